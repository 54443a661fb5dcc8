using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>
/// Reads numbers that count the casualties named before them and carry no noun of their own: "وعدد الجرحى بنحو مئة",
/// "حصيلة القتلى 62", "القتلى والجرحى يناهزون الثلاثمئة".
/// </summary>
internal sealed class CountsOfNamed(NumberReader numbers, Countables countables, Bounds bounds)
{
    public (Quantity Quantity, int LastToken)? Read(ReportText text, Sentence sentence, int token, int end)
    {
        var tokens = text.Tokens;
        if (numbers.Read(tokens, token) is not { } number || !StandsAlone(tokens, token + number.TokenCount, end))
            return null;
        var (before, first) = bounds.Before(tokens, token, sentence.FirstToken);
        var named = first - 1;
        if (named > sentence.FirstToken && tokens[named].Text is "الي" or "بلغ" or "ب")
            named--;
        if (named < sentence.FirstToken || Named(tokens[named].Text) is not { } what || (first == token && named == token - 1 && number.Proclitic == 0))
            return null;
        if (named > sentence.FirstToken && tokens[named].Text.StartsWith('و') && Named(tokens[named - 1].Text) is { } other && other != what)
            what = other + "+" + what;
        var (after, stop) = bounds.After(tokens, token + number.TokenCount);
        var bound = before != BoundKind.Exact ? before : after;
        return (new Quantity(
            what,
            bound == BoundKind.AtMost ? null : number.Value,
            bound == BoundKind.AtLeast ? null : number.Value,
            bound == BoundKind.About || after == BoundKind.About,
            null,
            TextSpan.FromBounds(tokens[first].Span.Start, tokens[stop - 1].Span.End),
            "number-of-named"), stop - 1);
    }

    // Nothing behind it that it could count.
    private bool StandsAlone(TokenList tokens, int next, int end) =>
        next >= end || !tokens[next].IsWord || bounds.After(tokens, next).Kind != BoundKind.Exact;

    // "القتلى", "والجرحى", "المصابين": the dead and hurt as a whole.
    private string? Named(string word)
    {
        var bare = word.StartsWith("وال", StringComparison.Ordinal) ? word[1..] : word;
        return bare.StartsWith("ال", StringComparison.Ordinal) && countables.FindInflected(bare) is { Kind: "casualty" } casualty ? casualty.What : null;
    }
}
