using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Benchmarks.Reading;

/// <summary>Texts of any length, each of a kind that could make a careless reader slow.</summary>
internal static class TextShapes
{
    private const string Prose = "قالت وزارة الدفاع الروسية في بيان رقم {0} إن الطائرات لم تقصف مواقع قرب مدينة دير الزور، وإن القيادة الأمريكية اتصلت عبر الخط الساخن يوم 17 سبتمبر 2016 بعدما قتل {0} جنديا";

    /// <summary>By name, what a text of the shape repeats; "{0}" counts upwards, so that no two lines are equal.</summary>
    private static readonly Dictionary<string, string> Repeated = new(StringComparer.Ordinal)
    {
        ["lines"] = Prose + ". وأضاف المتحدث \"أن التحالف نفى ذلك في وقت لاحق\".\n",
        ["one line"] = Prose + ". ",
        ["one sentence"] = Prose + "، ",
        ["claims"] = "وقالت موسكو إن \"التحالف قصف الجيش السوري {0} مرة\" واتصلت عبر الخط الساخن، ",
        ["quoted words"] = "\"قال \"",
        ["marks of quotes"] = "\"",
        ["commas"] = "،",
        ["digits"] = "12345 ",
        ["one number"] = "7",
        ["dates"] = "17 سبتمبر 2016 ",
        ["weekdays"] = "الأحد أمس ",
        ["parties"] = "روسيا وزارة الدفاع الأمريكية ",
        ["people"] = "الجنرال جوزيف دانفورد رئيس هيئة الأركان ",
        ["places"] = "دير الزور التنف حلب ",
        ["quantities"] = "قتل 62 جنديا و5 مدنيين ",
        ["hotlines"] = "عبر الخط الساخن اتصل ",
        ["verbs"] = "قال أكد نفى ",
        ["short lines"] = "قصف {0}\n",
        ["same line"] = "أخبار سوريا\n",
        ["headings"] = Prose + ".\nما الذي يقوله الطرفان عن هذا كله\n",
        ["footnotes"] = Prose + ".\n(1) بيان نائب رئيس المركز أوليغ غورينوف إلى الصحفيين\n",
        ["credits"] = "واشنطن - رويترز\n",
        ["newlines"] = "\n",
        ["vowel marks"] = "\u064B",
        ["one word"] = "ب",
        ["ligatures"] = "\uFDFA",
    };

    public static IEnumerable<string> Names => Repeated.Keys.Append("nested quotes").Append("nested brackets");

    public static string Make(string shape, int length) => shape switch
    {
        "nested quotes" => Nested(length, "«", "»"),
        "nested brackets" => Nested(length, "(", ")"),
        _ => Repeat(Repeated[shape], length),
    };

    private static string Nested(int length, string opens, string closes)
    {
        const string inside = " قالت موسكو إن واشنطن قصفت دير الزور ";
        var depth = Math.Max(0, length - inside.Length) / 2;
        return Repeat(opens, depth) + inside + Repeat(closes, depth);
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        var format = CompositeFormat.Parse(piece);
        for (var count = 1; text.Length < length; count++)
            text.AppendFormat(CultureInfo.InvariantCulture, format, count);
        return text.ToString(0, length);
    }
}
