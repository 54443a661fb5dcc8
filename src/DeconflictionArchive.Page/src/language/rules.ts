// What the rules of dating mean, for readers of Arabic; the interface gives each finding's own reason in English beside it.
import { isEnglish } from "../shell/address";
import { day } from "./format";

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
};

/** Why a finding of a date is believed, in Arabic: what the interface says in English with its days and names. */
export function ruleMeaning(rule: string, explains: string): string | undefined {
  const meaning = arabic[rule];
  if (!meaning) return undefined;
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
