namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Decides what only the whole report can: whose a surname is, and who holds an office that is named alone.</summary>
internal sealed class PersonPass(NameIndex index, WordStream stream, List<FoundName> found)
{
    private const int TitleReach = 2; // words between a title and the surname: "الجنرال الأميركي دانفورد"
    private const int OfficeReach = 5; // the same when the body named between is the person's own: "المتحدث باسم البنتاغون، باتريك كوك"

    private readonly HashSet<string> _named = [.. found.Select(name => name.Id)];
    private readonly List<NameHit<NameEntry>> _offices = [];

    public void Decide(List<NameHit<NameEntry>> surnames)
    {
        for (var word = 0; word < stream.Count; word++)
            index.Offices.Walk(stream, word, _offices);
        TakeSurnames(surnames);
        new OfficePass(index, stream, found, _offices).TakeHolders();
    }

    private void TakeSurnames(List<NameHit<NameEntry>> surnames)
    {
        var unsure = new List<NameHit<NameEntry>>();
        foreach (var group in surnames.GroupBy(hit => (hit.Start, hit.End)))
        {
            var persons = group.ToList();
            if ((Titled(persons) ?? Joined(persons)) is { } person)
                _named.Add(person.Value.Id);
        }

        foreach (var group in surnames.GroupBy(hit => (hit.Start, hit.End)))
        {
            var introduced = group.Where(hit => _named.Contains(hit.Value.Id)).ToList();
            if (introduced.Count == 1)
                found.Add(Surname(introduced[0]));
            else
                unsure.AddRange(introduced);
        }

        // Two persons of one surname, both introduced: the one named last before.
        foreach (var group in unsure.GroupBy(hit => hit.Start))
        {
            var nearest = found.Where(name => name.Start < group.Key && group.Any(hit => hit.Value.Id == name.Id)).MaxBy(name => name.Start);
            if (nearest is not null)
                found.Add(Surname(group.First(hit => hit.Value.Id == nearest.Id)));
        }
    }

    // A surname with a title before it introduces its person, when it can be one person only.
    private NameHit<NameEntry>? Titled(List<NameHit<NameEntry>> persons)
    {
        var start = persons[0].Start;
        var title = TitleBefore(start, OfficeReach);
        if (title < 0)
            return null;
        var inOffice = persons.Where(person => Bodies(person.Value.Id).Any(body => NamedBetween(body, title, start))).ToList();
        if (inOffice.Count == 1)
            return inOffice[0];
        return persons.Count == 1 && TitleBefore(start, TitleReach) >= 0 && OnlyKnownBetween(start) ? persons[0] : null;
    }

    // "كيري ولافروف": a surname joined to a person's is a person's.
    private NameHit<NameEntry>? Joined(List<NameHit<NameEntry>> persons)
    {
        if (persons.Count != 1)
            return null;
        var hit = persons[0];
        var joinsNext = hit.End < stream.Count && stream[hit.End].Before <= Gap.Quote
            && found.Exists(name => name.Start == hit.End && name.Proclitic == 1 && IsPerson(name));
        var joinsBefore = hit.Proclitic == 1 && hit.Start > 0 && stream[hit.Start].Before <= Gap.Quote
            && found.Exists(name => name.End == hit.Start && IsPerson(name));
        return joinsNext || joinsBefore ? hit : null;
    }

    private static bool IsPerson(FoundName name) => OfficialLexicon.Shipped.Find(name.Id) is not null;

    private static IEnumerable<string> Bodies(string person) => OfficialLexicon.Shipped.TermsOf(person).Select(term => term.Organisation);

    private bool NamedBetween(string body, int from, int to) =>
        found.Exists(name => name.Id == body && name.Start >= from && name.End <= to);

    private int TitleBefore(int start, int reach)
    {
        for (var at = _offices.Count - 1; at >= 0; at--)
        {
            var office = _offices[at];
            if (office.End <= start && office.Start >= start - reach - 1 && !Broken(office.End, start))
                return office.Start;
        }

        return -1;
    }

    // A first name that is not in the lexicon makes another person of the surname.
    private bool OnlyKnownBetween(int start)
    {
        if (start == 0)
            return false;
        var before = start - 1;
        return _offices.Exists(office => office.Start <= before && office.End > before)
            || found.Exists(name => name.Start <= before && name.End > before);
    }

    private bool Broken(int from, int to)
    {
        for (var at = from; at <= to && at < stream.Count; at++)
        {
            if (stream[at].Before == Gap.Hard)
                return true;
        }

        return false;
    }

    private static FoundName Surname(NameHit<NameEntry> hit) =>
        new(MentionKind.Party, hit.Value.Id, hit.Start, hit.End, hit.Proclitic, "surname");
}
