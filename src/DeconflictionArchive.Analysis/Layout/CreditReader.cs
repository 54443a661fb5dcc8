using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Reads datelines and credits: "موسكو (أ ش أ)", "ا ف ب/رويترز", "متابعة - واع", "| وكالات", and the head of a first
/// paragraph, "واشنطن 28 يناير 2016 (شينخوا) -- قال ...".
/// </summary>
internal static class CreditReader
{
    private const int LongestLine = 12; // words
    private const int LongestName = 4; // words of a person or an unknown medium
    private const int LongestPerson = 3; // words of a name after "موسكو:"
    private const int LongestLead = 24; // tokens before the dash of a dateline
    private const int LongestCountry = 4; // words after "واشنطن، "

    /// <summary>Words of which a credit has one at least.</summary>
    private const LayoutWord Makers = LayoutWord.Place | LayoutWord.Agency | LayoutWord.Outlet | LayoutWord.Generic | LayoutWord.Desk | LayoutWord.Byline;

    private const LayoutWord Known = Makers | LayoutWord.Calendar | LayoutWord.Weekday;

    /// <summary>Reads a whole line; null when it is anything but a credit.</summary>
    public static CreditLine? ReadLine(TokenList tokens, LineShape line)
    {
        if (line.Words is 0 or > LongestLine || !line.MayBegin(Makers) || BeginsAsCrumbs(tokens, line))
            return null;
        var parts = new List<CreditPart>();
        for (var at = line.First; at < line.End;)
        {
            if (tokens[at].Text is ">" or "›")
                return null; // "العالم > سوريا" leads to a section
            if (IsMark(tokens[at]))
            {
                at++;
                continue;
            }

            var part = Read(tokens, at, line.End) ?? ReadName(tokens, at, line.End);
            if (part is null)
                return null;
            parts.Add(part);
            at += part.Count;
        }

        var credit = new CreditLine(parts, line.First, line.End);
        return IsCredit(tokens, credit) ? credit : null;
    }

    // "الصفحة الأولى > العالم" leads to a section, though it names an outlet.
    private static bool BeginsAsCrumbs(TokenList tokens, LineShape line) =>
        LayoutWords.Shared.Match(LayoutWord.Crumb, tokens, line.First, line.End) is > 0 and var count
        && line.First + count < line.End && !tokens[line.First + count].IsWord;

    /// <summary>Reads the head of a paragraph up to the dash or colon that ends it; null when the paragraph begins at once.</summary>
    public static CreditLine? ReadLead(TokenList tokens, int first, int end)
    {
        var limit = Math.Min(end, first + LongestLead);
        var parts = new List<CreditPart>();
        for (var at = first; at < limit;)
        {
            if (IsMark(tokens[at]))
            {
                at++;
                continue;
            }

            // "محافظة الحسكة – ..."
            if (parts.Count == 0 && tokens[at].Text is "محافظه" or "ريف" or "مدينه" && at + 1 < limit && Read(tokens, at + 1, limit) is { Kind: CreditPartKind.Place })
                at++;
            if (Read(tokens, at, limit) is { } part)
            {
                parts.Add(part);
                at += part.Count;
                continue;
            }

            if (parts.Count > 0 && EndsLead(tokens, parts, at))
                return new CreditLine(parts, first, LastEnd(tokens, parts, at));
            var skipped = SkipCountryOrName(tokens, parts, at, limit);
            if (skipped == at)
                return null;
            at = skipped;
        }

        return null;
    }

    /// <summary>Whether the words begin with a place, a date, a desk word or the like.</summary>
    public static bool IsKnown(TokenList tokens, int first, int end) => Read(tokens, first, end) is not null;

    // "1442 هـ - 2021 م"
    private static bool IsEra(TokenList tokens, int at) => at > 0 && tokens[at - 1].IsNumber && tokens[at].Text is "م" or "ه" or "ميلادي" or "هجري";

