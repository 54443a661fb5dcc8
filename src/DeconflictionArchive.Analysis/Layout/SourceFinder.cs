using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Finds the outlet that published a report; silence is answered with none. What came with the file is asked first, then
/// what the page says of itself: its name beside the title, its credits and dateline, its notices. A medium quoted in the
/// prose is never the publisher.
/// </summary>
public sealed class SourceFinder
{
    /// <summary>The rule of a line above the title that holds nothing but the house's name.</summary>
    internal const string MastheadRule = "masthead";

    private const int LongestName = 4; // words of a site the lexicon does not have

    public SourceFinding? Find(ReportText text, Page page, ReportMetadata? metadata)
    {
        var printed = BesideTitle(text, page) ?? Mastheads.Find(text, page) ?? FromCredits(text, page) ?? HouseNotices.Find(text, page);
        if (FromMetadata(metadata) is not { } given)
            return printed;
        return printed is null || printed.Id == given.Id
            ? given
            : given with { Evidence = given.Evidence with { Explains = $"{given.Evidence.Explains}; the page itself names “{printed.Name}”" } };
    }

    private static SourceFinding? FromMetadata(ReportMetadata? metadata)
    {
        var lexicon = OutletLexicon.Shared;
        if (metadata?.Source is { } source && !string.IsNullOrWhiteSpace(source))
        {
            var outlet = lexicon.FindOutlet(source) ?? lexicon.FindByName(source) ?? lexicon.FindByAddress(source);
            var evidence = new Evidence("", null, "metadata-source", $"the file names its source as {source.Trim()}");
            return new SourceFinding(outlet?.Id ?? Slug(source), source.Trim(), evidence);
        }

        return metadata?.Address is { } address && lexicon.FindByAddress(address) is { } owner
            ? new SourceFinding(owner.Id, owner.NameAr, new Evidence("", null, "metadata-address", $"the address {address} belongs to {owner.NameEn}"))
            : null;
    }

    // "TITLE - بوابة الشروق": the name a browser shows beside the title, and a masthead above it.
    private static SourceFinding? BesideTitle(ReportText text, Page page)
    {
        for (var index = 0; index < page.Lines.Count; index++)
        {
            var line = page.Lines[index];
            if (line.Rule is not (TitleParts.HouseNameRule or TitleParts.BeforeTitleRule or MastheadRule))
                continue;
            var (first, end) = text.TokensIn(line.Span);
            if (OutletIn(text, first, end) is { } known)
                return known with { Evidence = known.Evidence with { Rule = line.Rule } };
            if (line.Rule == TitleParts.BeforeTitleRule && Trimmed(text, first, end) is var last && StandsAlone(text, page, first, last))
                return Finding(text, first, last, null, line.Rule, "the page prints this name before its title and by itself");
            if (line.Rule == TitleParts.HouseNameRule && UnknownHouse(text, first, end) is { } unknown)
                return Finding(text, unknown.First, unknown.End, null, line.Rule, "the page prints this name beside its title");
        }

        return null;
    }

    private static SourceFinding? FromCredits(ReportText text, Page page)
    {
        bool lead = true, told = false;
        foreach (var line in page.Lines)
        {
            var (first, end) = text.TokensIn(line.Span);
            SourceFinding? found = null;
            switch (line.Kind)
            {
                case PageLineKind.Credit or PageLineKind.Dateline or PageLineKind.Byline:
                    found = CreditReader.ReadLine(text.Tokens, LineShape.OfPart(text.Tokens, first, end)) is { } credit && (line.Rule == "date-alone" ? !IsGuarded(credit) : told || !IsGuardedAlone(credit))
                        ? InCredit(text, credit, "credit-line")
                        : null;
                    break;
                case PageLineKind.Body when lead:
                    lead = false;
                    found = CreditReader.ReadLead(text.Tokens, first, end) is { } head ? InCredit(text, head, "dateline") : UnknownLead(text, first, end);
                    break;
                default:
                    break;
            }

            if (found is not null)
                return found;
            told |= line.Kind is PageLineKind.Title or PageLineKind.Body;
        }

        return null;
    }

