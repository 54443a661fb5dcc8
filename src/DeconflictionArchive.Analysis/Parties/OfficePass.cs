namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Resolves an office named without its holder, such as "الرئيس الأميركي", when the report leaves one person only.</summary>
internal sealed class OfficePass(NameIndex index, WordStream stream, List<FoundName> found, List<NameHit<NameEntry>> offices)
{
    private const int NameReach = 5; // words after the nation within which the holder is named: "الأميركي الجنرال جو دانفورد"

    private static readonly Dictionary<(string Office, string Nation), Holder[]> HoldersOf = (
        from official in OfficialLexicon.Shipped.Entries
        where official.Side is not null
        from term in official.Terms
        group new Holder(official.Id, term.From ?? DateOnly.MinValue, term.To ?? DateOnly.MaxValue) by (term.Office, official.Side!))
        .ToDictionary(group => group.Key, group => group.ToArray());

    private Persons? _persons;

    private readonly record struct Holder(string Person, DateOnly From, DateOnly To);

    /// <summary>The persons named in the report, the words at which they are, and the days on which all can have been in office.</summary>
    private sealed record Persons(HashSet<string> Ids, HashSet<int> Starts, DateOnly From, DateOnly To);

    public void TakeHolders()
    {
        for (var at = 0; at < offices.Count; at++)
        {
            var role = offices[at];
            if (role.Value.Kind != NameKind.Role)
                continue;
            _persons ??= Named();
            Take(role.Value.Id, role.Start, role.End);
            TakeCounterpart(role, NextRole(at));
        }
    }

    private int NextRole(int at)
    {
        var next = offices.FindIndex(at + 1, office => office.Value.Kind == NameKind.Role);
        return next < 0 ? stream.Count : offices[next].Start;
    }

    // "لقاء الرئيس الأميركي مع نظيره الروسي": the counterpart holds the same office.
    private void TakeCounterpart(NameHit<NameEntry> role, int end)
    {
        for (var at = role.End; at < end && stream[at].Before < Gap.Hard; at++)
        {
            if (!stream.ReadsAny(at, index.CounterpartWords))
                continue;
            Take(role.Value.Id, at, at + 1);
            return;
        }
    }

    private void Take(string office, int start, int end)
    {
        if (end >= stream.Count || stream[end].Before >= Gap.Comma || Nation(end) is not { } nation || IsNamed(end))
            return;
        if (HoldersOf.TryGetValue((office, nation), out var holders) && TheOne(holders) is { } person)
            found.Add(new FoundName(MentionKind.Party, person, start, end + 1, 0, "office", IsPerson: true));
    }

    // The only holder named in the report; when none is, the only one of the days in question.
    private string? TheOne(Holder[] holders)
    {
        var persons = _persons!;
        return Only(holders, holder => persons.Ids.Contains(holder.Person)) switch
        {
            { Length: > 0 } named => named,
            null => null,
            _ => Only(holders, holder => holder.From < persons.To && holder.To > persons.From) is { Length: > 0 } fitting ? fitting : null,
        };
    }

    // Empty when nobody fits, null when several do.
    private static string? Only(Holder[] holders, Func<Holder, bool> fits)
    {
        var only = "";
        foreach (var holder in holders)
        {
            if (holder.Person == only || !fits(holder))
                continue;
            if (only.Length > 0)
                return null;
            only = holder.Person;
        }

        return only;
    }

    // The holder's name follows: "الرئيس الأميركي الجمهوري دونالد ترامب".
    private bool IsNamed(int nation)
    {
        for (var at = nation + 1; at <= nation + NameReach && at < stream.Count && stream[at].Before < Gap.Hard; at++)
        {
            if (_persons!.Starts.Contains(at))
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

    private Persons Named()
    {
        var (ids, starts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<int>());
        var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
        foreach (var name in found)
        {
            if (!name.IsPerson)
                continue;
            starts.Add(name.Start);
            if (!ids.Add(name.Id) || OfficialLexicon.Shipped.Find(name.Id) is not { FirstDay: { } first, LastDay: { } last })
                continue;
            (from, to) = (first > from ? first : from, last < to ? last : to);
        }

        // Persons who were never in office together tell nothing of the days.
        return from <= to ? new Persons(ids, starts, from, to) : new Persons(ids, starts, DateOnly.MinValue, DateOnly.MaxValue);
    }
}
