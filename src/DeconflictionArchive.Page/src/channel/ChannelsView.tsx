import { useEffect, useState } from "preact/hooks";
import { ask, useAnswer } from "../api/ask";
import { inLanguage, valueName, valuesOf } from "../api/names";
import type { Channel, ChannelDetail, ChannelList, ChannelPeriod } from "../api/types";
import { dated, number } from "../language/format";
import { count, t } from "../language/words";
import { to } from "../shell/address";
import { Answered, Heading, NameLink } from "../shell/parts";
import { yearsOf } from "./life";
import { LifeBand, YearsScale } from "./LifeBand";

export function ChannelsView() {
  const asked = useAnswer<ChannelList>("/channels?limit=200");
  return (
    <>
      <Heading title={t("channels")}>{t("channels")}</Heading>
      <Answered asked={asked}>{list => <Shown all={[...list.items].sort((a, b) => b.uses - a.uses)} />}</Answered>
    </>
  );
}

function Shown({ all }: { all: readonly Channel[] }) {
  const own = all.filter(channel => channel.partOf === null);
  const used = own.filter(channel => channel.uses > 0);
  const unused = own.filter(channel => channel.uses === 0);
  const most = Math.max(1, ...used.map(channel => channel.uses));
  return (
    <>
      {used.length === 0 && <div class="empty"><p><strong>{t("noUses")}</strong></p><p>{t("emptyArchiveHelp")}</p></div>}
      <Lives used={used} />
      <ul class="cards">{used.map(channel => <Card key={channel.id} channel={channel} most={most} />)}</ul>
      {unused.length > 0 && (
        <section>
          <h2>{t("unused")}</h2>
          <ul class="parties">{unused.map(channel => <li key={channel.id}><a href={to(`/channels/${channel.id}`)}><bdi>{inLanguage(channel.name)}</bdi></a><small>{inLanguage(channel.meaning)}</small></li>)}</ul>
        </section>
      )}
    </>
  );
}

/** All of them over the same years. The states come with each channel's own answer and are laid over when they are there. */
function Lives({ used }: { used: readonly Channel[] }) {
  const [states, setStates] = useState<ReadonlyMap<string, readonly ChannelPeriod[]>>(new Map());
  const ids = used.map(channel => channel.id).join();
  useEffect(() => {
    const abort = new AbortController();
    const answers = used.map(({ id }) => ask<ChannelDetail>(`/channels/${encodeURIComponent(id)}`, abort.signal).then(channel => [id, channel.periods] as const));
    void Promise.all(answers).then(all => setStates(new Map(all)), () => undefined);
    return () => abort.abort();
  }, [ids]);
  const years = yearsOf(used, [...states.values()].flat());
  if (!years) return null;
  return (
    <section class="lives">
      <h2>{t("life")}</h2>
      <p class="help">{t("lifeHelp")}</p>
      <Legend />
      <ul>
        {used.map(channel => (
          <li key={channel.id}>
            <a href={to(`/channels/${channel.id}`)}><bdi>{inLanguage(channel.name)}</bdi></a>
            <LifeBand channel={channel} periods={states.get(channel.id) ?? []} years={years} />
          </li>
        ))}
        <li aria-hidden="true"><span /><YearsScale years={years} /></li>
      </ul>
    </section>
  );
}

/** What the colours of a band mean. */
export function Legend() {
  return (
    <ul class="chips legend">
      <li><span class="used" aria-hidden="true" /> {t("used")}</li>
      {valuesOf("channel-state").map(state => <li key={state}><span class={`swatch ${state}`} aria-hidden="true" /> {valueName("channel-state", state)}</li>)}
    </ul>
  );
}

function Card({ channel, most }: { channel: Channel; most: number }) {
  return (
    <li class="channel">
      <h2><a href={to(`/channels/${channel.id}`)}><bdi>{inLanguage(channel.name)}</bdi></a></h2>
      <p>{inLanguage(channel.meaning)}</p>
      <p class="facts"><span>{count("uses", channel.uses)}</span><span>{count("incidents", channel.incidents)}</span><a href={to("/", { channel: channel.id })}>{count("reports", channel.reports)}</a>{channel.used.from && <span>{dated(channel.used)}</span>}</p>
      <Outcomes channel={channel} most={most} />
      <OtherNames channel={channel} />
    </li>
  );
}

/** Names among others of the same channel, whose uses are counted with its own. */
export function OtherNames({ channel }: { channel: Channel }) {
  if (channel.alsoNamed.length === 0) return null;
  return <p class="help">{t("toldAlsoAs")} {channel.alsoNamed.map((id, index) => <>{index > 0 && t("comma")}<NameLink key={id} kind="channel" id={id} /></>)}</p>;
}

/** How the uses ended, as told, in one bar as long as the channel is busy. */
export function Outcomes({ channel, most }: { channel: Channel; most: number }) {
  const outcomes = Object.entries(channel.outcomes).filter(([, many]) => many > 0);
  if (outcomes.length === 0) return null;
  return (
    <div class="outcomes">
      <div class="band" aria-hidden="true" style={{ inlineSize: `${Math.max(8, (channel.uses / most) * 100)}%` }}>
        {outcomes.map(([outcome, many]) => <span key={outcome} class={`outcome ${outcome}`} style={{ flexGrow: many }} />)}
      </div>
      <ul class="chips">{outcomes.map(([outcome, many]) => <li key={outcome}><span class={`outcome ${outcome}`}>{valueName("outcome", outcome)}</span> {number(many)}</li>)}</ul>
    </div>
  );
}
