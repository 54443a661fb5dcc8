using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Reads the words of a report for names: from the left, the longest name that begins at a word.</summary>
internal sealed class NamePass(NameIndex index, CapitalReading capitals, WordStream stream)
{
    private const int WordsAName = 5; // a report names somebody every so many words

    private readonly List<NameHit<NameEntry>> _hits = [];
    private readonly List<NameHit<NameEntry>> _inside = [];

    /// <summary>Names that the words alone decide.</summary>
    public List<FoundName> Found { get; } = new(stream.Count / WordsAName);

    /// <summary>Surnames that need the report to say whose they are.</summary>
    public List<NameHit<NameEntry>> Surnames { get; } = [];

    /// <summary>Common nouns that may take up a party named before.</summary>
    public List<NameHit<NameEntry>> Anaphors { get; } = [];

    public void Read()
    {
        const WordRoles beginning = WordRoles.Name | WordRoles.ForeignName | WordRoles.ForeignNameAfterParticle;
        for (var start = 0; start < stream.Count;)
            start = (stream.FormAt(start).Begins & beginning) == WordRoles.None ? start + 1 : Take(start);
    }

    // Returns where to go on: after the longest name that begins here, or at the next word.
    private int Take(int start)
    {
        _hits.Clear();
        index.Names.Walk(stream, start, _hits);
        index.Skeletons.Walk(stream, start, _hits);
        var end = start;
        BodyPhrase? body = null;
        var readable = 0;
        var hits = CollectionsMarshal.AsSpan(_hits);
        foreach (ref readonly var hit in hits)
        {
            if (!MayRead(hit))
                continue;
            var phrase = hit.Value.Kind == NameKind.Body ? BodyPhrase.Read(index, stream, hit) : null;
            if (hit.Value.Kind == NameKind.Body && phrase is null)
                continue;
            var reach = phrase?.End ?? hit.End;
            if (reach > end || (reach == end && body is not null && phrase is null))
                (end, body) = (reach, phrase);
            hits[readable++] = hit;
        }

        if (end == start)
            return start + 1;
        if (body is not null)
            Emit(body);
        else
            EmitAll(hits[..readable], end);
        return end;
    }

    private bool MayRead(in NameHit<NameEntry> hit)
    {
        if (hit.Proclitic > 0 && hit.Value.Bare && stream.LettersOf(hit.Start)[hit.Proclitic - 1] != 'و')
            return false;
        return hit.Value.Context is not { } context || context.Holds(stream, hit.Start, hit.End);
    }

    // Names of one length can be several persons' or, in another reading, none: the first kind found is taken, with all its surnames.
    private void EmitAll(ReadOnlySpan<NameHit<NameEntry>> hits, int end)
    {
        NameKind? taken = null;
        foreach (ref readonly var hit in hits)
        {
            if (hit.End != end || hit.Value.Kind == NameKind.Body)
                continue;
            if (hit.Value.Kind == NameKind.Surname && taken is null or NameKind.Surname)
                Surnames.Add(hit);
            else if (taken is null)
                Emit(hit);
            else
                continue;
            taken ??= hit.Value.Kind;
        }
    }

    private void Emit(BodyPhrase phrase)
    {
        foreach (var (nation, at, proclitic) in phrase.Nations)
        {
            var end = at == phrase.Nations[^1].At ? phrase.End : at + 1;
            if (index.Bodies.PartyOf(phrase, nation, stream) is { } party)
                Found.Add(new FoundName(MentionKind.Party, party, phrase.Start, end, phrase.Proclitic, "body-of-nation"));
            Found.Add(new FoundName(MentionKind.Party, nation, at, at + 1, proclitic, "nation"));
        }
    }

    private void Emit(in NameHit<NameEntry> hit)
    {
        switch (hit.Value.Kind)
        {
            case NameKind.Nation:
                Add(MentionKind.Party, hit.Value.Id, hit, "nation");
                break;
            case NameKind.Place when capitals.IsSpeaker(stream, hit):
                break;
            case NameKind.Place:
                Add(MentionKind.Place, hit.Value.Id, hit, "name");
                AddNationsInside(hit);
                break;
            case NameKind.Capital when capitals.IsPlace(stream, hit):
                Add(MentionKind.Place, hit.Value.Place!, hit, "name");
                if (capitals.IsHeardFrom(stream, hit))
                    Add(MentionKind.Party, hit.Value.Id, hit, "metonym");
                break;
            case NameKind.Capital:
                Add(MentionKind.Party, hit.Value.Id, hit, "metonym");
                break;
            case NameKind.Party or NameKind.FullName:
                Add(MentionKind.Party, hit.Value.Id, hit, "name");
                AddNationsInside(hit);
                AddPartyInside(hit);
                break;
            case NameKind.Anaphor:
                Anaphors.Add(hit);
                break;
        }
    }

    // "الحدود العراقية" names Iraq as well; "سورية" inside "قوات سورية الديمقراطية" is the noun, and only part of that name.
    private void AddNationsInside(in NameHit<NameEntry> hit)
    {
        if (!hit.Value.HoldsNation)
            return;
        for (var at = hit.Start + 1; at < hit.End; at++)
        {
            foreach (var reading in stream.ReadingsOf(at))
            {
                if (index.NationInside(reading.Word, hit.Value.Kind == NameKind.Place) is not { } nation)
                    continue;
                Found.Add(new FoundName(MentionKind.Party, nation, at, at + 1, reading.Proclitic, "nation"));
                break;
            }
        }
    }

    private void AddPartyInside(in NameHit<NameEntry> hit)
    {
        if (!hit.Value.HoldsParty)
            return;
        for (var at = hit.Start + 1; at < hit.End; at++)
        {
            _inside.Clear();
            index.Names.Walk(stream, at, _inside);
            foreach (ref readonly var inner in CollectionsMarshal.AsSpan(_inside))
            {
                if (inner.End != hit.End || inner.Value.Id == hit.Value.Id || inner.Value.Kind is not (NameKind.Party or NameKind.FullName) || !MayRead(inner))
                    continue;
                Add(MentionKind.Party, inner.Value.Id, inner, "name");
                AddNationsInside(inner);
                return;
            }
        }
    }

    private void Add(MentionKind kind, string id, in NameHit<NameEntry> hit, string rule) =>
        Found.Add(new FoundName(kind, id, hit.Start, hit.End, hit.Proclitic, rule, hit.Value.Kind == NameKind.FullName));
}