    private static bool IsGuardedAlone(CreditLine credit) => credit.Parts.Count == 1 && credit.Parts[0].Outlet is { Guarded: true };

    // "اليوم, 21:34" is a day, and a newspaper.
    private static bool IsGuarded(CreditLine credit) => credit.Parts.All(part => part.Kind == CreditPartKind.Date || part.Outlet is { Guarded: true });

    private static SourceFinding? InCredit(ReportText text, CreditLine credit, string rule)
    {
        for (var index = 0; index < credit.Parts.Count; index++)
        {
            var part = credit.Parts[index];

            if (part.Kind == CreditPartKind.Outlet && index + 1 < credit.Parts.Count && credit.Parts[index + 1] is var tail && (IsTwoNames(part, tail) || CreditReader.BearsName(text.Tokens, part, tail)))
                return Named(text, part.First, tail.End, rule);
            if (part.Kind == CreditPartKind.Outlet && part.Outlet!.Outlet is { PublishesArabic: true } outlet
                && (outlet.Kind != OutletKind.Monitor || IsOwnDateline(credit, rule)))
                return Finding(text, part.First, part.End, outlet, rule, $"{outlet.NameEn} is named in a credit of the report");
            if (part.Kind == CreditPartKind.Agency && HouseOf(text, credit, part) is { } house)
                return Finding(text, part.First, part.End, house, rule, $"the credit has the form of {house.NameEn}'s own pages");
            if (part.Kind == CreditPartKind.Name && IsMedium(text, part.First, part.End))
                return Named(text, part.First, part.End, rule);
        }

        return null;
    }

    // "محافظة الحسكة – المرصد السوري لحقوق الإنسان:: ...": elsewhere a monitor is quoted.
    private static bool IsOwnDateline(CreditLine credit, string rule) => rule == "dateline" && credit.Parts[0].Kind == CreditPartKind.Place;

    // "هسبريس الشرق", where both are houses.
    private static bool IsTwoNames(CreditPart part, CreditPart tail) =>
        tail is { Kind: CreditPartKind.Outlet, Count: 1 } && tail.First == part.End && tail.Outlet!.Outlet != part.Outlet!.Outlet;

    // A house the lexicon does not have, with the word agency before its name.
    private static SourceFinding Named(ReportText text, int first, int end, string rule) =>
        Finding(text, CreditReader.IsAgencyWord(text.Tokens, first - 1) ? first - 1 : first, end, null, rule, "a credit of the report names this medium");

    private static Outlet? HouseOf(ReportText text, CreditLine credit, CreditPart part)
    {
        var agency = part.Agency!;
        if (agency.Agency.OutletId is not { } id || credit.Parts.Any(other => other.Kind == CreditPartKind.Desk && IsSourceLabel(text, other)))
            return null;
        var own = agency.House switch
        {
            HouseForm.Any => true,
            HouseForm.Dateline => credit.Has(CreditPartKind.Place) && credit.Parts.All(other => other.Kind is CreditPartKind.Place or CreditPartKind.Date || other == part),
            HouseForm.DatedDateline => credit.Has(CreditPartKind.Place) && credit.Has(CreditPartKind.Date),
            _ => false,
        };
        return own ? OutletLexicon.Shared.FindOutlet(id) : null;
    }

    // "المصدر: واع" is written by those who copied it.
    private static bool IsSourceLabel(ReportText text, CreditPart desk) =>
        text.Tokens[desk.First].Text is "المصدر" or "المصادر" or "نقلا" or "عن" or "source" or "via";

    private static SourceFinding? OutletIn(ReportText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (OutletLexicon.Shared.OutletNames.Find(text.Tokens, at, end, out var name) is var count and > 0
                && name!.Outlet.PublishesArabic
                && (!name.Guarded || IsNamedPlainly(text, at, count, first, end)))
                return Finding(text, at, at + count, name.Outlet, "outlet-name", $"the page prints the name of {name.Outlet.NameEn} as its own");
        }

