// What the rules of dating mean, for readers of Arabic; the interface gives each finding's own reason in English beside it.
import { isEnglish } from "../shell/address";
import { day } from "./format";
import { said, type Shape } from "./said";

const arabic: Readonly<Record<string, string>> = {
  "stated-beside-title": "تاريخ مطبوع بجانب العنوان",
  "stated-published-label": "تاريخ موسوم بأنه يوم النشر",
  "stated-today-with-date": "تاريخ يقال إنه اليوم",
  "stated-dateline": "تاريخ مطبوع في مطلع الخبر",
  "weekday-with-today": "«اليوم» مع اسم يوم من الأسبوع",
  "weekday-with-offset": "«أمس» أو «غدا» مع اسم يوم من الأسبوع",
  "day-of-current-month": "يوم مضى من الشهر الجاري",
  "current-month-dated": "يذكر الشهر مرة بأنه الجاري ومرة بسنته",
  "current-month": "الشهر المذكور هو الشهر الجاري",
  "serving-official": "مسؤول يسمى بمنصبه، فالخبر من مدة توليه",
  "register-incident": "يروي حادثا يعرف السجل يومه",
  "day-of-incident": "يقع في يوم الحادث",
  "last-day-told": "آخر يوم يرويه الخبر: فهو منه أو من غده",
  "dated-event": "حدث مؤرخ يروى وقد وقع أو بدأ",
  "dated-event-to-come": "حدث مؤرخ يروى قبل أن يقع",
  "news-of-dated-event": "حدث مؤرخ يروى خبرا جديدا بيومه أو ساعته",
  "dated-copy": "نسخة مؤرخة من الخبر نفسه عند مصدر آخر",
  "day-of-report": "أيام التقرير الذي رواه",
  "stated-below-report": "تاريخ مطبوع أسفل التقرير",
  "stated-update-label": "تاريخ موسوم بأنه يوم تعديل",
  "stated-page-head": "تاريخ مطبوع في أعلى الصفحة",
  "today-with-date": "«اليوم» أو «أمس» مع تاريخه",
  "current-year": "السنة المذكورة هي السنة الجارية",
  "last-year": "السنة المذكورة هي السنة الماضية",
  "weekday-of-date": "يوم من الأسبوع مع تاريخ بلا سنة",
  "stamp-without-year": "يوم التقرير مطبوع بلا سنة",
  metadata: "يوم النشر المعطى مع الملف",
  address: "يوم وارد في عنوان الصفحة",
  "event-words": "ألفاظ تروي حدثا من هذا النوع",
};

