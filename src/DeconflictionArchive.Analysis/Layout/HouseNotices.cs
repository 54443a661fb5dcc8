using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Finds the publisher in what a page says of itself: "التعليقات لا تمثل رأي عكس السير", "جميع الحقوق محفوظة لموقع كذا",
/// "تابعوا كذا على تلغرام", an address in the footer. Headlines of other stories are not asked.
/// </summary>
internal static class HouseNotices
{
    private const int LongestName = 3; // words
    private const int NearSource = 6; // tokens from a source to whom it told
    private const int LongestOwner = 4; // words before the sign of rights
    private const int NearCue = 4; // tokens between a word such as رأي and the name

    public static SourceFinding? Find(ReportText text, Page page) => OfFurniture(text, page) ?? OfProse(text, page);

    private static SourceFinding? OfFurniture(ReportText text, Page page)
    {
        foreach (var line in page.Lines)
        {
            if (line.Kind == PageLineKind.Furniture && BesideRights(text, line.Span) is { } reserved)
                return reserved;
            var isByPlace = line.Rule is "below-story" or "beside-story-without-bearing";
            if (line.Kind != PageLineKind.Furniture || (line.Furniture == FurnitureKind.Teaser && !isByPlace) || line.Furniture is FurnitureKind.Repeat or FurnitureKind.Stamp || line.Rule is "under-comments" or "before-title")
                continue;
            var (first, end) = text.TokensIn(line.Span);
            if (BeforeNotice(text, first, end) is { } owner)
                return owner;
            // A line told only by its place may be a headline of another story; it must ask the reader to follow.
            var cue = isByPlace ? LayoutWord.Follow : LayoutWord.House;
            if (AfterCue(text, first, end, cue) is { } named)
                return named;
            if (Address(text, line.Span, first, end) is { } addressed)
                return addressed;
            if (UnknownBehindSign(text, first, end) is { } signed)
                return signed;
            if (line.Furniture == FurnitureKind.Footer && Owner(text, first, end) is { } holder)
                return holder;
        }

        return null;
    }

    private static SourceFinding? AfterCue(ReportText text, int first, int end, LayoutWord cues)
    {
        var words = LayoutWords.Shared;
        var cue = -1;
        for (var at = first; at < end; at++)
        {
            var word = text.Tokens[at].Text;
            var isCue = words.Is(cues, word) || words.Is(cues, Bare(word)) || word == "©";

            // "© بوابة كذا": behind the sign of rights a cue begins the name.
            if (cue >= 0 && at - cue <= NearCue && (!isCue || text.Tokens[at - 1].Text == "©")
                && OutletLexicon.Shared.OutletNames.Find(text.Tokens, at, end, out var name) is > 0 and var count
                && name!.Outlet.PublishesArabic && (!name.Guarded || LeadsToName(text.Tokens[at - 1].Text)))
                return SourceFinder.Finding(text, at, at + count, name.Outlet, "house-notice", $"the page speaks of {name.Outlet.NameEn} as its own house");
            cue = isCue ? at : cue;
        }

        return null;
    }

    // A name that is also a word must follow صحيفة, موقع, قناة or the sign of rights at once.
    private static bool LeadsToName(string word) => word == "©" || LayoutWords.Shared.Is(LayoutWord.MediaHead, Bare(word));

    // "كذا - حمل التطبيق": a notice of a page's own with the house's name before it.
    private static SourceFinding? BeforeNotice(ReportText text, int first, int end)
    {
        if (first == end)
            return null;
        var count = OutletLexicon.Shared.OutletNames.Find(text.Tokens, first, end, out var name);
        var notice = first + count + 1;
        return count > 0 && notice < end && !name!.Guarded && name.Outlet.PublishesArabic && text.Tokens[notice - 1].Text is "-" or "|"
            && LayoutPhrases.Shared.Match(text.Tokens, LineShape.OfPart(text.Tokens, notice, end)) is { Kind: FurnitureKind.Advertisement or FurnitureKind.Footer or FurnitureKind.ShareBar }
            ? SourceFinder.Finding(text, first, first + count, name.Outlet, "house-notice", $"a notice of {name.Outlet.NameEn} stands on the page")
            : null;
    }

    // "بوابة كذا © جميع الحقوق محفوظة" and "جميع الحقوق محفوظة © بوابة كذا", wherever on the page it stands.
    private static SourceFinding? BesideRights(ReportText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        if (BeginsRights(text, first, end))
            return AfterCue(text, first, end, LayoutWord.House);
        if (first >= end)
            return null;
        var count = OutletLexicon.Shared.OutletNames.Find(text.Tokens, first, end, out var name);
        if (count == 0)
            return UnknownBeforeRights(text, first, end);
        return name!.Outlet.PublishesArabic && BeginsRights(text, first + count, end)
            ? SourceFinder.Finding(text, first, first + count, name.Outlet, "house-notice", $"the rights of the page are reserved to {name.Outlet.NameEn}")
            : null;
    }

    // "كذا © 2015", "بوابة كذا - جميع الحقوق محفوظة": a name the lexicon does not have.
    private static SourceFinding? UnknownBeforeRights(ReportText text, int first, int end)
    {
        var last = EndOfOwner(text, first, end);
        if (last == first || last - first > LongestOwner || last == end || text.Tokens[first].Text[0] < '\u0590')
            return null; // "Getty Images © 2018" is under a photo
        var rights = text.Tokens[last].Text is "-" or "|" ? last + 1 : last;
        return BeginsRights(text, rights, end) && LayoutPhrases.Shared.Match(text.Tokens, LineShape.OfPart(text.Tokens, first, last)) is null && !CreditReader.IsKnown(text.Tokens, first, last)
            ? SourceFinder.Finding(text, first, last, null, "house-notice", "the rights of the page are reserved to this name")
            : null;
    }