    private static CreditPart? Read(TokenList tokens, int at, int end)
    {
        if (IsEra(tokens, at))
            return new CreditPart(CreditPartKind.Date, at, 1, null, null, null);
        if (!tokens[at].IsNumber && !LayoutWords.Begins(Known, tokens[at]))
            return null;
        var words = LayoutWords.Shared;
        var lexicon = OutletLexicon.Shared;
        var place = words.Place(tokens, at, end, out var placeCount);
        var agencyCount = lexicon.AgencyNames.Find(tokens, at, end, out var agency, out var particle);
        var outletCount = lexicon.OutletNames.Find(tokens, at, end, out var outlet);
        if (particle > 1 || (particle == 1 && tokens[at].Text[0] != 'و'))
            agencyCount = 0;
        var genericCount = words.Match(LayoutWord.Generic, tokens, at, end);
        var deskCount = Math.Max(words.Match(LayoutWord.Desk, tokens, at, end), words.Match(LayoutWord.Byline, tokens, at, end));
        var dateCount = tokens[at].IsNumber ? 1 : Math.Max(words.Match(LayoutWord.Calendar, tokens, at, end), words.Match(LayoutWord.Weekday, tokens, at, end));
        var longest = Math.Max(Math.Max(Math.Max(placeCount, agencyCount), Math.Max(outletCount, genericCount)), Math.Max(deskCount, dateCount));
        if (longest == 0)
            return null;

        // Of equally long readings the one that needs the least goes first: "الرياض" is the city, "رصد" the desk's word.
        if (genericCount == longest)
            return new CreditPart(CreditPartKind.Generic, at, longest, null, null, null);
        if (placeCount == longest)
            return new CreditPart(CreditPartKind.Place, at, longest, place, null, null);
        if (agencyCount == longest && !(outletCount == longest && agency!.Agency.PublishesItself))
            return new CreditPart(CreditPartKind.Agency, at, longest, null, agency, null);
        if (dateCount == longest)
            return new CreditPart(CreditPartKind.Date, at, longest, null, null, null);
        return deskCount == longest
            ? new CreditPart(CreditPartKind.Desk, at, longest, null, null, null)
            : new CreditPart(CreditPartKind.Outlet, at, longest, null, null, outlet);
    }

    private static CreditPart? ReadName(TokenList tokens, int at, int end)
    {
        var count = 0;
        while (at + count < end && tokens[at + count].IsWord && (count == 0 || Read(tokens, at + count, end) is null))
            count++;
        return count is > 0 and <= LongestName ? new CreditPart(CreditPartKind.Name, at, count, null, null, null) : null;
    }

    // A name beside the others must stand apart from them by a mark, or it is a sentence that begins with a name.
    private static bool IsCredit(TokenList tokens, CreditLine credit)
    {
        var names = credit.Parts.Count(part => part.Kind == CreditPartKind.Name);
        if (names > 1)
            return false;
        if (names == 1)
        {
            if (credit.Parts.Count == 1)
                return false;
            for (var index = 1; index < credit.Parts.Count; index++)
            {
                CreditPart left = credit.Parts[index - 1], right = credit.Parts[index];
                if ((left.Kind != CreditPartKind.Name && right.Kind != CreditPartKind.Name) || BearsName(tokens, left, right))
                    continue;
                if (left.Kind != CreditPartKind.Desk && !AreParted(tokens, left.End - 1, right.First) && !(IsSigned(tokens, credit.Parts[0]) && tokens[right.First].Text[0] == 'و'))
                    return false;

                // "موسكو: رائد الحسن" signs, "موسكو: لن نقبل بأي ضغوط" does not.
                if (left.Kind == CreditPartKind.Place && tokens[left.End].Text == ":" && right.Count > LongestPerson)
                    return false;

                // "رويترز: كذا" is a headline, "بيتر كوك (رويترز)" is under a photo.
                if (left.Kind is CreditPartKind.Agency or CreditPartKind.Outlet && tokens[left.End].Text == ":")
                    return false;
                if (right.Kind is CreditPartKind.Agency or CreditPartKind.Outlet && tokens[right.First - 1].Text == "(" && !credit.Has(CreditPartKind.Place))
                    return false;
            }

            return credit.NamesMaker || (credit.Has(CreditPartKind.Place) && !credit.Has(CreditPartKind.Date)) || IsSigned(tokens, credit.Parts[0]);
        }

        return credit.NamesMaker ? !IsMenu(credit) : credit.Has(CreditPartKind.Place) && !credit.Has(CreditPartKind.Date);
    }

