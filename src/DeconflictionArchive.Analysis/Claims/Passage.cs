using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A party named in the report, by token.</summary>
/// <param name="Kind">Kind of the party in the lexicon: state, person, government body ...</param>
/// <param name="IsAdjective">"الروسي": the nation of the noun before it, not someone who speaks.</param>
internal sealed record NamedParty(string Id, string Kind, int First, int End, Agreement Agreement, bool IsAdjective)
{
    public bool IsPerson => Kind == "person";
}

/// <summary>
/// One sentence, or a stretch of one that never ends, as the reader of claims sees it: its tokens, who is named in it, what stands in quotation marks. Whoever
/// was named before it in the report can be asked for as well.
/// </summary>
internal sealed class Passage
{
    private readonly IReadOnlyList<NamedParty> _named;
    private readonly bool[] _quoted;
    private readonly NamedParty?[] _partyAt;
    private readonly int _quotedFrom;

    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="named">All parties of the report in their order.</param>
    /// <param name="firstNamed">Index of the first that stands in the sentence or after it.</param>
    /// <param name="quoted">For each token of the paragraph from <paramref name="quotedFrom"/> whether it is quoted.</param>
    public Passage(ReportText text, int first, int end, IReadOnlyList<NamedParty> named, int firstNamed, bool[] quoted, int quotedFrom)
    {
        Text = text;
        First = first;
        End = end;
        _named = named;
        _quoted = quoted;
        _quotedFrom = quotedFrom;
        FirstNamed = firstNamed;
        var parties = new List<NamedParty>();
        for (var index = firstNamed; index < named.Count && named[index].First < End; index++)
            parties.Add(named[index]);
        Parties = parties;
        _partyAt = new NamedParty?[End - First];
        foreach (var party in parties)
            Array.Fill(_partyAt, party, party.First - First, Math.Min(party.End, End) - party.First);
    }

    public ReportText Text { get; }

    public int First { get; }

    public int End { get; }

    public int FirstNamed { get; }

    /// <summary>Parties of the sentence in their order; where two overlap, the longer.</summary>
    public IReadOnlyList<NamedParty> Parties { get; }

    public string Word(int token) => token >= First && token < End ? Text.Tokens[token].Text : "";

    /// <summary>The word without a conjunction before its article: "والمتحدث".</summary>
    public string Bare(int token) =>
        Word(token) is { Length: > 4 } word && word[0] is 'و' or 'ف' && word[1] == 'ا' && word[2] == 'ل' ? word[1..] : Word(token);

    /// <summary>Inside a quotation long enough to be speech, its marks included.</summary>
    public bool IsQuoted(int token) => token >= First && token < End && _quoted[token - _quotedFrom];

    /// <summary>The party whose name covers a token.</summary>
    public NamedParty? PartyAt(int token) => token >= First && token < End ? _partyAt[token - First] : null;

    /// <summary>The parties that begin from one token to another.</summary>
    public IEnumerable<NamedParty> PartiesFrom(int first, int end)
    {
        for (var token = Math.Max(first, First); token < Math.Min(end, End); token++)
        {
            if (_partyAt[token - First] is { } party && party.First == token)
                yield return party;
        }
    }

    /// <summary>The nearest party named before a token that fulfils a condition, looking back over at most some names.</summary>
    public NamedParty? LastNamedBefore(int token, int atMost, Func<NamedParty, bool> condition)
    {
        var index = FirstNamed + Parties.Count - 1;
        while (index >= 0 && _named[index].End > token)
            index--;
        for (var seen = 0; index >= 0 && seen < atMost; index--, seen++)
        {
            if (condition(_named[index]))
                return _named[index];
        }

        return null;
    }

    /// <summary>The first person of the report that fulfils a condition, named before or after.</summary>
    public NamedParty? AnyNamed(Func<NamedParty, bool> condition)
    {
        foreach (var party in _named.Take(MostLookedAt))
        {
            if (party.IsPerson && condition(party))
                return party;
        }

        return null;
    }

    public TextSpan Span(int first, int end)
    {
        while (end > first + 1 && Word(end - 1) is "," or ";" or "." or ":" or "-")
            end--;
        return Text.SpanOf(first, end - first);
    }

    private const int MostLookedAt = 200; // names; a report has some dozens, and nothing may be quadratic
}
