import { useAnswer } from "../api/ask";
import { inLanguage, valueName, valuesOf } from "../api/names";
import type { ChannelDetail, ChannelState, ChannelUseList } from "../api/types";
import { dated, day } from "../language/format";
import { count, t } from "../language/words";
import { to, useAddress } from "../shell/address";
import { Aliases, Answered, Heading, NameLink, Words } from "../shell/parts";
import { asked as question } from "../search/question";
import { Choice, Paging } from "../search/SearchView";
import { Legend, OtherNames, Outcomes } from "./ChannelsView";
import { yearsOf } from "./life";
import { LifeBand, YearsScale } from "./LifeBand";

export function ChannelView({ id }: { id: string }) {
  return <Answered whole asked={useAnswer<ChannelDetail>(`/channels/${encodeURIComponent(id)}`)}>{channel => <Shown channel={channel} />}</Answered>;
}

function Shown({ channel }: { channel: ChannelDetail }) {
  const { query } = useAddress();
  const uses = useAnswer<ChannelUseList>(`/channels/${encodeURIComponent(channel.id)}/uses?${new URLSearchParams([...question(query), ["limit", "50"]])}`);
  const name = inLanguage(channel.name);
  const years = yearsOf([channel], channel.periods);
  return (
    <article>
      <Heading title={name}><bdi>{name}</bdi></Heading>
      <p class="summary">{inLanguage(channel.meaning)}</p>
      <p class="facts"><span>{count("uses", channel.uses)}</span><span>{count("incidents", channel.incidents)}</span><a href={to("/", { channel: channel.id })}>{count("reports", channel.reports)}</a>{channel.used.from && <span>{dated(channel.used)}</span>}</p>
      {channel.partOf && <p>{t("partOf")} <NameLink kind="channel" id={channel.partOf} /></p>}
      <OtherNames channel={channel} />
      {channel.aliases.length > 0 && <Aliases all={channel.aliases} />}
      {channel.uses > 0 && <section><h2>{t("outcomes")}</h2><Outcomes channel={channel} most={channel.uses} /></section>}
      {years && (
        <section>
          <h2>{t("states")}</h2>
          <Legend />
          <div class="lives alone"><LifeBand channel={channel} periods={channel.periods} years={years} /><YearsScale years={years} /></div>
          <ol class="order">
            {channel.periods.map(period => (
              <li key={period.since + period.state}>
                <p class="facts"><span>{day(period.since)} – {period.until ? day(period.until) : "…"}</span><span class={`state ${period.state}`}>{valueName("channel-state", period.state)}</span>{period.contested && <span>{t("contested")}</span>}</p>
                <ul class="plain-list">{period.agreeing.map((state, index) => <Told key={index} state={state} />)}</ul>
                {period.conflicting.length > 0 && <><p class="help">{t("saysOtherwise")}:</p><ul class="plain-list">{period.conflicting.map((state, index) => <Told key={index} state={state} />)}</ul></>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section id="uses">
        <h2>{t("uses")} {uses.answer && <data class="count" value={uses.answer.page.total} role="status">{count("uses", uses.answer.page.total)}</data>}</h2>
        <div class="tools">
          <Choice name="outcome" label={t("outcome")} values={[["", t("all")], ...valuesOf("outcome").map(value => [value, valueName("outcome", value)] as const)]} />
          <Choice name="phase" label={t("phase")} values={[["", t("all")], ...valuesOf("phase").map(value => [value, valueName("phase", value)] as const)]} />
          <Choice name="sort" label={t("sort")} values={[["", t("newest")], ["oldest", t("oldest")]]} />
        </div>
        <Answered asked={uses}>
          {list => (
            <>
              {list.items.length === 0 && <p>{t("noUses")}</p>}
              <ol class="hits">
                {list.items.map((use, index) => (
                  <li key={index} class="hit">
                    <p class="facts">
                      <span>{dated(use.occurred)}</span><span class={`outcome ${use.outcome}`}>{valueName("outcome", use.outcome)}</span>{use.phase !== "unknown" && <span>{t("phase")}: {valueName("phase", use.phase)}</span>}
                      {use.direction && <span>{t("direction")}: {valueName("direction", use.direction)}</span>}{use.purpose && <span>{t("purpose")}: {valueName("purpose", use.purpose)}</span>}{use.toldBy && <span>{t("toldBy")} <NameLink kind="party" id={use.toldBy} /></span>}
                    </p>
                    {use.incident && <p><NameLink kind="incident" id={use.incident} /></p>}
                    <p><Words report={use.report} quote={use.quote} start={use.start} length={use.length} /></p>
                  </li>
                ))}
              </ol>
              <Paging next={list.page.next} begun={query.has("cursor")} />
            </>
          )}
        </Answered>
      </section>
    </article>
  );
}

/** Who says so, where and in which words. */
function Told({ state }: { state: ChannelState }) {
  return (
    <li>
      <p class="facts">
        <span>{dated(state.on)}</span><span class={`state ${state.state}`}>{valueName("channel-state", state.state)}</span>
        {state.toldBy && <span>{t("toldBy")} <NameLink kind="party" id={state.toldBy} /></span>}
        {state.incident && <span><NameLink kind="incident" id={state.incident} /></span>}
      </p>
      {state.report && state.quote && state.start !== null && state.length !== null && <p><Words report={state.report} quote={state.quote} start={state.start} length={state.length} /></p>}
    </li>
  );
}