        return null;
    }

    // "الخبر" is a newspaper, "مرايا الخبر" is not.
    private static bool IsNamedPlainly(ReportText text, int at, int count, int first, int end) =>
        (at == first || text.Tokens[at - 1].Kind == TokenKind.Punctuation || LayoutWords.Shared.Is(LayoutWord.MediaHead, text.Tokens[at - 1].Text))
        && (at + count == end || text.Tokens[at + count].Kind == TokenKind.Punctuation);

    private static int Trimmed(ReportText text, int first, int end)
    {
        while (end > first && text.Tokens[end - 1].Kind == TokenKind.Punctuation)
            end--;
        return end;
    }

    // The name of a blog: "كذا: TITLE" in the window's title, "كذا" above its stories.
    private static bool StandsAlone(ReportText text, Page page, int first, int end)
    {
        if (end - first is 0 or > LongestName || LayoutPhrases.Shared.Match(text.Tokens, LineShape.OfPart(text.Tokens, first, end)) is not null)
            return false;
        foreach (var line in page.Lines)
        {
            var (from, to) = text.TokensIn(line.Span);
            if (line.Kind == PageLineKind.Furniture && from > first && to - from == end - first && TitleParts.Letters(text, from, to) == TitleParts.Letters(text, first, end))
                return true;
        }

        return false;
    }

    // What stands beside a title that is printed twice is the name of the site, unless it is a section of it.
    private static (int First, int End)? UnknownHouse(ReportText text, int first, int end)
    {
        while (end > first && text.Tokens[end - 1].Kind == TokenKind.Punctuation)
            end--;
        var start = end;
        while (start > first && text.Tokens[start - 1].Kind != TokenKind.Punctuation)
            start--;
        var shape = LineShape.OfPart(text.Tokens, start, end);
        return end - start is > 0 and <= LongestName && LayoutPhrases.Shared.Match(text.Tokens, shape) is null && !CreditReader.IsKnown(text.Tokens, start, end)
            ? (start, end)
            : null;
    }

    // "X نيوز: ..." at the head of a story; a name the lexicon does not have, told by its last word.
    private static SourceFinding? UnknownLead(ReportText text, int first, int end)
    {
        var at = first;
        while (at < end && at - first < 3 && text.Tokens[at].IsWord)
            at++;
        return at > first && at < end && text.Tokens[at].Text is ":" or "-" && LayoutWords.Shared.Is(LayoutWord.Media, text.Tokens[at - 1].Text) && at - first > 1
            && OutletLexicon.Shared.OutletNames.Find(text.Tokens, first, end, out _) == 0
            && OutletLexicon.Shared.AgencyNames.Find(text.Tokens, first, end, out _) == 0
            ? Finding(text, first, at, null, "dateline", "the story begins with the name of this medium")
            : null;
    }

    /// <summary>Whether words say of themselves that they name a medium: the last is نيوز, the first is شبكة.</summary>
    internal static bool IsMedium(ReportText text, int first, int end) =>
        end - first > 1
        && (LayoutWords.Shared.Is(LayoutWord.Media, text.Tokens[end - 1].Text) || LayoutWords.Shared.Is(LayoutWord.MediaHead, text.Tokens[first].Text));

    internal static SourceFinding Finding(ReportText text, int first, int end, Outlet? outlet, string rule, string explains)
    {
        var span = TextSpan.FromBounds(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
        var printed = text.Slice(span);
        return new SourceFinding(outlet?.Id ?? Slug(printed), printed, new Evidence(printed, span, rule, explains));
    }

    /// <summary>The words of a name in their folded spelling, joined by hyphens.</summary>
    private static string Slug(string name) => string.Join('-', NameTable<string>.Words(name));
}
