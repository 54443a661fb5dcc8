// Numbers and days in the form of the language that is shown.
import { isEnglish } from "../shell/address";
import type { Date as Dated } from "../api/types";
import { t } from "./words";

// Months by the names used in Syria. Written out, since the browser's own formats take longer to load than a list of reports to draw.
const months = [
  ["كانون الثاني", "January"], ["شباط", "February"], ["آذار", "March"], ["نيسان", "April"], ["أيار", "May"], ["حزيران", "June"],
  ["تموز", "July"], ["آب", "August"], ["أيلول", "September"], ["تشرين الأول", "October"], ["تشرين الثاني", "November"], ["كانون الأول", "December"],
] as const;

const inArabicDigits = (text: string): string => text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0x630));
const digits = (text: string | number): string => (isEnglish() ? String(text) : inArabicDigits(String(text)));

/** Digits beside letters of another script stay with them: "Su-35", "r-2x". */
export const arabicDigits = (text: string): string => (/[A-Za-z]/.test(text) ? text : inArabicDigits(text));

export function number(value: number): string {
  const [whole, part] = String(Math.round(value * 1000) / 1000).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, isEnglish() ? "," : "٬");
  return digits(part ? grouped + (isEnglish() ? "." : "٫") + part : grouped);
}

const parts = (value: string) => {
  const [year, month, day] = value.split("-").map(Number);
  return { day: digits(day!), month: months[month! - 1]![isEnglish() ? 1 : 0], year: digits(year!) };
};

export const day = (value: string): string => {
  const on = parts(value);
  return `${on.day} ${on.month} ${on.year}`;
};
export const month = (value: string): string => `${parts(value).month} ${parts(value).year}`;
export const year = (value: string): string => parts(value).year;

function days(from: string, to: string): string {
  const [first, last] = [parts(from), parts(to)];
  if (first.year !== last.year) return `${day(from)} – ${day(to)}`;
  if (first.month !== last.month) return `${first.day} ${first.month} – ${day(to)}`;
  return first.day + (isEnglish() ? " – " : "–") + day(to);
}

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
  return days(from, to);
}

export function range(min: number | null, max: number | null, approximate = false): string {
  const about = approximate ? `${t("about")} ` : "";
  if (min !== null && max !== null) return about + (min === max ? number(min) : `${number(min)}–${number(max)}`);
  if (min !== null) return `${about}${t("atLeast")} ${number(min)}`;
  return max !== null ? `${about}${t("atMost")} ${number(max)}` : "?";
}
