using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Finds the publisher in the lines above a story: a name alone on the first line or at the head of a menu, beside the age of a
/// story in a reader of news, before the clock of each message of an exported channel.
/// </summary>
internal static class Mastheads
{
    /// <summary>The rule of what stands above the story by itself or heads a row.</summary>
    public const string Rule = "name-above-story";

    private const int LongestName = 5; // words of a house the lexicon does not have
    private const int MenuWithin = 3; // lines

    public static SourceFinding? Find(ReportText text, Page page)
    {
        for (var index = 0; index < page.Lines.Count && page.Lines[index].Kind is not (PageLineKind.Body or PageLineKind.TitleRepeat); index++)
        {
            var line = page.Lines[index];
            var (first, end) = text.TokensIn(line.Span);
            if (first == end || line.Kind == PageLineKind.Title || line.Furniture == FurnitureKind.Comments || (line.Kind == PageLineKind.Caption && !TellsAge(text.Tokens, first, end)))
                continue;
            if (Known(text, page, index, first, end) is { } known)
                return known;
            if ((index == 0 ? Unknown(text, page, first, end) : index <= MenuWithin ? HeadOfRow(text, page, first, end) : null) is { } unknown)
                return unknown;
        }

        return null;
    }

    private static SourceFinding? Known(ReportText text, Page page, int index, int first, int end)
    {
        var lexicon = OutletLexicon.Shared;
        var count = lexicon.OutletNames.Find(text.Tokens, first, end, out var name);
        if (count == 0 || !name!.Outlet.PublishesArabic || !(EndsEntry(text, first + count, end) || (index == 0 && text.Tokens[first + count].Text == ",")))
            return null;

        // The name of an agency stands above what others took from it as well.
        if (lexicon.AgencyNames.Find(text.Tokens, first, end, out var agency) == count && !agency!.Agency.PublishesItself)
            return null;
        if (name.Guarded && !(index == 0 && first + count == end && HasMenuBelow(page) && LayoutPhrases.Shared.Match(text.Tokens, LineShape.OfPart(text.Tokens, first, end)) is null))
            return null;
        return SourceFinder.Finding(text, first, first + count, name.Outlet, Rule, $"the page begins with the name of {name.Outlet.NameEn}");
    }

    // A name on the first line that says what it is, or that the rights are reserved to.
    private static SourceFinding? Unknown(ReportText text, Page page, int first, int end)
    {
        var name = first;
        while (name < end && text.Tokens[name].IsWord)
            name++;
        if (name == first || name - first > LongestName)
            return null;
        if (name + 2 < end && text.Tokens[name].Text == "," && text.Tokens[name + 1].Text == "[" && text.Tokens[name + 2].IsNumber)
            return SourceFinder.Finding(text, first, name, null, "exported-channel", "the export names the channel before the clock of its messages");
        return name == end && (HasRights(text, page, first, end) || ((SourceFinder.IsMedium(text, first, end) || IsInstitute(text.Tokens, first, end)) && HasMenuBelow(page)))
            ? SourceFinder.Finding(text, first, end, null, Rule, "the page begins with this name")
            : null;
    }

    // "كذا » دولي", where the rights are reserved to كذا.
    private static SourceFinding? HeadOfRow(ReportText text, Page page, int first, int end)
    {
        var name = first;
        while (name < end && text.Tokens[name].IsWord && (name == first || !MenuReader.Separates(text, name)))
            name++;
        return name > first && name < end && name - first <= LongestName && EndsEntry(text, name, end) && HasRights(text, page, first, name)
            ? SourceFinder.Finding(text, first, name, null, Rule, "a row above the story begins with this name, and the rights are reserved to it")
            : null;
    }

    // "مركز كذا للدراسات"
    private static bool IsInstitute(TokenList tokens, int first, int end)
    {
        if (tokens[first].Text is not ("مركز" or "معهد" or "مؤسسه" or "المركز" or "المعهد"))
            return false;
        for (var at = first + 2; at < end; at++)
        {
            if (tokens[at].Text is "للدراسات" or "للابحاث" or "للبحوث")
                return true;
        }

        return false;
    }

    // "كذا · منذ 4 ساعات"
    private static bool TellsAge(TokenList tokens, int first, int end)
    {
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (tokens[at].Text is "·" or "•" or "|")
                return LayoutWords.Shared.Is(LayoutWord.Ago, tokens[at + 1].Text);
        }

        return false;
    }

    private static bool EndsEntry(ReportText text, int at, int end) => at == end || MenuReader.Separates(text, at);

    private static bool HasMenuBelow(Page page)
    {
        for (var index = 1; index < page.Lines.Count && index <= MenuWithin; index++)
        {
            if (page.Lines[index] is { Kind: PageLineKind.Furniture, Furniture: FurnitureKind.Menu })
                return true;
        }

        return false;
    }

    // "© 2017 كذا - كل الحقوق محفوظة", "كذا © 2017": the words of the first line beside the sign of rights.
    private static bool HasRights(ReportText text, Page page, int first, int end)
    {
        foreach (var line in page.Lines)
        {
            if (line.Kind != PageLineKind.Furniture || !text.Original.AsSpan(line.Span.Start, line.Span.Length).Contains('©'))
                continue;
            var (from, to) = text.TokensIn(line.Span);
            for (var at = Math.Max(from, end); at + (end - first) <= to; at++)
            {
                if (IsSame(text.Tokens, first, end, at) && (IsRightsSign(text.Tokens, at + end - first, to) || IsRightsSign(text.Tokens, at - 1, to) || (at - 2 >= from && IsRightsSign(text.Tokens, at - 2, to))))
                    return true;
            }
        }

        return false;
    }

    private static bool IsRightsSign(TokenList tokens, int at, int end) => at < end && tokens[at].Text is "©";

    private static bool IsSame(TokenList tokens, int first, int end, int other)
    {
        for (var at = first; at < end; at++)
        {
            if (tokens[at].Text != tokens[other + at - first].Text)
                return false;
        }

        return true;
    }
}