// Why a day was not taken: what stands before a colon are words of the report.
const against: readonly Shape[] = [
  [/^labelled as the day of publication$/, "موسوم بأنه يوم النشر"],
  [/^printed beside the title$/, "مطبوع بجانب العنوان"],
  [/^printed in the dateline$/, "مطبوع في مطلع الخبر"],
  [/^said of the report's own day$/, "يقال عن يوم التقرير نفسه"],
  [/^printed below the report$/, "مطبوع أسفل التقرير"],
  [/^labelled as the day of a change$/, "موسوم بأنه يوم تعديل"],
  [/^printed over the page, where sites show the day a page is fetched$/, "مطبوع في أعلى الصفحة، حيث تعرض المواقع يوم فتحها"],
  [/^nothing in the text agrees with it$/, "لا شيء في النص يوافقه"],
  [/^“(.+)” is told as past and is later$/, "«$1» يروى ماضيا وهو بعده"],
  [/^“(.+)” is told without a year, as something recent$/, "«$1» يذكر بلا سنة كأمر قريب"],
  [/^the weekdays of the text do not fit it$/, "أيام الأسبوع في النص لا توافقه"],
  [/^given with the file$/, "معطى مع الملف"],
  [/^the page itself prints another day$/, "الصفحة نفسها تطبع يوما غيره"],
  [/^the day of publication given with the file$/, "يوم النشر المعطى مع الملف"],
  [/^the day in the address /, "يوم وارد في عنوان الصفحة"],
  [/^what the text says does not fit the given day$/, "ما يقوله النص لا يوافق اليوم المعطى"],
  [/^“(.+)”, given with the file, is no day/, "«$1»، وقد أعطي مع الملف، ليس يوما يمكن أن ينشر فيه تقرير"],
  [/^report (\S+), a copy of the same wire, is of \S+, and its copies state days further apart/, "التقرير $1 نسخة من الخبر نفسه، وأيام نسخه أبعد مما بين نسخ خبر واحد"],
  [/^report (\S+), a copy of the same wire, is of /, "التقرير $1 نسخة من الخبر نفسه"],
  [/^not resolved$/, "ولا يحسم"],
  [/^the text itself excludes the days around it$/, "النص نفسه ينفي الأيام التي حوله"],
];

const inGuillemets = (text: string): string => text.replace(/“([^”]*)”/g, "«$1»");

/** Why a day was not taken, in Arabic; null where it is said in a way this file does not know. */
export function whyNot(why: string): string | null {
  const excluded = /^“(.+?)”: .+; that excludes (.+)$/s.exec(why);
  if (excluded) return `«${excluded[1]}» لا يجتمع مع ${inGuillemets(excluded[2]!).replace(/» and «/g, "» و«")}`;
  const unfit = /^does not fit the printed date: (.+)$/s.exec(why);
  if (unfit) return `لا يوافق التاريخ المطبوع: ${[...unfit[1]!.matchAll(/“([^”]*)” \(/g)].map(([, words]) => `«${words}»`).join("، ")}`;
  const [, words, rest] = /^“(.+?)”: (.+)$/s.exec(why) ?? [null, null, why];
  const parts = rest!.split("; ").map(part => said(against, part));
  return parts.includes(null) ? null : (words ? `«${words}»: ` : "") + parts.join("؛ ");
}

const ofIncidents: readonly Shape[] = [
  [/^The day is known\.$/, "اليوم معلوم."],
  [/^It happened in one night, so either day may be meant\.$/, "وقع في ليلة واحدة، فقد يراد أي من اليومين."],
  [/^It lasted, or its day is known only to lie in these days\.$/, "استمر أياما، أو لا يعلم من يومه إلا أنه منها."],
  [/^The days are an estimate\.$/, "الأيام تقدير."],
];

/** Why a finding of a date is believed, in Arabic: what the interface says in English with its days and names. */
export function ruleMeaning(rule: string, explains: string): string | undefined {
  const meaning = arabic[rule];
  if (!meaning) return said(ofIncidents, explains) ?? undefined;
  const spans = [...explains.matchAll(/(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?/g)].map(([, from, until]) => (until && until !== from ? `${day(from!)} – ${day(until)}` : day(from!)));
  return spans.length > 0 ? `${meaning}: ${spans.join("، ")}` : meaning;
}

// The rules that read what is marked in a text; an id not listed here is shown as its words.
const readers: Readonly<Record<string, string>> = {
  name: "اسم معروف", nation: "نسبة إلى بلد", metonym: "كناية", "body-of-nation": "هيئة منسوبة إلى بلد", anaphor: "إحالة إلى مذكور", surname: "لقب مذكور باسمه", office: "منصب",
  "qualified-elsewhere": "وصف مذكور في موضع آخر", "channel-cue": "عبارة تدل على قناة",
  "verb-then-speaker": "فعل قول ثم قائله", "speaker-then-verb": "قائل ثم فعله", "speaker-carried-over": "القائل نفسه في الجملة السابقة", "speaker-under-another-word": "قائل باسم آخر",
  "participle-goes-on": "حال تتابع القول", "according-to": "بحسب، وفق", "further-clause": "تتمة القول", "relative-clause": "جملة صلة", "relayed-from": "منقول عن", "nothing-came-from": "لم يصدر عن",
  "subject-of-main-clause": "فاعل الجملة", "topic-of-sentence": "مبتدأ الجملة",
  "number-and-noun": "عدد ومعدوده", dual: "مثنى", ordinal: "عدد ترتيبي", "number-of": "عدد من", "one-whole": "واحد كامل",
  weekday: "يوم أسبوع", "weekday-with-offset": "يوم أسبوع مع أمس أو غد", "weekday-with-today": "يوم أسبوع مع اليوم", "weekday-and-date": "يوم أسبوع وتاريخه", "weekday-shifted": "يوم أسبوع ماض أو مقبل",
  "month-shifted": "شهر ماض أو مقبل", "numeric-date": "تاريخ بالأرقام", "shifted-unit": "أسبوع أو شهر ماض أو مقبل", "day-month": "يوم وشهر", "day-month-year": "يوم وشهر وسنة", "day-month-shifted": "يوم من شهر ماض",
  "counted-units": "أيام معدودة", "month-year": "شهر وسنة", "day-offset": "أمس أو غد", "day-told-before": "يوم ذكر قبل", "some-days-ago": "قبل أيام", year: "سنة", month: "شهر",
  "day-of-event": "يوم الحدث", "eve-of-event": "عشية الحدث",
};

export const ruleName = (rule: string): string => (isEnglish() ? undefined : readers[rule]) ?? rule.replace(/-/g, " ");
