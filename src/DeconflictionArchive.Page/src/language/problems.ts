// What the interface refuses, for readers of Arabic; "detail" and "errors" of a problem are English.
import type { Problem } from "../api/types";
import { said, type Shape } from "./said";

const kinds: Readonly<Record<string, string>> = {
  "bad-input": "في السؤال ما لا يقبل",
  "cursor-invalid": "موضع الصفحة غير صالح",
  "bad-request": "طلب لا يفهم",
  "key-needed": "هذا العنوان يحتاج إلى مفتاح",
  "right-missing": "المفتاح معروف لكن لا حق له في هذا",
  "not-found": "لا شيء هنا",
  "method-not-allowed": "العنوان موجود لكنه لا يقبل هذه الطريقة",
  "not-acceptable": "لا تتاح أي من الصيغ المطلوبة",
  "too-large": "المرسل أكبر مما يقبل",
  "address-too-long": "العنوان أطول مما يقبل",
  "unsupported-media-type": "نوع المرسل لا يقبل",
  "too-many-requests": "استنفد السائل حصته؛ أعد السؤال بعد قليل",
  "headers-too-large": "ترويسات الطلب أكبر مما تقبل",
  internal: "تعطل في الأرشيف؛ السبب في سجله",
  "database-away": "قاعدة البيانات لا تجيب؛ أعد السؤال بعد قليل",
  "schema-behind": "قاعدة البيانات أقدم من البرنامج",
  "too-slow": "استغرق السؤال أكثر مما يتاح له: ضيق السؤال",
};

const meant = (text: string) => text.replace(/ Did you mean (.+)\?$/, (_, names: string) => ` أتقصد ${names.replace(/ or /g, " أو ").replace(/"([^"]*)"/g, "«$1»")}؟`);

const details: readonly Shape[] = [
  [/^There is no report "(.*)";/, "لا تقرير في الأرشيف بالمعرف «$1»."],
  [/^There is no incident "(.*)";/, "لا حادث في الأرشيف بالمعرف «$1»."],
  [/^There is no channel "(.*)";/, "لا قناة في الأرشيف بالمعرف «$1»."],
  [/^There is no party "(.*)";/, "لا طرف في الأرشيف بالمعرف «$1»."],
  [/^There is no parameter "(.*?)";.*?( أتقصد .*)?$/, "لا قيد باسم «$1».$2"],
  [/^Nothing is at (.+)\.$/, "لا شيء عند $1"],
  [/^"(.*?)" is not accepted: a whole number from (\d+) to (\d+)/, "«$1» لا يقبل: المقبول عدد صحيح من $2 إلى $3."],
  [/^"(.*?)" is not accepted\.(?: Accepted are (.+?)\.)?( أتقصد .*)?$/, "«$1» لا يقبل؛ المقبول: $2.$3"],
  [/^"(.*?)" is no date:/, "«$1» ليس تاريخا: المقبول سنة (2016) أو شهر (\u20662016-06\u2069) أو يوم (\u20662016-06-16\u2069) له وجود."],
  [/^"(.*?)" is after (?:\w+) "(.*?)":/, "«$1» بعد «$2»، فالفترة فارغة."],
  [/^"(.*?)" is no .+? of this archive:.*?( أتقصد .*)?$/, "«$1» لا يعرفه الأرشيف: المقبول معرف أو اسم أو لقب، بالعربية أو الإنكليزية.$2"],
  [/^The cursor is /, "موضع الصفحة تالف أو من قائمة أخرى: ابدأ من أول القائمة."],
  [/^The value is empty/, "القيمة فارغة."],
  [/^The value has (\d+) characters; (\d+)/, "القيمة من $1 حرفا، والمقبول $2."],
  [/^The value /, "في القيمة ما لا يقرأ."],
  [/ is given more than once\.$/, "أعطي أكثر من مرة."],
  [/^A box is /, "المقبول أربعة أعداد: أدنى الطول وأدنى العرض ثم أعلى الطول وأعلى العرض، مثل 38,33,39,34."],
  [/^The query holds no letter/, "ليس في السؤال حرف ولا رقم."],
  [/^The query holds more than (\d+) words/, "في السؤال أكثر من $1 كلمة."],
  [/^The query has (\d+) characters; up to (\d+)/, "السؤال من $1 حرفا، والمقبول $2."],
  [/^The query holds /, "في السؤال ما لا يكون في نص."],
];

export const problemTitle = (problem: Problem): string | null => (problem.status === 0 ? "الأرشيف لا يجيب" : kinds[problem.type.split("/").pop()!] ?? null);
export const problemDetail = (detail: string): string | null => said(details, meant(detail));
