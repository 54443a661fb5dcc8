using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>What stands on a line beside a date: "20 آب 2016 | شوهد 120 مرة", "كتب: سامر الحسن | 3-7-2017", "محلي | 2017-06-07".</summary>
/// <param name="First">The token where the stamp begins.</param>
/// <param name="End">The token after its last.</param>
/// <param name="SignedBefore">Whoever wrote the report stands before it, not furniture.</param>
/// <param name="SignedAfter">Whoever wrote the report stands behind it, not furniture.</param>
internal sealed record StampSides(int First, int End, bool SignedBefore, bool SignedAfter)
{
    private const int MostWords = 16; // of the whole line
    private const int MostTokens = 80; // of the whole line, numbers and marks among them
    private const int MostAuthor = 4; // words of a name in another script

    private const LayoutWord Days = LayoutWord.Calendar | LayoutWord.Weekday | LayoutWord.Published | LayoutWord.Updated;

    /// <summary>Reads a line that a stamp shares with furniture or a signature; null when it holds anything else.</summary>
    public static Stamp? Read(ReportText text, LineShape line)
    {
        if (line.Numbers < 2 || line.Words > MostWords || line.End - line.First > MostTokens || line.EndsWithStop || !(line.Numbers > 2 || line.MayBegin(Days)))
            return null;
        var tokens = text.Tokens;
        var first = line.First;
        while (first < line.End && !tokens[first].IsNumber && !LayoutWords.Begins(Days, tokens[first]))
            first++;
        for (var end = line.End; end > first + 2; end--)
        {
            if (StampReader.Read(tokens, LineShape.OfPart(tokens, first, end)) is not { Kind: StampKind.Bare or StampKind.Published or StampKind.Updated } stamp)
                continue;
            end = WithoutCounters(tokens, first, end);
            if (stamp.Kind == StampKind.Bare && !StampReader.HoldsDate(tokens, first, end))
                return null;
            first = IsBlank(tokens, line.First, first) ? line.First : first;
            end = IsBlank(tokens, end, line.End) ? line.End : end;
            if ((first == line.First && end == line.End)
                || KindOf(tokens, line.First, first, parted: true) is not { } before || KindOf(tokens, end, line.End, parted: false) is not { } after)
                return null;
            return stamp with { Sides = new StampSides(first, end, before, after) };
        }

        return null;
    }

    /// <summary>A few words, a mark and a day: "سامر الحسن - 7 يونيو 2017"; between title and story they sign.</summary>
    public static bool EndsInDay(TokenList tokens, LineShape line)
    {
        if (line.Numbers == 0 || line.Words > MostWords || line.End - line.First > MostTokens || line.EndsWithStop || !(line.Numbers > 2 || line.MayBegin(Days)))
            return false;
        var first = line.First;
        while (first < line.End && !tokens[first].IsNumber && !LayoutWords.Begins(Days, tokens[first]))
            first++;
        return first < line.End && first > line.First && first - line.First <= MostAuthor + 1 && tokens[first - 1].Text is "-" or "|" or "/" or "," or ")"
            && StampReader.IsDay(tokens, first, line.End);
    }

    public IEnumerable<PageLine> Before(ReportText text, TextSpan line)
    {
        var end = First;
        while (SignedBefore && text.Tokens[end - 1].Kind == TokenKind.Punctuation)
            end--;
        return Side(TextSpan.FromBounds(line.Start, end == First ? text.Tokens[First].Span.Start : text.Tokens[end - 1].Span.End), SignedBefore);
    }

    public IEnumerable<PageLine> After(ReportText text, TextSpan line) => Side(TextSpan.FromBounds(EndIn(text, line), line.End), SignedAfter);

    public TextSpan StampIn(ReportText text, TextSpan line) => TextSpan.FromBounds(text.Tokens[First].Span.Start, EndIn(text, line));

    private int EndIn(ReportText text, TextSpan line) => End < text.Tokens.Count && text.Tokens[End].Span.Start < line.End ? text.Tokens[End].Span.Start : line.End;

    private static IEnumerable<PageLine> Side(TextSpan span, bool signed)
    {
        if (span.Length > 0)
            yield return new PageLine(span, signed ? PageLineKind.Byline : PageLineKind.Furniture, signed ? null : FurnitureKind.Other, "beside-a-stamp");
    }

    // "2020 0 7 دقيقة واحدة": counts of comments and views, which nothing parts from the year; "| عدد" begins such a count.
    private static int WithoutCounters(TokenList tokens, int first, int end)
    {
        while (end > first + 2 && (tokens[end - 1].Text == "عدد" || tokens[end - 1].Kind == TokenKind.Punctuation || (tokens[end - 1].IsNumber && tokens[end - 2].IsNumber)))
            end--;
        return end;
    }

    // Whether one side is a signature; null when it is neither that nor furniture.
    private static bool? KindOf(TokenList tokens, int first, int end, bool parted)
    {
        var marked = first < end && tokens[parted ? end - 1 : first].Kind == TokenKind.Punctuation;
        while (first < end && tokens[first].Kind == TokenKind.Punctuation)
            first++;
        while (end > first && tokens[end - 1].Kind == TokenKind.Punctuation)
            end--;
        if (first == end)
            return false;
        var side = LineShape.OfPart(tokens, first, end);
        if (side.Words == 0)
            return false;
        var credit = CreditReader.ReadLine(tokens, side);
        if (credit is { NamesMaker: true })
            return null;
        if (LayoutPhrases.Shared.Match(tokens, side) is { } furniture && (marked || !furniture.Label))
            return false;
        if (credit is not null && LayoutWords.Begins(LayoutWord.Byline, tokens[first]))
            return true;
        return parted && IsForeign(tokens, side, out var address) ? !address : null;
    }

    private static bool IsForeign(TokenList tokens, LineShape side, out bool address)
    {
        address = false;
        var foreign = side.Words <= MostAuthor && side.Numbers == 0;
        for (var at = side.First; at < side.End; at++)
        {
            foreign &= tokens[at].Text[0] < '\u0590';
            address |= tokens[at].Text == ".";
        }

        return foreign;
    }

    private static bool IsBlank(TokenList tokens, int first, int end)
    {
        while (first < end && tokens[first].Kind == TokenKind.Punctuation)
            first++;
        return first == end;
    }
}
