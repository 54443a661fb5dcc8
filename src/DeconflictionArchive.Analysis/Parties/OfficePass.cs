namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Resolves an office named without its holder, such as "الرئيس الأميركي", when the report leaves one person only.</summary>
internal sealed class OfficePass(NameIndex index, WordStream stream, List<FoundName> found, List<NameHit<NameEntry>> offices)
{
    private const int NameReach = 5; // words after the nation within which the holder is named: "الأميركي الجنرال جو دانفورد"

    public void TakeHolders()
    {
        var persons = found.Where(name => OfficialLexicon.Shipped.Find(name.Id) is not null).OrderBy(name => name.Start).ToList();
        var period = Period(persons.Select(person => person.Id).Distinct(StringComparer.Ordinal));
        foreach (var role in offices.Where(office => office.Value.Kind == NameKind.Role))
        {
            Take(role.Value.Id, role.Start, role.End, persons, period);
            TakeCounterpart(role, persons, period);
        }
    }

    // "لقاء الرئيس الأميركي مع نظيره الروسي": the counterpart holds the same office.
    private void TakeCounterpart(NameHit<NameEntry> role, List<FoundName> persons, (DateOnly From, DateOnly To) period)
    {
        for (var at = role.End; at < stream.Count && stream[at].Before < Gap.Hard; at++)
        {
            if (offices.Exists(office => office.Value.Kind == NameKind.Role && office.Start > role.Start && office.Start < at))
                return;
            if (stream.ReadsAny(at, index.CounterpartWords))
            {
                Take(role.Value.Id, at, at + 1, persons, period);
                return;
            }
        }
    }

    private void Take(string office, int start, int end, List<FoundName> persons, (DateOnly From, DateOnly To) period)
    {
        if (end >= stream.Count || stream[end].Before >= Gap.Comma || Nation(end) is not { } nation)
            return;
        if (persons.Exists(person => person.Start >= start && person.Start <= end + NameReach && !EndsSentence(end, person.Start)))
            return;
        var holders = Holders(office.Split('|'), nation).ToList();
        var named = holders.Where(holder => persons.Exists(person => person.Id == holder.Person)).Select(holder => holder.Person).Distinct(StringComparer.Ordinal).ToList();
        var fitting = named.Count > 0
            ? named
            : holders.Where(holder => holder.From < period.To && holder.To > period.From).Select(holder => holder.Person).Distinct(StringComparer.Ordinal).ToList();
        if (fitting.Count == 1)
            found.Add(new FoundName(MentionKind.Party, fitting[0], start, end + 1, 0, "office"));
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

    private bool EndsSentence(int from, int to)
    {
        for (var at = from + 1; at <= to; at++)
        {
            if (stream[at].Before == Gap.Hard)
                return true;
        }

        return false;
    }

    private static IEnumerable<(string Person, DateOnly From, DateOnly To)> Holders(string[] offices, string nation) =>
        from official in OfficialLexicon.Shipped.Entries
        where official.Side == nation
        from term in official.Terms
        where offices.Contains(term.Office, StringComparer.Ordinal)
        select (official.Id, term.From ?? DateOnly.MinValue, term.To ?? DateOnly.MaxValue);

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
