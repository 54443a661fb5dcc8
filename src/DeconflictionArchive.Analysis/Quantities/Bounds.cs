using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

internal enum BoundKind
{
    Exact,
    About,
    AtLeast,
    AtMost,
}

/// <summary>The words around a number that make it a bound: "أكثر من", "نحو", "على الأقل", "أو أكثر".</summary>
internal sealed class Bounds
{
    private readonly PhraseIndex<BoundKind> _before = new();
    private readonly PhraseIndex<BoundKind> _after = new();
    private readonly HashSet<string> _negations = new(StringComparer.Ordinal);

    private const int LongestPhrase = 4; // tokens: "ما لا يقل عن"

    public Bounds()
    {
        foreach (var row in LexiconFile.Read("bounds.tsv"))
        {
            if (row["side"] == "negation")
            {
                _negations.UnionWith(row.Values("forms").Select(ArabicFolding.Fold));
                continue;
            }

            var index = row["side"] == "before" ? _before : _after;
            foreach (var form in row.Values("forms"))
                index.Add(form, Enum.Parse<BoundKind>(row["bound"]));
        }
    }

    /// <summary>The bound before a number, and the token it begins at.</summary>
    public (BoundKind Kind, int First) Before(TokenList tokens, int number, int sentenceStart)
    {
        for (var length = LongestPhrase; length >= 1; length--)
        {
            var first = number - length;
            if (first < sentenceStart || _before.Longest(tokens, first) is not { } match || match.TokenCount != length)
                continue;
            // "لم يطل أكثر من ثلاث دقائق" says three, not more than three.
            var denied = match.Value == BoundKind.AtLeast && IsDenied(tokens, first, sentenceStart);
            return (denied ? BoundKind.Exact : match.Value, first);
        }

        return (BoundKind.Exact, number);
    }

    /// <summary>The bound after a counted noun, and the token after its last.</summary>
    public (BoundKind Kind, int End) After(TokenList tokens, int end)
    {
        for (var at = end; at < Math.Min(end + 2, tokens.Count); at++)
        {
            if (_after.Longest(tokens, at) is { } match)
                return (match.Value, at + match.TokenCount);
        }

        return (BoundKind.Exact, end);
    }

    private bool IsDenied(TokenList tokens, int first, int sentenceStart) =>
        (first - 2 >= sentenceStart && _negations.Contains(tokens[first - 2].Text))
        || (first - 1 >= sentenceStart && _negations.Contains(tokens[first - 1].Text));
}