    /// <summary>"هسبريس الشرق", "وكالة الفرات للأنباء": a house that bears another's name in its own.</summary>
    public static bool BearsName(TokenList tokens, CreditPart outlet, CreditPart name) =>
        outlet.Kind == CreditPartKind.Outlet && name.Kind == CreditPartKind.Name && outlet.End == name.First && !AreParted(tokens, outlet.End - 1, name.First)
        && (IsAgencyWord(tokens, outlet.First - 1) || (!outlet.Outlet!.Guarded && name.Count == 1));

    /// <summary>Whether a word is "agency", before the agency's name.</summary>
    public static bool IsAgencyWord(TokenList tokens, int at) => at >= 0 && tokens[at].Text == "وكاله";

    // "الوطن | العالم | الرأي" names sections; "العالم - العالم" a section and its house.
    private static bool IsMenu(CreditLine credit) =>
        credit.Parts.Count > 1
        && credit.Parts.All(part => part.Outlet is { Guarded: true })
        && credit.Parts.Any(part => part.Outlet!.Outlet != credit.Parts[0].Outlet!.Outlet);

    // "بقلم فلان", "المصدر: كذا".
    private static bool IsSigned(TokenList tokens, CreditPart first) =>
        first.Kind == CreditPartKind.Desk
        && (LayoutWords.Shared.Is(LayoutWord.Byline, tokens[first.First].Text) || tokens[first.End].Text == ":");

    private static bool EndsLead(TokenList tokens, List<CreditPart> parts, int at)
    {
        // A tatweel between blanks is a dash that folding has dropped.
        var mark = tokens[at - 1].Kind == TokenKind.Punctuation ? tokens[at - 1].Text : AreParted(tokens, at - 1, at) ? "-" : "";
        var closes = mark switch
        {
            "-" or ":" => true,
            "." => parts.Exists(part => part.Kind == CreditPartKind.Place),
            "/" when parts is [{ Kind: CreditPartKind.Outlet, Outlet.Guarded: false }] => true,
            "/" => parts.Exists(part => part.Kind == CreditPartKind.Place) && parts.Exists(part => part.Kind is CreditPartKind.Date or CreditPartKind.Agency),
            ")" => parts[^1] is { Kind: CreditPartKind.Agency, First: > 0 } agency && tokens[agency.First - 1].Text == "(" && parts[0].Kind == CreditPartKind.Place,
            _ => false,
        };
        if (!closes)
            return false;
        var named = parts.Exists(part => part.Kind is CreditPartKind.Agency or CreditPartKind.Generic
            || (part.Kind == CreditPartKind.Outlet && (!part.Outlet!.Guarded || parts.Count > 1 || (mark == "-" && LayoutWords.Shared.Is(LayoutWord.LeadVerb, tokens[at].Text)))));
        var placed = parts.Exists(part => part.Kind == CreditPartKind.Place);

        // A city before a colon may be a government that speaks; before a dash it is where the report was filed.
        return named || (placed && mark is "-" or "/" && (tokens[at - 1].Span.End < tokens[at].Span.Start || mark == "/"));
    }

    private static bool IsMark(Token token) => token.Kind == TokenKind.Punctuation || (token.Text[0] == '_' && !token.Text.AsSpan().ContainsAnyExcept('_'));

    // By a mark, or by more than one blank: what stood between was dropped by folding.
    private static bool AreParted(TokenList tokens, int left, int right) =>
        right - left > 1 || tokens[right].Span.Start - tokens[left].Span.End > 2;

    private static int LastEnd(TokenList tokens, List<CreditPart> parts, int at)
    {
        var end = parts[^1].End;
        while (end < at && end < tokens.Count && tokens[end].Text is ")" or "\"")
            end++;
        return end;
    }

    // "واشنطن، الولايات المتحدة الأمريكية (CNN)--" and "أنقرة/ فلان الفلاني/ الأناضول".
    private static int SkipCountryOrName(TokenList tokens, List<CreditPart> parts, int at, int limit)
    {
        if (parts.Count == 0 || parts[^1].Kind != CreditPartKind.Place || tokens[at - 1].Text is not ("," or "/"))
            return at;
        var next = at;
        while (next < limit && tokens[next].IsWord && next - at <= LongestCountry)
            next++;
        return next < limit && next - at <= LongestCountry && tokens[next].Text is "(" or "/" or "-" ? next : at;
    }
}
