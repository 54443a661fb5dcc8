using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A party named in a sentence, by token.</summary>
/// <param name="Kind">Kind of the party in the lexicon: state, person, government body ...</param>
internal sealed record NamedParty(string Id, string Kind, int First, int End);

/// <summary>One sentence as the reader of claims sees it: its tokens, who is named in it, what stands in quotation marks.</summary>
internal sealed class SentenceView
{
    private const int ShortQuote = 5; // tokens; a name in quotation marks is no quotation

    private readonly bool[] _quoted;

    public SentenceView(ReportText text, Sentence sentence, IReadOnlyList<NamedParty> parties)
    {
        Text = text;
        Sentence = sentence;
        Parties = parties;
        _quoted = MarkQuotations(text, sentence);
    }

    public ReportText Text { get; }

    public Sentence Sentence { get; }

    public int First => Sentence.FirstToken;

    public int End => Sentence.EndToken;

    /// <summary>Parties of the sentence in their order; where two overlap, the longer.</summary>
    public IReadOnlyList<NamedParty> Parties { get; }

    public string Word(int token) => token >= First && token < End ? Text.Tokens[token].Text : "";

    /// <summary>Inside a quotation long enough to be speech, its opening mark included.</summary>
    public bool IsQuoted(int token) => token >= First && token < End && _quoted[token - First];

    public NamedParty? PartyFrom(int token, int limit) => Parties.FirstOrDefault(party => party.First >= token && party.First < limit);

    public TextSpan Span(int first, int end)
    {
        while (end > first + 1 && Word(end - 1) is "," or ";" or "." or ":" or "-")
            end--;
        return Text.SpanOf(first, end - first);
    }

    private static bool[] MarkQuotations(ReportText text, Sentence sentence)
    {
        var quoted = new bool[sentence.TokenCount];
        int? open = null;
        for (var index = 0; index < sentence.TokenCount; index++)
        {
            if (text.Tokens[sentence.FirstToken + index].Text != "\"")
                continue;
            if (open is not { } start)
            {
                open = index;
                continue;
            }

            if (index - start > ShortQuote)
                Array.Fill(quoted, true, start, index - start + 1);
            open = null;
        }

        if (open is { } last && sentence.TokenCount - last > ShortQuote)
            Array.Fill(quoted, true, last, sentence.TokenCount - last);
        return quoted;
    }
}
