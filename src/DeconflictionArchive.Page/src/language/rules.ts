// What the rules of dating mean, for readers of Arabic; the interface gives each finding's own reason in English beside it.
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

export const ruleMeaning = (rule: string): string | undefined => arabic[rule];
