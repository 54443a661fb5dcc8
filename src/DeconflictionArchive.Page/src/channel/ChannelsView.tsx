import { useAnswer } from "../api/ask";
import { inLanguage, valueName } from "../api/names";
import type { Channel, ChannelList } from "../api/types";
import { dated, number } from "../language/format";
import { count, t } from "../language/words";
import { to } from "../shell/address";
import { Answered, Heading } from "../shell/parts";

export function ChannelsView() {
  const asked = useAnswer<ChannelList>("/channels?limit=200");
  return (
    <>
      <Heading title={t("channels")}>{t("channels")}</Heading>
      <Answered asked={asked}>
        {list => {
          const most = Math.max(1, ...list.items.map(channel => channel.uses));
          return <ul class="cards">{[...list.items].sort((a, b) => b.uses - a.uses).map(channel => <Card key={channel.id} channel={channel} most={most} />)}</ul>;
        }}
      </Answered>
    </>
  );
}

function Card({ channel, most }: { channel: Channel; most: number }) {
  return (
    <li class="channel">
      <h2><a href={to(`/channels/${channel.id}`)}><bdi>{inLanguage(channel.name)}</bdi></a></h2>
      <p>{inLanguage(channel.meaning)}</p>
      <p class="facts"><span>{count("uses", channel.uses)}</span><span>{count("incidents", channel.incidents)}</span><a href={to("/", { channel: channel.id })}>{count("reports", channel.reports)}</a>{channel.used.from && <span>{dated(channel.used)}</span>}</p>
      <Outcomes channel={channel} most={most} />
    </li>
  );
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
