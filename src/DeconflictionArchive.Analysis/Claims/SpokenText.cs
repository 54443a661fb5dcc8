using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A report as the reader of claims sees it, token by token: what the words of its body are to speech, who is named by them, what stands in quotation marks.</summary>
internal sealed class SpokenText
{
    private readonly SpokenWord?[] _words;
    private readonly SpokenSigns[] _signs;
    private readonly NamedParty?[] _parties;
    private readonly bool[] _quoted;

    /// <param name="words">What each token of the body is to speech; null when it is nothing.</param>
    /// <param name="signs">Where the rules have to look.</param>
    /// <param name="named">The parties of the report in their order, not overlapping.</param>
    /// <param name="quoted">For each token whether it is quoted.</param>
    public SpokenText(ReportText text, SpokenWord?[] words, SpokenSigns[] signs, IReadOnlyList<NamedParty> named, bool[] quoted)
    {
        Text = text;
        Named = named;
        _words = words;
        _signs = signs;
        _quoted = quoted;
        _parties = new NamedParty?[words.Length];
        foreach (var party in named)
            Array.Fill(_parties, party, party.First, Math.Min(party.End, words.Length) - party.First);
    }

    public ReportText Text { get; }

    /// <summary>All parties of the report in their order.</summary>
    public IReadOnlyList<NamedParty> Named { get; }

    public SpokenWord Word(int token) => _words[token] ?? SpokenWord.Nothing;

    public bool Shows(SpokenSigns sign, int token) => (_signs[token] & sign) != SpokenSigns.None;

    /// <summary>All that the tokens from one to another show.</summary>
    public SpokenSigns SignsFrom(int first, int end)
    {
        var signs = SpokenSigns.None;
        foreach (var sign in _signs.AsSpan(first, end - first))
            signs |= sign;
        return signs;
    }

    public NamedParty? Party(int token) => _parties[token];

    public bool IsQuoted(int token) => _quoted[token];
}
