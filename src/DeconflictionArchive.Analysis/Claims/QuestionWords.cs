using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The words of a claim that tell which question it answers.</summary>
internal sealed class QuestionWords
{
    private readonly PhraseIndex<ClaimQuestion> _words = new();

    public QuestionWords()
    {
        foreach (var row in LexiconFile.Read("questions.tsv"))
        {
            foreach (var form in row.Values("forms"))
                _words.Add(form, Enum.Parse<ClaimQuestion>(row["question"]));
        }
    }

    public bool MayBegin(string word) => _words.MayBegin(word);

    /// <summary>A bit for each question told of from one token to another.</summary>
    public int In(Passage passage, int first, int end)
    {
        var told = 0;
        if (!passage.Shows(SpokenSigns.Question))
            return told;
        for (var token = first; token < end; token++)
        {
            if (passage.Shows(SpokenSigns.Question, token) && _words.Longest(passage.Text.Tokens, token) is { } match)
                told |= 1 << (int)match.Value;
        }

        return told;
    }
}
