using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells apart what stands above the story: what comes before the title belongs to the page, what follows it to the report.</summary>
internal sealed class HeadReader(PageDraft draft, StoryWords story, int bodyStart)
{
    private const int ShortCaption = 14; // words; longer lines between title and story are a standfirst
    private const int LongestByline = 3; // words of a person's name standing alone

    public void Read()
    {
        var title = new TitleFinder(draft, story, bodyStart).Find();
        var titleLine = title?.Line ?? -1;
        if (title is not null)
        {
            var parts = TitleParts.Cut(draft, titleLine, title.Rule);
            draft.DecideParts(titleLine, parts);
            draft.Title = parts.First(part => part.Kind == PageLineKind.Title).Span;
        }

        var letters = draft.Title is { } span ? TitleParts.Letters(draft.Text.Slice(span)) : "";
        for (var line = 0; line < bodyStart; line++)
        {
            if (line == titleLine)
                continue;
            if (letters.Length > 0 && TitleParts.FindRepeat(draft, line, letters) is { } repeat)
                draft.DecideParts(line, repeat);
            else if (title is not null && line < titleLine)
                DecideBefore(line, titleLine);
            else
                DecideAfter(line, title is not null);
        }
    }

    private void DecideBefore(int line, int titleLine)
    {
        var facts = draft.Facts[line];
        if (facts.Furniture is { } furniture)
            draft.DecideFurniture(line, furniture.Kind, furniture.Rule);
        else if (facts.Stamp is { } stamp)
            DecideStamp(line, stamp, IsCrawlHeader(line, titleLine, stamp));
        else if (facts.Credit is { } credit)
            DecideCredit(line, credit, credit.The(CreditPartKind.Outlet) is not null && credit.Parts.Count == 1);
        else
            DecideByLength(line, "before-title");
    }

    private void DecideAfter(int line, bool hasTitle)
    {
        LineShape shape = draft.Lines[line];
        LineFacts facts = draft.Facts[line];
        if (facts.Furniture is { } furniture && !(furniture.Rule == "row-of-entries" && furniture.Label && hasTitle && !IsRow(line)))
            draft.DecideFurniture(line, furniture.Kind, furniture.Rule);
        else if (facts.Stamp is { } stamp)
            DecideStamp(line, stamp, !hasTitle && IsCrawlHeader(line, bodyStart, stamp));
        else if (facts.Credit is { } credit)
            DecideCredit(line, credit, false);
        else if (facts.IsCaption)
            draft.Decide(line, PageLineKind.Caption, "caption-words");
        else if (WebWords.Count(draft.Text.Tokens, shape) > 0 && story.Compare(shape).Shared < 3)
            draft.DecideFurniture(line, FurnitureKind.Other, "speaks-of-the-page");
        else if (!hasTitle && Enumerable.Range(0, bodyStart).Any(other => draft.Facts[other].IsFurniture))
            DecideByLength(line, "above-story-without-bearing");
        else if (OpenedBefore(line) && story.Compare(shape).Shared < 2)
            draft.DecideFurniture(line, FurnitureKind.Teaser, "under-teaser-heading");
        else
            DecidePlain(line);
    }

    private void DecidePlain(int line)
    {
        var shape = draft.Lines[line];
        var shared = story.Compare(shape).Shared;
        if (shape.EndsWithStop || shape.Words > ShortCaption)
            draft.Decide(line, PageLineKind.Standfirst, "between-title-and-story");
        else if (shape.Words <= LongestByline && shared == 0)
            draft.Decide(line, PageLineKind.Byline, "name-alone");
        else
            draft.Decide(line, PageLineKind.Caption, "short-line-before-story");
    }

    private void DecideByLength(int line, string rule)
    {
        var kind = draft.Lines[line].Words <= LongestByline ? FurnitureKind.SectionLabel : FurnitureKind.Teaser;
        draft.DecideFurniture(line, kind, rule);
    }

    private void DecideCredit(int line, CreditLine credit, bool masthead)
    {
        if (masthead)
            draft.DecideFurniture(line, FurnitureKind.Menu, "masthead");
        else
            draft.Decide(line, CreditKinds.Of(draft.Text.Tokens, credit), "credit-line");
    }

    private void DecideStamp(int line, Stamp stamp, bool crawl) => StampLines.Decide(draft, line, stamp, crawl);

    // The day of the visit stands above the page's own furniture, or shows a clock with its city.
    private bool IsCrawlHeader(int line, int before, Stamp stamp) =>
        stamp.Kind == StampKind.Bare
        && (Enumerable.Range(line + 1, Math.Max(0, before - line - 1)).Any(other => draft.Facts[other].IsFurniture)
            || (line == 0 && before > 1 && draft.Facts[1].Furniture is not null));

    private bool OpenedBefore(int line)
    {
        for (var above = line - 1; above >= 0 && draft.KindOf(above) == PageLineKind.Furniture; above--)
        {
            if (draft.Facts[above].Furniture is { } furniture)
                return furniture.Opens != Opening.Nothing;
        }

        return false;
    }

    // Two entries side by side are a menu only when a bar parts them.
    private bool IsRow(int line) => draft.Text.Slice(draft.Lines[line].Span).Contains("  ", StringComparison.Ordinal)
        || draft.Text.Slice(draft.Lines[line].Span).Contains('|', StringComparison.Ordinal);
}