    // "© 2015 - 2023 بوابة كذا"
    private static SourceFinding? UnknownBehindSign(ReportText text, int first, int end)
    {
        var at = first;
        while (at < end && text.Tokens[at].Text != "©")
            at++;
        while (at < end && !text.Tokens[at].IsWord)
            at++;
        var last = EndOfOwner(text, at, end);
        return last - at is > 1 and <= LongestOwner && LayoutWords.Shared.Is(LayoutWord.MediaHead, text.Tokens[at].Text)
            && OutletLexicon.Shared.AgencyNames.Find(text.Tokens, at, last, out _) == 0 && OutletLexicon.Shared.AgencyNames.Find(text.Tokens, at + 1, last, out _) == 0
            ? SourceFinder.Finding(text, at, last, null, "house-notice", "the rights of the page are reserved to this name")
            : null;
    }

    private static int EndOfOwner(ReportText text, int first, int end)
    {
        var last = first;
        while (last < end && last - first <= LongestOwner && text.Tokens[last].IsWord && !BeginsRights(text, last, end))
            last++;
        return last;
    }

    private static bool BeginsRights(ReportText text, int at, int end) =>
        at < end && (text.Tokens[at].Text == "©" || (at + 1 < end && text.Tokens[at].Text is "جميع" or "كل" or "كافه" && text.Tokens[at + 1].Text == "الحقوق"));

    // "بحسب ما ترجم موقع كذا": who translates or monitors others says so of itself.
    private static SourceFinding? OfProse(ReportText text, Page page)
    {
        foreach (var prose in page.Prose)
        {
            var (first, end) = text.TokensIn(prose);
            for (var at = first; at + 1 < end; at++)
            {
                if (!LayoutWords.Is(LayoutWord.OwnWork, text.Tokens[at]))
                    continue;
                var from = LayoutWords.Is(LayoutWord.MediaHead, text.Tokens[at + 1]) && at + 2 < end ? at + 2 : at + 1;
                var count = OutletLexicon.Shared.OutletNames.Find(text.Tokens, from, end, out var name);
                if (count == 0 && from > at + 1)
                    count = OutletLexicon.Shared.OutletNames.Find(text.Tokens, from = at + 1, end, out name);
                if (count > 0 && name!.Outlet.PublishesArabic && (!name.Guarded || from > at + 1))
                    return SourceFinder.Finding(text, from, from + count, name.Outlet, "own-work", $"the report tells what {name.Outlet.NameEn} itself translated or monitored");
            }

            if (ToldTo(text, first, end) is { } told)
                return told;
        }

        return null;
    }

    // "جميع الحقوق محفوظة لموقع كذا © 2018": a name the lexicon does not have.
    private static SourceFinding? Owner(ReportText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var word = text.Tokens[at].Text;
            if (word.Length < 4 || word[0] != 'ل' || !LayoutWords.Shared.Is(LayoutWord.MediaHead, word[1..]))
                continue;
            var last = at + 1;
            while (last < end && last - at <= LongestName && text.Tokens[last].IsWord)
                last++;
            return last > at + 1 ? SourceFinder.Finding(text, at + 1, last, null, "house-notice", "the page reserves its rights in this name") : null;
        }

        return null;
    }

    // "قال مصدر عسكري لـ«كذا» إن": so a newspaper tells what it was told itself; of another it says which kind of medium it is.
    private static SourceFinding? ToldTo(ReportText text, int first, int end)
    {
        const string quote = "\"";
        var source = -1;
        for (var at = first; at + 3 < end; at++)
        {
            var word = text.Tokens[at].Text;
            if (word is "مصدر" or "مصادر" or "المصدر" or "المصادر")
                source = at;
            if (word != "ل" || source < 0 || at - source > NearSource || text.Tokens[at + 1].Text != quote)
                continue;
            var last = at + 2;
            while (last < end && last - at - 2 < LongestName && text.Tokens[last].IsWord)
                last++;
            if (last == at + 2 || last + 1 >= end || text.Tokens[last].Text != quote || !text.Tokens[last + 1].Text.StartsWith("ان", StringComparison.Ordinal))
                continue;
            if (OutletLexicon.Shared.AgencyNames.Find(text.Tokens, at + 2, last, out _) > 0)
                continue;
            var known = OutletLexicon.Shared.OutletNames.Find(text.Tokens, at + 2, last, out var name) > 0 ? name!.Outlet : null;
            if (known is null or { PublishesArabic: true })
                return SourceFinder.Finding(text, at + 2, last, known, "told-to", "a source told this medium itself");
        }

        return null;
    }

    private static string Bare(string word) => word.Length > 3 && word[0] is 'ل' or 'ب' ? word[1..] : word;

    private static SourceFinding? Address(ReportText text, TextSpan span, int first, int end)
    {
        if (end == first || !text.Original.AsSpan(span.Start, span.Length).Contains('.'))
            return null;
        foreach (var piece in text.Slice(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!piece.Contains('.', StringComparison.Ordinal) || OutletLexicon.Shared.FindByAddress(piece) is not { } outlet)
                continue;
            var at = text.Original.IndexOf(piece, span.Start, StringComparison.Ordinal);
            var found = new TextSpan(at, piece.Length);
            return new SourceFinding(outlet.Id, outlet.NameAr, new Evidence(piece, found, "house-address", $"the page gives an address of {outlet.NameEn}"));
        }

        return null;
    }
}
