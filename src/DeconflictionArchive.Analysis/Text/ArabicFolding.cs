using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// The spelling that text, queries and lexicons share: marks and tatweel dropped, the alef family, ta marbuta, alef
/// maqsura and Persian letters unified, digits ASCII, quotes and dashes plain, Latin in lower case.
/// Folding what is folded changes nothing.
/// </summary>
public static class ArabicFolding
{
    /// <summary>A unit that leaves no trace in the folded text, or whose trace is not one unit.</summary>
    internal const char Dropped = '\0';

    internal const char FirstPresentationForm = '\uFB50';
    internal const char LastPresentationForm = '\uFEFC';

    private static readonly char[] OneToOne = BuildOneToOne();

    private static readonly string?[] Unfolded = new string?[LastPresentationForm - FirstPresentationForm + 1];

    /// <summary>Folds a lexicon entry or a query term, where no way back to the original is needed.</summary>
    public static string Fold(string text) => FoldedText.Of(text).Text;

    /// <summary>The folded unit; <see cref="Dropped"/> for one that leaves no trace and for presentation forms, which are <see cref="Unfold"/>ed.</summary>
    internal static char Fold(char unit) => OneToOne[unit];

    internal static bool IsPresentationForm(char unit) => unit is >= FirstPresentationForm and <= LastPresentationForm;

    /// <summary>The folded letters of a presentation form: several for a ligature such as lam-alef.</summary>
    internal static string Unfold(char form) => Unfolded[form - FirstPresentationForm] ??=
        string.Concat(form.ToString().Normalize(NormalizationForm.FormKC).Select(FoldUnit).Where(letter => letter != Dropped));

    private static char[] BuildOneToOne()
    {
        var map = new char[char.MaxValue + 1];
        for (var unit = 0; unit < map.Length; unit++)
            map[unit] = IsPresentationForm((char)unit) ? Dropped : FoldUnit((char)unit);
        return map;
    }

    private static char FoldUnit(char unit) => unit switch
    {
        '\0' => ' ',
        '\u0640' or '\u0670' or '\uFEFF' or '\u00AD' or '\u061C' => Dropped,
        >= '\u0610' and <= '\u061A' or >= '\u064B' and <= '\u065F' or >= '\u06D6' and <= '\u06DC' => Dropped,
        >= '\u06DF' and <= '\u06E8' and not '\u06E5' and not '\u06E6' or >= '\u06EA' and <= '\u06ED' => Dropped,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' => Dropped,
        'أ' or 'إ' or 'آ' or 'ٱ' or 'ٲ' or 'ٳ' => 'ا',
        'ى' or 'ی' or 'ې' or 'ے' => 'ي',
        'ة' or 'ھ' or 'ہ' or 'ە' or 'ۀ' or 'ۃ' or 'ۂ' => 'ه',
        'ک' or 'ڪ' => 'ك',
        >= '٠' and <= '٩' => (char)('0' + (unit - '٠')),
        >= '۰' and <= '۹' => (char)('0' + (unit - '۰')),
        '٫' => '.',
        '٬' => ',',
        '٪' => '%',
        '،' => ',',
        '؛' => ';',
        '؟' => '?',
        '…' => '.',
        '«' or '»' or '“' or '”' or '„' or '‟' or '″' or '＂' or '〝' or '〞' => '"',
        '‘' or '’' or '‚' or '‛' or '`' or '´' or '′' => '\'',
        '–' or '—' or '‒' or '―' or '−' or '‐' or '‑' => '-',
        '\u00A0' or '\u2007' or '\u202F' or '\u3000' or '\t' => ' ',
        >= '\u2000' and <= '\u200A' => ' ',
        _ => char.IsSurrogate(unit) ? unit : char.ToLower(unit, CultureInfo.InvariantCulture),
    };
}
