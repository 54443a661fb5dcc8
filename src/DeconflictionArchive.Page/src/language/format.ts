// Numbers and days in the form of the language that is shown.
import { isEnglish } from "../shell/address";
import type { Date as Dated } from "../api/types";
import { t } from "./words";

// Months by the names used in Syria, with the international ones known to every reader of the reports.
const locale = () => (isEnglish() ? "en-GB" : "ar-SY");
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" })));
  return found;
}

const dayFormat = () => format({ year: "numeric", month: "long", day: "numeric" });
const at = (day: string) => new Date(`${day}T00:00:00Z`);

/** Digits beside letters of another script stay with them: "Su-35", "r-2x". */
export const arabicDigits = (text: string): string => (/[A-Za-z]/.test(text) ? text : text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0x630)));

export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);
export const day = (value: string): string => dayFormat().format(at(value));
export const month = (value: string): string => format({ year: "numeric", month: "long" }).format(at(value));
export const year = (value: string): string => format({ year: "numeric" }).format(at(value));

/** A year, a month or a day as it was asked for; what is none of them stands as it is. */
export function asked(value: string): string {
  const read = new Date(value);
  // The 30th of February would be read as a day of March.
  if (!/^\d{4}(-\d\d){0,2}$/.test(value) || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(value)) return value;
  if (value.length === 4) return year(`${value}-01-01`);
  return value.length === 7 ? month(`${value}-01`) : day(value);
}

export function dated(date: Pick<Dated, "from" | "to" | "precision">): string {
  const { from, to } = date;
  if (from === null && to === null) return t("noDate");
  if (from === null) return `${t("until")} ${day(to!)}`;
  if (to === null) return `${t("since")} ${day(from)}`;
  if (from === to) return day(from);
  if (date.precision === "month") return month(from);
  if (date.precision === "year") return year(from);
  return dayFormat().formatRange(at(from), at(to));
}

export function range(min: number | null, max: number | null, approximate = false): string {
  const about = approximate ? `${t("about")} ` : "";
  if (min !== null && max !== null) return about + (min === max ? number(min) : `${number(min)}–${number(max)}`);
  if (min !== null) return `${about}${t("atLeast")} ${number(min)}`;
  return max !== null ? `${about}${t("atMost")} ${number(max)}` : "?";
}
