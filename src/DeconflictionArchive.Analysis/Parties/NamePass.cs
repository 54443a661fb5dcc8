using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>One reading of one report for names: longest names first from the left, then what only the whole report can decide.</summary>
internal sealed class NamePass(NameIndex index, ReportText text, Page page, WordStream stream)
{
    private readonly List<Mention> _mentions = [];
    private readonly List<NameHit<NameEntry>> _hits = [];
    private readonly List<NameHit<NameEntry>> _surnames = [];

    public List<Mention> Find()
    {
        for (var start = 0; start < stream.Count;)
            start = Take(start);
        TakeSurnames();
        return _mentions;
    }

    // Returns where to go on: after the longest name that begins here, or at the next word.
    private int Take(int start)
    {
        _hits.Clear();
        index.Names.Walk(stream, start, _hits);
        NameHit<NameEntry>? best = null;
        BodyPhrase? bestBody = null;
        var end = start;
        foreach (var hit in _hits)
        {
            if (hit.Value.Context is { } context && !context.Holds(stream, hit.Start, hit.End))
                continue;
            var body = hit.Value.Kind == NameKind.Body ? BodyPhrase.Read(index, stream, hit) : null;
            if (hit.Value.Kind == NameKind.Body && body is null)
                continue;
            var reach = body?.End ?? hit.End;
            if (reach < end || (reach == end && body is null && best is not null))
                continue;
            (best, bestBody, end) = (hit, body, reach);
        }

        if (best is not { } name)
            return start + 1;
        if (bestBody is not null)
            Emit(bestBody);
        else
            Emit(name);
        return end;
    }

    private void Emit(BodyPhrase phrase)
    {
        foreach (var (nation, at) in phrase.Nations)
        {
            if (index.BodyOf(phrase.Body, nation) is { } party)
                Add(MentionKind.Party, party, phrase.Start, at + 1, phrase.Proclitic, "body-of-nation");
            Add(MentionKind.Party, nation, at, at + 1, phrase.ProcliticAt(stream, at), "nation");
        }
    }

    private void Emit(NameHit<NameEntry> hit)
    {
        switch (hit.Value.Kind)
        {
            case NameKind.NoName:
                break;
            case NameKind.Nation:
                Add(MentionKind.Party, hit.Value.Id, hit, "nation");
                break;
            case NameKind.Party:
                Add(MentionKind.Party, hit.Value.Id, hit, "name");
                break;
            case NameKind.Place:
                Add(MentionKind.Place, hit.Value.Id, hit, "name");
                break;
            case NameKind.Capital when CapitalReading.IsPlace(index.Table, text, page, stream, hit):
                Add(MentionKind.Place, hit.Value.Place!, hit, "name");
                break;
            case NameKind.Capital:
                Add(MentionKind.Party, hit.Value.Id, hit, "metonym");
                break;
            case NameKind.FullName:
                Add(MentionKind.Party, hit.Value.Id, hit, "name");
                break;
            case NameKind.Surname:
                _surnames.Add(hit);
                break;
        }
    }

    // A surname that is also a common word is a person only once the report has introduced him.
    private void TakeSurnames()
    {
        var introduced = _mentions.Select(mention => mention.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var hit in _surnames)
        {
            if (introduced.Contains(hit.Value.Id))
                Add(MentionKind.Party, hit.Value.Id, hit, "surname");
        }
    }

    private void Add(MentionKind kind, string id, NameHit<NameEntry> hit, string rule) => Add(kind, id, hit.Start, hit.End, hit.Proclitic, rule);

    private void Add(MentionKind kind, string id, int start, int end, int proclitic, string rule)
    {
        var span = stream.SpanOf(start, end, proclitic);
        _mentions.Add(new Mention(kind, id, span, text.Slice(span), rule));
    }
}
