using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Decides whose a surname is when the words alone do not: titles before it, persons joined to it, persons introduced in the report.</summary>
internal sealed class PersonPass
{
    private const int TitleReach = 2; // words between a title and the surname: "الجنرال الأميركي دانفورد"
    private const int OfficeReach = 5; // the same when the body named between is the person's own: "المتحدث باسم البنتاغون، باتريك كوك"

    private readonly WordStream _stream;
    private readonly List<FoundName> _found;
    private readonly FoundNames _names;
    private readonly WordCover _offices;
    private readonly HashSet<string> _introduced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <param name="offices">Titles and offices, in the order of the text.</param>
    public PersonPass(WordStream stream, List<FoundName> found, List<NameHit<NameEntry>> offices)
    {
        _stream = stream;
        _found = found;
        _names = new FoundNames(stream.Count, found);
        _offices = new WordCover(stream.Count);
        foreach (ref readonly var office in CollectionsMarshal.AsSpan(offices))
            _offices.Add(office.Start, office.End);
    }

    /// <param name="surnames">In the order of the text, those of one place together.</param>
    public void Decide(List<NameHit<NameEntry>> surnames)
    {
        var named = _found.FindAll(name => name.IsPerson);
        named.Sort((left, right) => left.Start.CompareTo(right.Start));
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(named))
            _introduced.Add(name.Id);

        var hits = CollectionsMarshal.AsSpan(surnames);
        for (int at = 0, end; at < hits.Length; at = end)
        {
            end = EndOfPlace(hits, at);
            var persons = hits[at..end];
            if ((Titled(persons) ?? Joined(persons)) is { } person)
                _introduced.Add(person.Value.Id);
        }

        var next = 0;
        for (int at = 0, end; at < hits.Length; at = end)
        {
            end = EndOfPlace(hits, at);
            for (; next < named.Count && named[next].Start < hits[at].Start; next++)
                _last[named[next].Id] = named[next].Start;
            if (Introduced(hits[at..end]) is not { } hit)
                continue;
            _found.Add(new FoundName(MentionKind.Party, hit.Value.Id, hit.Start, hit.End, hit.Proclitic, "surname", IsPerson: true));
            _last[hit.Value.Id] = hit.Start;
        }
    }

    private static int EndOfPlace(ReadOnlySpan<NameHit<NameEntry>> hits, int first)
    {
        var end = first + 1;
        while (end < hits.Length && hits[end].Start == hits[first].Start)
            end++;
        return end;
    }

    // Two persons of one surname, both introduced: the one named last before.
    private NameHit<NameEntry>? Introduced(ReadOnlySpan<NameHit<NameEntry>> persons)
    {
        NameHit<NameEntry>? only = null, latest = null;
        var (candidates, latestAt) = (0, -1);
        foreach (var person in persons)
        {
            if (!_introduced.Contains(person.Value.Id))
                continue;
            candidates++;
            only = person;
            if (_last.TryGetValue(person.Value.Id, out var at) && at > latestAt)
                (latest, latestAt) = (person, at);
        }

        return candidates == 1 ? only : latest;
    }

    // A surname with a title before it introduces its person, when it can be one person only.
    private NameHit<NameEntry>? Titled(ReadOnlySpan<NameHit<NameEntry>> persons)
    {
        var start = persons[0].Start;
        if (TitleBefore(start, OfficeReach) is not { } title)
            return null;
        NameHit<NameEntry>? inOffice = null;
        var holders = 0;
        foreach (var person in persons)
        {
            if (!_names.Holds(OfficialLexicon.Shipped.TermsOf(person.Value.Id), title, start))
                continue;
            inOffice = person;
            holders++;
        }

        if (holders == 1)
            return inOffice;

        // A first name that is not in the lexicon makes another person of the surname.
        var nameless = _offices.Covers(start - 1) || _names.Covers(start - 1);
        return persons.Length == 1 && nameless && TitleBefore(start, TitleReach) is not null ? persons[0] : null;
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
    private NameHit<NameEntry>? Joined(ReadOnlySpan<NameHit<NameEntry>> persons)
    {
        if (persons is not [var hit])
            return null;
        var joinsNext = hit.End < _stream.Count && _stream[hit.End].Before <= Gap.Quote && _names.JoinsPersonAt(hit.End);
        var joinsBefore = hit.Proclitic == 1 && hit.Start > 0 && _stream[hit.Start].Before <= Gap.Quote && _names.EndsPersonAt(hit.Start);
        return joinsNext || joinsBefore ? hit : null;
    }
}
