// A channel's life in stretches, each in one state, and the years a band of it is drawn over.
import type { Channel, ChannelDetail } from "../api/types";

export type Stretch = { readonly state: string; readonly since: string; readonly until: string | null; readonly contested: boolean };

/** The stretches the interface gives; from an archive that gives none, each state lasts until the next is told. */
export function stretchesOf(channel: ChannelDetail): Stretch[] {
  const given = (channel as { readonly periods?: readonly Stretch[] }).periods;
  if (given) return [...given];
  const dated = channel.states.filter(state => state.on.from !== null).sort((a, b) => (a.on.from! < b.on.from! ? -1 : 1));
  const changes = dated.filter((state, index) => state.state !== dated[index - 1]?.state);
  return changes.map((state, index) => ({ state: state.state, since: state.on.from!, until: changes[index + 1]?.on.from ?? null, contested: false }));
}

export type Years = { readonly first: number; readonly last: number };

export function yearsOf(channels: readonly Channel[], stretches: readonly Stretch[]): Years | null {
  const days = [...channels.flatMap(channel => [channel.used.from, channel.used.to]), ...stretches.flatMap(stretch => [stretch.since, stretch.until])];
  const years = days.filter(day => day !== null).map(day => Number(day.slice(0, 4)));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) + 1 };
}

/** Where a day lies between the first year and the last, in hundredths. */
export function placeOf(day: string, { first, last }: Years): number {
  const begin = Date.UTC(first, 0, 1);
  const end = Date.UTC(last, 0, 1);
  return Math.min(100, Math.max(0, ((Date.parse(`${day}T00:00:00Z`) - begin) / (end - begin)) * 100));
}
