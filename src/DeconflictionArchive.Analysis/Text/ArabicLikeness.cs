using System.Globalization;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>How much a text looks like Arabic news prose and not like other bytes read as Arabic.</summary>
/// <param name="Weight">In natural logarithms of odds; grows with the length of the text.</param>
/// <param name="Letters">Letters of Arabic.</param>
internal readonly record struct ArabicLikeness(double Weight, int Letters)
{
    private const int Sample = 16 * 1024; // units that are looked at; more decide nothing any more
    private const string Alphabet = "ءؤئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
    private const int Edge = 0; // of a word
    private const double Smoothing = 0.3; // added to each count, since prose of one year has not all pairs

    private const double StrangeSymbol = -1.5;
    private const double LatinInWord = -3;
    private const double MarkWithoutLetter = -2;
    private const double OtherScript = -4;
    private const double ControlUnit = -4;
    private const double NoUnit = -6;

    private static readonly double[,] Pairs = ReadPairs();

    private enum UnitKind
    {
        Edge,
        Letter,

        /// <summary>Stands inside words and changes no letter: marks, tatweel, joiners.</summary>
        Transparent,
        Latin,
        Symbol,
        OtherScript,
        Control,
        Nothing,
    }

    /// <summary>Long enough and like enough that it cannot be chance.</summary>
    public bool IsSure => Weight >= 8 && Weight >= 0.25 * Letters;

    /// <summary>Has letters of Arabic in an order no Arabic has, or is no text.</summary>
    public bool IsAbsurd => Weight < 0 && Weight < -0.1 * Letters;

    public static ArabicLikeness Of(string text)
    {
        double weight = 0;
        var letters = 0;
        var previous = Edge;
        var inLatin = false;
        foreach (var unit in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            var kind = KindOf(unit, out var letter);
            switch (kind)
            {
                case UnitKind.Transparent:
                    if (previous == Edge)
                        weight += MarkWithoutLetter;
                    continue;
                case UnitKind.Letter:
                    weight += inLatin ? LatinInWord : Pairs[previous, letter];
                    letters++;
                    previous = letter;
                    inLatin = false;
                    continue;
                default:
                    if (previous != Edge)
                        weight += kind == UnitKind.Latin ? LatinInWord : Pairs[previous, Edge];
                    weight += Cost(kind, unit);
                    previous = Edge;
                    inLatin = kind == UnitKind.Latin;
                    continue;
            }
        }

        return new ArabicLikeness(weight, letters);
    }

    private static double Cost(UnitKind kind, char unit) => kind switch
    {
        UnitKind.Latin when !char.IsAscii(unit) => StrangeSymbol,
        UnitKind.Symbol => StrangeSymbol,
        UnitKind.OtherScript => OtherScript,
        UnitKind.Control => ControlUnit,
        UnitKind.Nothing => NoUnit,
        _ => 0,
    };

    private static UnitKind KindOf(char unit, out int letter)
    {
        letter = Edge;
        switch (unit)
        {
            case '\t' or '\n' or '\r' or '\f' or ' ' or '\u00A0' or '\u00AD':
                return UnitKind.Edge;
            case < ' ' or >= '\u007F' and <= '\u009F':
                return UnitKind.Control;
            case < '\u007F':
                return char.IsAsciiLetter(unit) ? UnitKind.Latin : UnitKind.Edge;
            case '\uFFFD' or >= '\uD800' and <= '\uF8FF' or '\uFFFE' or '\uFFFF':
                return UnitKind.Nothing;
            case >= '\u064B' and <= '\u0652' or '\u0640' or '\u0670' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or '\uFEFF':
                return UnitKind.Transparent;
            case >= '\u0600' and <= '\u06FF':
                letter = Alphabet.IndexOf(Plain(unit), StringComparison.Ordinal) + 1;
                return letter != Edge ? UnitKind.Letter : char.IsLetter(unit) ? UnitKind.Symbol : UnitKind.Edge;
            case >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC':
                return UnitKind.Edge;
            case '«' or '»' or >= '\u2010' and <= '\u201F' or '…' or '•' or '©':
                return UnitKind.Edge;
            default:
                return unit <= '\u024F' && char.IsLetter(unit) ? UnitKind.Latin : char.IsLetter(unit) ? UnitKind.OtherScript : UnitKind.Symbol;
        }
    }

    private static char Plain(char letter) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ی' => 'ي',
        'ک' => 'ك',
        _ => letter,
    };

    private static double[,] ReadPairs()
    {
        var counts = new double[Alphabet.Length + 1, Alphabet.Length + 1];
        foreach (var row in LexiconFile.Read("letter_pairs.tsv"))
        {
            foreach (var next in row.Values("followed_by"))
                counts[Index(row["letter"][0]), Index(next[0])] = double.Parse(next.AsSpan(2), CultureInfo.InvariantCulture);
        }

        // The odds against letters that follow each other by chance.
        var width = counts.GetLength(0);
        for (var first = 0; first < width; first++)
        {
            var total = Smoothing * width;
            for (var next = 0; next < width; next++)
                total += counts[first, next];
            for (var next = 0; next < width; next++)
                counts[first, next] = Math.Log((counts[first, next] + Smoothing) * width / total);
        }

        return counts;
    }

    private static int Index(char letter) => Alphabet.IndexOf(letter, StringComparison.Ordinal) + 1;
}
