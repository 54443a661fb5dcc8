// What offices are called. The lexicon knows them by ids of English words; an id not listed here is shown as those words.
import { isEnglish } from "../shell/address";

const arabic: Readonly<Record<string, string>> = {
  defence_minister: "وزير الدفاع", defence_minister_acting: "وزير الدفاع بالوكالة", deputy_defence_minister: "نائب وزير الدفاع", assistant_defence_minister_acting: "مساعد وزير الدفاع بالوكالة",
  undersecretary_defence: "وكيل وزارة الدفاع", foreign_minister: "وزير الخارجية", deputy_foreign_minister: "نائب وزير الخارجية", information_minister: "وزير الإعلام", reconciliation_minister: "وزير المصالحة",
  president: "الرئيس", vice_president: "نائب الرئيس", prime_minister: "رئيس الوزراء", head_of_government: "رئيس الحكومة", king: "الملك", crown_prince: "ولي العهد", supreme_leader: "المرشد الأعلى",
  cjcs: "رئيس هيئة الأركان المشتركة", vice_cjcs: "نائب رئيس هيئة الأركان المشتركة", chief_of_staff: "رئيس الأركان", deputy_chief_of_staff: "نائب رئيس الأركان", joint_staff_director: "مدير هيئة الأركان المشتركة",
  joint_staff_strategy: "مدير التخطيط في هيئة الأركان المشتركة", chief_main_operations: "رئيس إدارة العمليات الرئيسية", air_force_chief: "قائد القوات الجوية", defence_management_center: "مركز إدارة الدفاع",
  centcom_cdr: "قائد القيادة الوسطى", afcent_cdr: "قائد القوات الجوية في القيادة الوسطى", oir_cdr: "قائد التحالف الدولي", oir_deputy_cdr: "نائب قائد التحالف الدولي", sof_cdr_oir: "قائد القوات الخاصة في التحالف",
  saceur: "القائد الأعلى لقوات الحلف في أوروبا", cdr_syria: "قائد القوات في سوريا", recon_center_head: "رئيس مركز المصالحة", recon_center_deputy: "نائب رئيس مركز المصالحة",
  spokesman_pentagon: "المتحدث باسم البنتاغون", spokesman_oir: "المتحدث باسم التحالف الدولي", spokesman_centcom: "المتحدث باسم القيادة الوسطى", spokesman_afcent: "المتحدث باسم القوات الجوية في القيادة الوسطى",
  spokesman_state: "المتحدث باسم الخارجية الأميركية", spokesman_state_deputy: "نائب المتحدث باسم الخارجية الأميركية", spokesman_white_house: "المتحدث باسم البيت الأبيض", spokesman_nsc: "المتحدث باسم مجلس الأمن القومي",
  spokesman_jcs: "المتحدث باسم هيئة الأركان المشتركة", spokesman_mod: "المتحدث باسم وزارة الدفاع", spokesman_mfa: "المتحدث باسم وزارة الخارجية", spokesman_kremlin: "المتحدث باسم الكرملين", spokesman_presidency: "المتحدث باسم الرئاسة",
  spokesman_sdf: "المتحدث باسم قوات سوريا الديمقراطية", spokesman_ypg: "المتحدث باسم وحدات حماية الشعب", spokesman_idf: "المتحدث باسم الجيش الإسرائيلي", spokesman_un: "المتحدث باسم الأمم المتحدة", government_spokesman: "المتحدث باسم الحكومة",
  sdf_commander: "قائد قوات سوريا الديمقراطية", sdf_cdr: "قيادي في قوات سوريا الديمقراطية", mat_commander: "قائد جيش مغاوير الثورة", sdc_co_president: "الرئيس المشارك لمجلس سوريا الديمقراطية", coalition_president: "رئيس الائتلاف",
  hnc_head: "رئيس الهيئة العليا للمفاوضات", hnc_coordinator: "منسق الهيئة العليا للمفاوضات", negotiator: "مفاوض", un_envoy: "المبعوث الأممي", un_envoy_syria: "المبعوث الأممي إلى سوريا", un_envoy_deputy: "نائب المبعوث الأممي",
  un_sg: "الأمين العام للأمم المتحدة", nato_sg: "الأمين العام لحلف شمال الأطلسي", arab_league_sg: "الأمين العام للجامعة العربية", envoy_syria: "المبعوث إلى سوريا", envoy_coalition: "المبعوث إلى التحالف",
  nsa: "مستشار الأمن القومي", deputy_nsa: "نائب مستشار الأمن القومي", security_council_secretary: "أمين مجلس الأمن القومي", cia_director: "مدير وكالة المخابرات المركزية", fsb_director: "مدير جهاز الأمن الفدرالي", intelligence_director: "مدير المخابرات",
  defence_committee: "لجنة الدفاع", foreign_affairs_committee: "لجنة الشؤون الخارجية", senator: "عضو مجلس الشيوخ", parliament_speaker: "رئيس البرلمان", military_adviser: "مستشار عسكري", pilot: "طيار",
  ambassador_us: "السفير في الولايات المتحدة", ambassador_russia: "السفير في روسيا", ambassador_syria: "السفير في سوريا", retired_general: "لواء متقاعد", retired_colonel: "عقيد متقاعد", quds_force_cdr: "قائد فيلق القدس",
};

const abbreviated: Readonly<Record<string, string>> =
  { cdr: "commander", cjcs: "chairman of the Joint Chiefs of Staff", nsa: "national security adviser", sg: "secretary-general", oir: "Inherent Resolve", un: "UN", sdf: "SDF", afcent: "AFCENT", centcom: "CENTCOM", saceur: "Supreme Allied Commander Europe" };

export function officeName(id: string): { readonly name: string; readonly lang: "ar" | "en" } {
  const known = isEnglish() ? undefined : arabic[id];
  return known ? { name: known, lang: "ar" } : { name: id.split("_").map(word => abbreviated[word] ?? word).join(" "), lang: "en" };
}
