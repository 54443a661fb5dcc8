using DeconflictionArchive.Analysis.Incidents.Matching;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Words that tell an event of a type.</summary>
/// <param name="Trigger">The row of the lexicon that was seen.</param>
/// <param name="Day">The day told beside it; null when none is.</param>
internal sealed record Frame(Trigger Trigger, TokenRun Run, ToldSentence Sentence, EventDay? Day)
{
    private const int Ahead = 3; // tokens; the time mostly follows what happened then

    public string Type => Trigger.Type;

    /// <summary>Words said of many things: they tell an event only where nothing else is told, and leave the date to what is.</summary>
    public bool IsWeak => Trigger.IsWeak;

    /// <summary>Tokens between the words of a frame and those of a date; a date before it ("في نيسان بعد الضربة") is taken for farther.</summary>
    public static int Distance(TokenRun frame, TokenRun date) => Math.Max(0, Math.Max(date.First - frame.End, frame.First - date.End + Ahead));
}

/// <summary>Words that tell an event of a type, as a row of the lexicon.</summary>
/// <param name="words">Such as "suspend+memo".</param>
internal sealed class Trigger(string type, string words)
{
    public string Type => type;

    /// <inheritdoc cref="Frame.IsWeak"/>
    public bool IsWeak { get; } = EventRules.IsWeak(words);

    public bool IsSuspension { get; } = EventRules.IsSuspension(words);

    public bool IsTruce { get; } = words.Contains("truce", StringComparison.Ordinal);

    /// <summary>A time beside a text that is merely named is mostly another's.</summary>
    public bool IsSigning { get; } = words.StartsWith("signed", StringComparison.Ordinal);

    public bool IsExercise { get; } = words == "exercise";

    /// <summary>One side tells another of what it is going to do, or warns it.</summary>
    public bool IsNotice { get; } = words is "warn" or "notify";

    public bool IsBreach { get; } = words.StartsWith("breach", StringComparison.Ordinal);

    /// <summary>The type, all talks as one: a date beside one of them may be that of another.</summary>
    public string Kind { get; } = EventRules.IsTalk(type) ? "talk" : type;

    /// <summary>Concepts of its words.</summary>
    public string[] Deeds { get; } = words.Split('+');

    /// <summary>Why we think the event is told.</summary>
    public string Explains { get; } = $"Tells of an event of type {type}.";
}
