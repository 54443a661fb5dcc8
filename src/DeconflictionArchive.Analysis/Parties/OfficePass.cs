namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Resolves an office named without its holder, such as "الرئيس الأميركي", when the report leaves one person only.</summary>
internal sealed class OfficePass(NameIndex index, WordStream stream, List<FoundName> found, List<NameHit<NameEntry>> offices)
{
    private const int NameReach = 5; // words after the nation within which the holder is named: "الأميركي الجنرال جو دانفورد"

    private static readonly ILookup<(string Office, string Nation), (string Person, DateOnly From, DateOnly To)> HoldersOf = (
        from official in OfficialLexicon.Shipped.Entries
        where official.Side is not null
        from term in official.Terms
        select (Key: (term.Office, official.Side!), Holder: (official.Id, term.From ?? DateOnly.MinValue, term.To ?? DateOnly.MaxValue)))
        .ToLookup(pair => pair.Key, pair => pair.Holder);

    public void TakeHolders()
    {
        var roles = offices.FindAll(office => office.Value.Kind == NameKind.Role);
        if (roles.Count == 0)
            return;
        var persons = found.FindAll(name => name.IsPerson);
        var named = persons.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var starts = persons.Select(person => person.Start).ToHashSet();
        var period = Period(named);
        for (var at = 0; at < roles.Count; at++)
        {
            Take(roles[at].Value.Id, roles[at].Start, roles[at].End, named, starts, period);
            TakeCounterpart(roles[at], at + 1 < roles.Count ? roles[at + 1].Start : stream.Count, named, starts, period);
        }
    }

    // "لقاء الرئيس الأميركي مع نظيره الروسي": the counterpart holds the same office.
    private void TakeCounterpart(NameHit<NameEntry> role, int end, HashSet<string> named, HashSet<int> starts, (DateOnly From, DateOnly To) period)
    {
        for (var at = role.End; at < end && stream[at].Before < Gap.Hard; at++)
        {
            if (!stream.ReadsAny(at, index.CounterpartWords))
                continue;
            Take(role.Value.Id, at, at + 1, named, starts, period);
            return;
        }
    }

    private void Take(string office, int start, int end, HashSet<string> named, HashSet<int> starts, (DateOnly From, DateOnly To) period)
    {
        if (end >= stream.Count || stream[end].Before >= Gap.Comma || Nation(end) is not { } nation || IsNamed(end, starts))
            return;
        var holders = HoldersOf[(office, nation)];
        var fitting = holders.Select(holder => holder.Person).Where(named.Contains).Distinct(StringComparer.Ordinal).ToList();
        if (fitting.Count == 0)
            fitting = [.. holders.Where(holder => holder.From < period.To && holder.To > period.From).Select(holder => holder.Person).Distinct(StringComparer.Ordinal)];
        if (fitting is [var person])
            found.Add(new FoundName(MentionKind.Party, person, start, end + 1, 0, "office"));
    }

    // The holder's name follows: "الرئيس الأميركي الجمهوري دونالد ترامب".
    private bool IsNamed(int nation, HashSet<int> starts)
    {
        for (var at = nation + 1; at <= nation + NameReach && at < stream.Count && stream[at].Before < Gap.Hard; at++)
        {
            if (starts.Contains(at))
                return true;
        }

        return false;
    }

    private string? Nation(int at)
    {
        foreach (var reading in stream.ReadingsOf(at))
        {
            if (reading.Proclitic == 0 && index.NationAdjective(reading.Word) is { Feminine: false } nation)
                return nation.Id;
        }

        return null;
    }

    // The days on which all persons of the report can have been in office; the whole of time when they do not overlap.
    private static (DateOnly From, DateOnly To) Period(IEnumerable<string> persons)
    {
        var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var terms in persons.Select(OfficialLexicon.Shipped.TermsOf).Where(terms => terms.Count > 0))
        {
            var first = terms.Min(term => term.From ?? DateOnly.MinValue);
            var last = terms.Max(term => term.To ?? DateOnly.MaxValue);
            (from, to) = (first > from ? first : from, last < to ? last : to);
        }

        return from <= to ? (from, to) : (DateOnly.MinValue, DateOnly.MaxValue);
    }
}
