using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>A number in digits or words.</summary>
/// <param name="TokenCount">How many tokens it takes.</param>
/// <param name="Proclitic">Folded letters written onto its first word ("لستة" is ل + ستة).</param>
public readonly record struct NumberReading(decimal Value, int TokenCount, int Proclitic);

/// <summary>Reads the cardinal that begins at a token: "88", "1,200", "مئة وخمسين", "الأربع والعشرين", "إحدى عشرة".</summary>
public sealed class NumberReader
{
    private readonly PhraseIndex<Part> _words = new();

    private sealed record Part(decimal Value, string Role);

    public NumberReader()
    {
        foreach (var row in LexiconFile.Read("cardinals.tsv"))
        {
            var part = new Part(decimal.Parse(row["value"], CultureInfo.InvariantCulture), row["role"]);
            foreach (var form in row.Values("forms"))
            {
                _words.Add(form, part);
                if (part.Role is "unit" or "ten" or "hundred")
                    _words.Add("ال" + form, part);
            }
        }
    }

    /// <summary>Whether a number in words may begin with a folded word.</summary>
    public bool MayBegin(string word) => _words.MayBegin(word);

    /// <summary>The longest number at a token; null when none begins there.</summary>
    public NumberReading? Read(TokenList tokens, int first) =>
        tokens[first].IsNumber ? ReadDigits(tokens, first) : ReadWords(tokens, first);

    private NumberReading? ReadDigits(TokenList tokens, int first)
    {
        var digits = tokens[first].Text;
        var at = first + 1;
        // "1,200": a comma glued between digits parts thousands, a point parts decimals.
        while (at + 1 < tokens.Count && tokens[at].Text is "," or "." && tokens[at + 1].IsNumber
               && tokens[at].Span.Start == tokens[at - 1].Span.End && tokens[at + 1].Span.Start == tokens[at].Span.End
               && (tokens[at].Text == "." || tokens[at + 1].Text.Length == 3))
        {
            digits += tokens[at].Text == "," ? tokens[at + 1].Text : "." + tokens[at + 1].Text;
            at += 2;
        }

        if (digits.Length > 12 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        if (at < tokens.Count && _words.Longest(tokens, at) is { Value.Role: "scale", ProcliticLength: 0 } scale)
            return new NumberReading(value * scale.Value.Value, at - first + scale.TokenCount, 0);
        return new NumberReading(value, at - first, 0);
    }

    private NumberReading? ReadWords(TokenList tokens, int first)
    {
        if (_words.Longest(tokens, first) is not { } start || start.Value.Role == "scale" && !StandsAlone(tokens, first, start))
            return null;
        var total = start.Value.Value;
        var at = first + start.TokenCount;
        var last = start.Value;
        while (at < tokens.Count && _words.Longest(tokens, at) is { } next)
        {
            if (next.Value.Role == "scale" && next.ProcliticLength == 0 && total < next.Value.Value)
                total *= next.Value.Value;
            else if (IsAnd(tokens[at], next) && Follows(last, next.Value))
                total += next.Value.Value;
            else
                break;
            last = next.Value;
            at += next.TokenCount;
        }

        return new NumberReading(total, at - first, start.ProcliticLength);
    }

    // "ألف مقاتل" is a thousand; "الف" is also a folded verb and letter, so it must be bare.
    private static bool StandsAlone(TokenList tokens, int first, PhraseMatch<Part> match) =>
        match.ProcliticLength <= 1 && match.Value.Value == 1000 && tokens[first].Text.EndsWith("لف", StringComparison.Ordinal);

    private static bool IsAnd(Token token, PhraseMatch<Part> match) =>
        match.ProcliticLength == 1 && token.Text[0] == 'و';

    private static bool Follows(Part before, Part next) => before.Role switch
    {
        "unit" => next.Role == "ten",
        "hundred" => next.Role is "unit" or "teen" or "ten" || (before.Value >= 1000 && next.Role == "hundred"),
        "scale" => next.Role is "unit" or "teen" or "ten" or "hundred",
        _ => false,
    };
}
