using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Decides lines that hold a date.</summary>
internal static class StampLines
{
    /// <summary>The rule of a line that holds the day on which somebody fetched the page.</summary>
    public const string VisitRule = "date-of-visit";

    /// <summary>The rule of a line that holds the day of another story, or of a comment.</summary>
    public const string OthersRule = "date-of-another-story";

    /// <param name="crawl">The line is the date of the visit that saved the page.</param>
    public static void Decide(PageDraft draft, int line, Stamp stamp, bool crawl)
    {
        var span = draft.Lines[line].Span;
        if (crawl)
            draft.DecideFurniture(line, FurnitureKind.Stamp, VisitRule);
        else if (stamp.Sides is { } sides)
            draft.DecideParts(line, [.. sides.Before(draft.Text, span), .. Parts(draft.Text, stamp, sides.StampIn(draft.Text, span)), .. sides.After(draft.Text, span)]);
        else
            draft.DecideParts(line, Parts(draft.Text, stamp, span));
    }

    private static IEnumerable<PageLine> Parts(ReportText text, Stamp stamp, TextSpan span)
    {
        if (stamp.Kind is StampKind.Updated or StampKind.Ago or StampKind.LabelOnly)
            return [new PageLine(span, PageLineKind.Furniture, FurnitureKind.Stamp, stamp.Kind == StampKind.Updated ? "stamp-of-update" : "stamp-without-a-day")];
        if ((stamp.UpdatedFrom ?? stamp.PublishedFrom) is not { } token)
            return [new PageLine(span, PageLineKind.Credit, null, stamp.Kind == StampKind.Published ? "stamp-of-publication" : "date-alone")];
        var cut = text.Tokens[token].Span.Start;
        TextSpan first = TextSpan.FromBounds(span.Start, cut), second = TextSpan.FromBounds(cut, span.End);
        return stamp.UpdatedFrom is not null ? [Publication(first), Update(second)] : [Update(first), Publication(second)];
    }

    private static PageLine Publication(TextSpan span) => new(span, PageLineKind.Credit, null, "stamp-of-publication");

    private static PageLine Update(TextSpan span) => new(span, PageLineKind.Furniture, FurnitureKind.Stamp, "stamp-of-update");
}

/// <summary>Tells whether a credit is a dateline, a byline or the mere name of a maker.</summary>
internal static class CreditKinds
{
    public static PageLineKind Of(TokenList tokens, CreditLine credit)
    {
        var signed = credit.Parts[0].Kind == CreditPartKind.Desk && LayoutWords.Shared.Is(LayoutWord.Byline, tokens[credit.First].Text);
        if (credit.Has(CreditPartKind.Name))
            return credit.Has(CreditPartKind.Place) && !signed ? PageLineKind.Dateline : signed ? PageLineKind.Byline : PageLineKind.Credit;
        return credit.Has(CreditPartKind.Place) ? PageLineKind.Dateline : PageLineKind.Credit;
    }
}

/// <summary>Tells lines by words that only a page says of itself: قناتنا, بريدك, اشترك.</summary>
internal static class PageWords
{
    private const int LongestNotice = 30; // words
    private const int LongestFollow = 14; // words of "تابعوا كذا على فيسبوك"

    public static bool SpeaksOfPage(LineShape line) => line.Words <= LongestNotice && line.Has(LayoutWord.Web);

    /// <summary>"للاطلاع على النص اضغط هنا", "ساعد أصدقاءك ...": within a story only what nobody else is told.</summary>
    public static bool AsksReader(TokenList tokens, LineShape line)
    {
        if (line.IsParagraph || line.Words > LongestFollow || !line.Has(LayoutWord.Web))
            return false;
        for (var at = line.First; at < line.End; at++)
        {
            if (LayoutWords.Is(LayoutWord.Web, tokens[at]) && (tokens[at].Text is not ("اضغط" or "انقر") || (at + 1 < line.End && tokens[at + 1].Text == "هنا")))
                return true;
        }

        return false;
    }

    public static bool NamesNetwork(LineShape line) => line.Words <= LongestFollow && !line.EndsWithStop && line.Has(LayoutWord.Social);
}

/// <summary>Cuts from the end of a paragraph what was pasted behind it: "... البلاد. اقرأ أيضا: ...".</summary>
internal static class InlineFurniture
{
    private const int LongestPasted = 60; // tokens

    public static void Decide(PageDraft draft, int line)
    {
        var shape = draft.Lines[line];
        if (Find(draft.Text, shape) is not var (token, kind, rule))
        {
            draft.Decide(line, PageLineKind.Body, "story");
            return;
        }

        var cut = draft.Text.Tokens[token].Span.Start;
        draft.DecideParts(line,
        [
            new PageLine(TextSpan.FromBounds(shape.Span.Start, cut), PageLineKind.Body, null, "story"),
            new PageLine(TextSpan.FromBounds(cut, shape.Span.End), PageLineKind.Furniture, kind, rule),
        ]);
    }

    private static (int Token, FurnitureKind Kind, string Rule)? Find(ReportText text, LineShape shape)
    {
        if (shape.End == shape.First)
            return null;
        for (var sentence = text.SentenceOf(shape.End - 1); sentence > 0 && text.Sentences[sentence].FirstToken > shape.First; sentence--)
        {
            var first = text.Sentences[sentence].FirstToken;
            if (LayoutPhrases.Shared.MatchInline(text.Tokens, first, shape.End) is { } furniture)
                return (first, furniture.Kind, furniture.Rule);
            if (shape.End - first > LongestPasted)
                break;
        }

        var trailing = LayoutPhrases.Shared.FindTrailing(text.Tokens, shape.First, shape.End);
        return trailing < shape.End ? (trailing, FurnitureKind.Teaser, "inline:trailing") : null;
    }
}
