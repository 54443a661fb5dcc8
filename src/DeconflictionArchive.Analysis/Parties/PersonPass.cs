namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Decides whose a surname is when the words alone do not: titles before it, persons joined to it, persons introduced in the report.</summary>
internal sealed class PersonPass
{
    private const int TitleReach = 2; // words between a title and the surname: "الجنرال الأميركي دانفورد"
    private const int OfficeReach = 5; // the same when the body named between is the person's own: "المتحدث باسم البنتاغون، باتريك كوك"

    private readonly WordStream _stream;
    private readonly List<FoundName> _found;
    private readonly WordCover _names;
    private readonly WordCover _offices;

    /// <param name="offices">Titles and offices, in the order of the text.</param>
    public PersonPass(WordStream stream, List<FoundName> found, List<NameHit<NameEntry>> offices)
    {
        _stream = stream;
        _found = found;
        _names = new WordCover(stream.Count, found.Select(name => (name.Start, name.End)));
        _offices = new WordCover(stream.Count, offices.Select(office => (office.Start, office.End)));
    }

    public void Decide(List<NameHit<NameEntry>> surnames)
    {
        var places = surnames.GroupBy(hit => hit.Start).Select(group => group.ToList()).ToList();
        var introduced = _found.Select(name => name.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var persons in places)
        {
            if ((Titled(persons) ?? Joined(persons)) is { } person)
                introduced.Add(person.Value.Id);
        }

        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        var inOrder = _found.OrderBy(name => name.Start).ToList();
        foreach (var persons in places)
        {
            for (; next < inOrder.Count && inOrder[next].Start < persons[0].Start; next++)
                last[inOrder[next].Id] = inOrder[next].Start;
            var candidates = persons.Where(hit => introduced.Contains(hit.Value.Id)).ToList();

            // Two persons of one surname, both introduced: the one named last before.
            if (candidates.Count > 1)
                candidates = [.. candidates.Where(hit => last.ContainsKey(hit.Value.Id)).OrderByDescending(hit => last[hit.Value.Id]).Take(1)];
            if (candidates is not [var hit])
                continue;
            _found.Add(new FoundName(MentionKind.Party, hit.Value.Id, hit.Start, hit.End, hit.Proclitic, "surname", IsPerson: true));
            last[hit.Value.Id] = hit.Start;
        }
    }

    // A surname with a title before it introduces its person, when it can be one person only.
    private NameHit<NameEntry>? Titled(List<NameHit<NameEntry>> persons)
    {
        var start = persons[0].Start;
        if (TitleBefore(start, OfficeReach) is not { } title)
            return null;
        var inOffice = persons.Where(person => NamedBetween(BodiesOf(person.Value.Id), title, start)).ToList();
        if (inOffice.Count == 1)
            return inOffice[0];

        // A first name that is not in the lexicon makes another person of the surname.
        var nameless = _offices.Covers(start - 1) || _names.Covers(start - 1);
        return persons.Count == 1 && nameless && TitleBefore(start, TitleReach) is not null ? persons[0] : null;
    }

    private static IReadOnlyList<string> BodiesOf(string person) =>
        [.. OfficialLexicon.Shipped.TermsOf(person).Select(term => term.Organisation)];

    private bool NamedBetween(IReadOnlyList<string> bodies, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            foreach (var name in _names.StartingAt(word))
            {
                if (_found[name].End <= to && bodies.Contains(_found[name].Id, StringComparer.Ordinal))
                    return true;
            }
        }

        return false;
    }

    // The word at which the nearest title before begins, within reach and in the same sentence.
    private int? TitleBefore(int start, int reach)
    {
        for (var word = start - 1; word >= 0 && start - word - 1 <= reach && _stream[word + 1].Before < Gap.Hard; word--)
        {
            if (_offices.Covers(word))
                return word;
        }

        return null;
    }

    // "كيري ولافروف": a surname joined to a person's is a person's.
    private NameHit<NameEntry>? Joined(List<NameHit<NameEntry>> persons)
    {
        if (persons is not [var hit])
            return null;
        var joinsNext = hit.End < _stream.Count && _stream[hit.End].Before <= Gap.Quote
            && _names.StartingAt(hit.End).Any(name => _found[name].Proclitic == 1 && _found[name].IsPerson);
        var joinsBefore = hit.Proclitic == 1 && hit.Start > 0 && _stream[hit.Start].Before <= Gap.Quote
            && _names.EndingAt(hit.Start).Any(name => _found[name].IsPerson);
        return joinsNext || joinsBefore ? hit : null;
    }
}
