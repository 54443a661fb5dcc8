using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>How often something happened, told by an ordinal: "للمرة الخامسة", "الخامس من نوعه".</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    public Occurrences()
    {
        foreach (var row in LexiconFile.Read("ordinals.tsv"))
        {
            foreach (var form in row.Values("forms"))
                _ordinals[ArabicFolding.Fold(form)] = int.Parse(row["value"], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public bool Knows(string word) => _ordinals.ContainsKey(word);

    // The first of its kind counts nothing that happened before, so ordinals begin with the second.
    public (Quantity Quantity, int LastToken)? ReadOrdinal(ReportText text, Bounds bounds, int token, int end)
    {
        var tokens = text.Tokens;
        if (!_ordinals.TryGetValue(tokens[token].Text, out var value))
            return null;
        // "في المرة الثانية" tells one of several from the others.
        var afterTime = token > 0 && tokens[token - 1].Text is "للمره" or "المره" && !(token > 1 && tokens[token - 2].Text is "في" or "وفي");
        var (bound, boundEnd) = bounds.After(tokens, token + 1);
        var ofItsKind = boundEnd + 1 < end && tokens[boundEnd].Text == "من" && tokens[boundEnd + 1].Text is "نوعه" or "نوعها";
        if (!afterTime && !ofItsKind)
            return null;
        var first = afterTime ? token - 1 : token;
        var span = text.SpanOf(first, boundEnd - first);
        return (new Quantity("occurrences", value, bound == BoundKind.AtLeast ? null : value, false, null, span, "ordinal"), boundEnd - 1);
    }
}
