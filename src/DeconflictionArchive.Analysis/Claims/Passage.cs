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
/// One sentence, or a stretch of one that never ends, as the reader of claims sees it. What stands outside it is not seen; whoever
/// was named before it in the report can be asked for as well.
/// </summary>
internal sealed class Passage
{
    private const int MostLookedAt = 200; // names; a report has some dozens, and nothing may be quadratic

    private readonly SpokenText _spoken;
    private readonly int _endNamed;
    private readonly SpokenSigns _signs;

    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="endNamed">Index after the last party of the report that begins before its end.</param>
    /// <param name="signs">All that its tokens show.</param>
    public Passage(SpokenText spoken, int first, int end, int endNamed, SpokenSigns signs)
    {
        _signs = signs;
        _spoken = spoken;
        First = first;
        End = end;
        _endNamed = endNamed;
    }

    public ReportText Text => _spoken.Text;

    public int First { get; }

    public int End { get; }

    public string Word(int token) => token >= First && token < End ? Text.Tokens[token].Text : "";

    /// <summary>The word without a conjunction before its article: "والمتحدث".</summary>
    public string Bare(int token) =>
        Word(token) is { Length: > 4 } word && word[0] is 'و' or 'ف' && word[1] == 'ا' && word[2] == 'ل' ? word[1..] : Word(token);

    /// <summary>What the word is to speech, with or without و or ف before it.</summary>
    public SpokenWord Of(int token) => token >= First && token < End ? _spoken.Word(token) : SpokenWord.Nothing;

    /// <summary>Whether any of its tokens shows it: most rules have nothing to look for in most passages.</summary>
    public bool Shows(SpokenSigns sign) => (_signs & sign) != SpokenSigns.None;

    /// <param name="token">One of its own tokens.</param>
    public bool Shows(SpokenSigns sign, int token) => _spoken.Shows(sign, token);

    public bool Is(SpeechWord kind, int token) => Of(token).Is(kind);

    public bool IsBehindPreposition(SpeechWord kind, int token) => Of(token).IsBehindPreposition(kind);

    public bool IsRelative(int token) => Of(token).IsRelative;

    public VerbForm? Verb(int token) => Of(token).Verb;

    /// <summary>Inside a quotation long enough to be speech, its marks included.</summary>
    public bool IsQuoted(int token) => token >= First && token < End && _spoken.IsQuoted(token);

    /// <summary>The party whose name covers a token.</summary>
    public NamedParty? PartyAt(int token) =>
        token >= First && token < End && _spoken.Party(token) is { } party && party.First >= First ? party : null;

    /// <summary>The parties that begin from one token to another.</summary>
    public IEnumerable<NamedParty> PartiesFrom(int first, int end)
    {
        for (var token = Math.Max(first, First); token < Math.Min(end, End); token++)
        {
            if (_spoken.Party(token) is { } party && party.First == token)
                yield return party;
        }
    }

    /// <summary>The nearest party named before a token that fulfils a condition, looking back over at most some names.</summary>
    public NamedParty? LastNamedBefore(int token, int atMost, Func<NamedParty, bool> condition)
    {
        var index = _endNamed - 1;
        while (index >= 0 && _spoken.Named[index].End > token)
            index--;
        for (var seen = 0; index >= 0 && seen < atMost; index--, seen++)
        {
            if (condition(_spoken.Named[index]))
                return _spoken.Named[index];
        }

        return null;
    }

    /// <summary>Index after the last party of the report that begins before a token.</summary>
    public int NamedUntil(int token)
    {
        var index = _endNamed;
        while (index > 0 && _spoken.Named[index - 1].First >= token)
            index--;
        return index;
    }

    /// <summary>A party of the report, by its place among all of them.</summary>
    public NamedParty Named(int index) => _spoken.Named[index];

    /// <summary>The first person of the report that fulfils a condition, named before or after.</summary>
    public NamedParty? AnyNamed(Func<NamedParty, bool> condition)
    {
        for (var index = 0; index < Math.Min(MostLookedAt, _spoken.Named.Count); index++)
        {
            if (_spoken.Named[index] is { IsPerson: true } person && condition(person))
                return person;
        }

        return null;
    }

    public TextSpan Span(int first, int end)
    {
        while (end > first + 1 && Word(end - 1) is "," or ";" or "." or ":" or "-")
            end--;
        return Text.SpanOf(first, end - first);
    }
}
