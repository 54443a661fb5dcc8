// The years a band of a channel's life is drawn over.
import type { Channel, ChannelPeriod } from "../api/types";

export type Years = { readonly first: number; readonly last: number };

export function yearsOf(channels: readonly Channel[], periods: readonly ChannelPeriod[]): Years | null {
  const days = [...channels.flatMap(channel => [channel.used.from, channel.used.to]), ...periods.flatMap(period => [period.since, period.until])];
  const years = days.filter(day => day !== null).map(day => Number(day.slice(0, 4)));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) + 1 };
}

/** Where a day lies between the first year and the last, in hundredths. */
export function placeOf(day: string, { first, last }: Years): number {
  const begin = Date.UTC(first, 0, 1);
  const end = Date.UTC(last, 0, 1);
  return Math.min(100, Math.max(0, ((Date.parse(`${day}T00:00:00Z`) - begin) / (end - begin)) * 100));
}
