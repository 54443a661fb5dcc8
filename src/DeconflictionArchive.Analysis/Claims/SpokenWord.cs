namespace DeconflictionArchive.Analysis.Claims;

/// <summary>All that a word by itself is to the reader of claims, looked up once for each token of a report.</summary>
internal sealed class SpokenWord
{
    /// <summary>A word that is nothing to speech, as most are, and what stands outside a passage.</summary>
    public static readonly SpokenWord Nothing = new();

    private static readonly SpeechKinds CueKinds =
        new[] { SpeechWord.Clause, SpeechWord.Withhold, SpeechWord.According, SpeechWord.Complementizer, SpeechWord.Pretext, SpeechWord.NamedSpeech, SpeechWord.Thing, SpeechWord.Account, SpeechWord.Reply, SpeechWord.SaidBy, SpeechWord.HeldBy }.Aggregate(default(SpeechKinds), (all, kind) => all.With(SpeechKinds.Of(kind)));

    private readonly SpeechKinds _kinds;
    private readonly SpeechKinds _kindsBehindPreposition;

    private SpokenWord()
    {
    }

    /// <param name="kinds">A bit for each kind of speech.tsv it belongs to, with or without و or ف before it.</param>
    /// <param name="kindsBehindPreposition">The same, also looking through ب, ل and ك.</param>
    /// <param name="showsStance">Whether it may begin words that show a stance.</param>
    /// <param name="tellsQuestion">Whether it may begin words that tell which question is answered.</param>
    public SpokenWord(SpeechKinds kinds, SpeechKinds kindsBehindPreposition, VerbForm? verb, bool showsStance, bool tellsQuestion)
    {
        _kinds = kinds;
        _kindsBehindPreposition = kindsBehindPreposition;
        Verb = verb;
        if (verb is not null || kinds.HasAny(CueKinds) || kindsBehindPreposition.Has(SpeechWord.OwnSpeech))
            Signs |= SpokenSigns.Cue;
        if (Is(SpeechWord.According) || verb?.Is(VerbTraits.PassesOn) == true || IsBehindPreposition(SpeechWord.Medium))
            Signs |= SpokenSigns.PassesOn;
        if (Is(SpeechWord.Distance))
            Signs |= SpokenSigns.Distance;
        if (showsStance)
            Signs |= SpokenSigns.Stance;
        if (tellsQuestion)
            Signs |= SpokenSigns.Question;
    }

    /// <summary>The reporting verb it is, with or without و or ف before it and an object pronoun behind it.</summary>
    public VerbForm? Verb { get; }

    /// <summary>"الذي" and its like, with nothing before it.</summary>
    public bool IsRelative { get; init; }

    /// <summary>A reporting verb behind the conjunction it is written with.</summary>
    public bool IsJoinedVerb { get; init; }

    /// <summary>The unnamed speakers whose noun it is, such as "مسؤول"; null when it is none.</summary>
    public IReadOnlyList<UnnamedSpeaker>? Unnamed { get; init; }

    public SpokenSigns Signs { get; }

    public bool Is(SpeechWord kind) => _kinds.Has(kind);

    public bool IsBehindPreposition(SpeechWord kind) => _kindsBehindPreposition.Has(kind);
}
