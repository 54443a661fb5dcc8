using DeconflictionArchive.Analysis.Incidents.Matching;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Words that tell an event of a type.</summary>
/// <param name="Trigger">The row of the lexicon that was seen, such as "suspend+memo".</param>
/// <param name="Day">The day told beside it; null when none is.</param>
internal sealed record Frame(string Type, string Trigger, TokenRun Run, ToldSentence Sentence, EventDay? Day)
{
    private const int Ahead = 3; // tokens; the time mostly follows what happened then

    /// <summary>Words said of many things: they tell an event only where nothing else is told, and leave the date to what is.</summary>
    public bool IsWeak => EventRules.IsWeak(Trigger);

    /// <summary>Tokens between the frame and the words of a date; a date before it ("في نيسان بعد الضربة") is taken for farther.</summary>
    public int Distance(TokenRun date) => Math.Max(0, Math.Max(date.First - Run.End, Run.First - date.End + Ahead));
}
