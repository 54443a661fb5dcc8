using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells apart what stands above the story: what comes before the title belongs to the page, what follows it to the report.</summary>
internal sealed class HeadReader(PageDraft draft, StoryWords story, int bodyStart)
{
    private const int ShortCaption = 14; // words; longer lines between title and story are a standfirst
    private const int LongestTag = 4; // words
    private const int LongestByline = 3; // words of a person's name standing alone

    private readonly int _lastFurniture = LastFurniture(draft, bodyStart);

    private bool _underTeaser;

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

        var letters = draft.TitleLetters;
        for (var line = 0; line < bodyStart; line++)
        {
            if (line == titleLine || draft.IsDecided(line))
                continue;
            if (letters.Length > 0 && TitleParts.FindRepeat(draft, line, letters) is { } repeat)
                draft.DecideParts(line, repeat);
            else if (title is not null && line < titleLine)
                DecideBefore(line, titleLine);
            else
                DecideAfter(line, title is not null);
            FollowHeading(line);
        }
    }

    private static int LastFurniture(PageDraft draft, int bodyStart)
    {
        var last = bodyStart - 1;
        while (last >= 0 && !draft.Facts[last].IsFurniture)
            last--;
        return last;
    }

    // A heading of other stories covers the furniture directly under it.
    private void FollowHeading(int line)
    {
        if (draft.KindOf(line) != PageLineKind.Furniture)
            _underTeaser = false;
        else if (draft.Facts[line].Furniture is { } furniture)
            _underTeaser = furniture.Opens != Opening.Nothing;
    }

    private void DecideBefore(int line, int titleLine)
    {
        var facts = draft.Facts[line];
        if (facts.Furniture is { } furniture)
            draft.DecideFurniture(line, furniture.Kind, furniture.Rule);
        else if (facts.Stamp is { } stamp)
            DecideStamp(line, stamp, IsCrawlHeader(line, titleLine, stamp));
        else if (facts.Credit is { } credit)
            DecideCreditBefore(line, credit);
        else
            DecideByLength(line, "before-title");
    }

    private void DecideAfter(int line, bool hasTitle)
    {
        LineShape shape = draft.Lines[line];
        LineFacts facts = draft.Facts[line];
        if (hasTitle && DeskLines.TellsHowItCame(draft.Text.Tokens, shape))
            draft.Decide(line, PageLineKind.Credit, "how-it-came");
        else if (facts.Furniture is { } furniture && !(furniture.Label && hasTitle && MayBeTold(line, furniture)))
            draft.DecideFurniture(line, furniture.Kind, furniture.Rule);
        else if (facts.Stamp is { } stamp)
            DecideStamp(line, stamp, !hasTitle && IsCrawlHeader(line, bodyStart, stamp));
        else if (facts.Credit is { } credit)
            DecideCredit(line, credit);
        else if (facts.IsCaption)
            draft.Decide(line, PageLineKind.Caption, "caption-words");
        else if (IsInTagList(line))
            draft.DecideFurniture(line, FurnitureKind.Other, "tag-list");
        else if (PageWords.SpeaksOfPage(shape) && story.Compare(line).Shared < 3)
            draft.DecideFurniture(line, FurnitureKind.Other, "speaks-of-the-page");
        else if (!hasTitle && !shape.Continues && (_lastFurniture >= 0 || shape.Words > LongestByline))
            DecideByLength(line, "above-story-without-bearing");
        else if (_underTeaser && story.Compare(line).Shared < 2)
            draft.DecideFurniture(line, FurnitureKind.Teaser, "under-teaser-heading");
        else if (StampSides.EndsInDay(draft.Text.Tokens, shape))
            draft.Decide(line, PageLineKind.Credit, "name-and-day");
        else if (!shape.EndsWithStop && IsBesideStory(line))
            DecideByLength(line, "beside-story-without-bearing");
        else
            DecidePlain(line);
    }

    // "- الغارات الجوية" above and below others of its kind.
    private bool IsInTagList(int line) =>
        IsTag(line) && ((line > 0 && IsTag(line - 1)) || (line + 1 < bodyStart && IsTag(line + 1)));

    private bool IsTag(int line)
    {
        var shape = draft.Lines[line];
        return shape.Words is > 0 and <= LongestTag && draft.Text.Tokens[shape.First].Text is "-" or "•" or "#" or "*" or "·";
    }

    // A caption names what the story names; a person who signs is two or three words that sound like no furniture.
    private bool IsBesideStory(int line)
    {
        var shape = draft.Lines[line];
        var (shared, words) = story.Compare(line);
        return !draft.IsLoose && !shape.Continues && ((shape.Words == 1 && shared == 0) || (shared == 0 && (words > LongestByline || LayoutPhrases.Shared.SoundsLikeFurniture(draft.Text.Tokens, shape))));
    }

    private void DecidePlain(int line)
    {
        var shape = draft.Lines[line];
        var shared = story.Compare(line).Shared;
        if (shape.EndsWithStop || shape.Words > ShortCaption)
            draft.Decide(line, PageLineKind.Standfirst, "between-title-and-story");
        else if (shape.Words <= LongestByline && shared == 0 && HoldsNumber(shape))
            draft.DecideFurniture(line, FurnitureKind.Other, "count-beside-story");
        else if (shape.Words <= LongestByline && shared == 0 && !IsPrintedTwice(line))
            draft.Decide(line, PageLineKind.Byline, "name-alone");
        else
            draft.Decide(line, PageLineKind.Caption, "short-line-before-story");
    }

    // "قبل 3 سنوات   1,204 مشاهدة": who signs has no number.
    private bool HoldsNumber(in LineShape line)
    {
        for (var token = line.First; token < line.End; token++)
        {
            if (draft.Text.Tokens[token].IsNumber)
                return true;
        }

        return false;
    }

    // A photo's text stands under it and in its place when it is not shown.
    private bool IsPrintedTwice(int line) =>
        (line > 0 && draft.Lines[line - 1].Key == draft.Lines[line].Key) || (line + 1 < bodyStart && draft.Lines[line + 1].Key == draft.Lines[line].Key);

    private void DecideByLength(int line, string rule)
    {
        var kind = draft.Lines[line].Words <= LongestByline ? FurnitureKind.SectionLabel : FurnitureKind.Teaser;
        draft.DecideFurniture(line, kind, rule);
    }

    // A name that is also a common word is more likely a section when it stands alone above the title.
    private void DecideCreditBefore(int line, CreditLine credit)
    {
        if (!credit.Has(CreditPartKind.Outlet) || !credit.Parts.All(part => part.Kind is CreditPartKind.Outlet or CreditPartKind.Desk || IsSection(part)))
            DecideCredit(line, credit);
        else if (credit.Parts.Count == 1 && credit.Parts[0].Outlet!.Guarded)
            draft.DecideFurniture(line, FurnitureKind.SectionLabel, "before-title");
        else
            draft.DecideFurniture(line, FurnitureKind.Menu, SourceFinder.MastheadRule);
    }

    // "بوابة كذا - عرب وعالم", "كذا - جريدة إلكترونية مغربية"
    private bool IsSection(CreditPart part) => part.Kind == CreditPartKind.Name
        && (LayoutWords.Is(LayoutWord.MediaHead, draft.Text.Tokens[part.First]) || LayoutPhrases.Shared.Match(draft.Text.Tokens, LineShape.OfPart(draft.Text.Tokens, part.First, part.End)) is { Label: true });

    private void DecideCredit(int line, CreditLine credit) => draft.Decide(line, CreditKinds.Of(draft.Text.Tokens, credit), "credit-line");

    private void DecideStamp(int line, Stamp stamp, bool crawl) => StampLines.Decide(draft, line, stamp, crawl);

    // The day of the visit stands above the page's own furniture, or shows a clock with its city.
    private bool IsCrawlHeader(int line, int before, Stamp stamp) =>
        stamp is { Kind: StampKind.Bare, UpdatedFrom: null, Sides: null }
        && (FurnitureBetween(line, before)
            || ((line == 0 || IsOverTitle(line, before)) && StampBelow(before))
            || IsInMenu(line, before)
            || (line == 0 && before > 1 && draft.Facts[1].Furniture is not null));

    // What stands above is the page's, so that this day is as well when the title follows and another day below it.
    private bool IsOverTitle(int line, int before)
    {
        for (var above = 0; above < line; above++)
        {
            if (draft.KindOf(above) != PageLineKind.Furniture)
                return false;
        }

        return before < draft.Lines.Count && draft.KindOf(before) == PageLineKind.Title;
    }

    // Between entries of the page's own menu: "القائمة / 12 مايو 2024 / بث مباشر".
    private bool IsInMenu(int line, int before) =>
        line > 0 && line + 1 < before && draft.Facts[line - 1].Furniture is not null && draft.Facts[line + 1].Furniture is { Rule: not "section-words" };

    // A second date under the title is the report's own.
    private bool StampBelow(int titleLine)
    {
        for (var below = titleLine + 1; below < bodyStart; below++)
        {
            if (draft.Facts[below].Stamp is { Kind: StampKind.Bare or StampKind.Published })
                return true;
        }

        return false;
    }

    private bool FurnitureBetween(int line, int before)
    {
        if (_lastFurniture < before)
            return _lastFurniture > line;
        for (var between = before - 1; between > line; between--)
        {
            if (draft.Facts[between].IsFurniture)
                return true;
        }

        return false;
    }

    // "شوهد رتل أميركي قرب التنف" is under a photo, "شوهد 120 مرة" counts visits.
    private bool MayBeTold(int line, FurnitureMatch furniture) =>
        furniture.HasContent ? story.Compare(line).Shared >= 2 : furniture.Rule == "row-of-entries" && !IsRow(line);

    // Two entries side by side are a menu only when a bar parts them.
    private bool IsRow(int line) => draft.Text.Slice(draft.Lines[line].Span).Contains("  ", StringComparison.Ordinal)
        || draft.Text.Slice(draft.Lines[line].Span).Contains('|', StringComparison.Ordinal);
}
