namespace DeconflictionArchive.Analysis.Claims;

/// <summary>All that a word by itself is to the reader of claims, looked up once for each token of a report.</summary>
internal sealed class SpokenWord
{
    /// <summary>A word that is nothing to speech, as most are, and what stands outside a passage.</summary>
    public static readonly SpokenWord Nothing = new();

    private static readonly ulong CueKinds =
        Bit(SpeechWord.Withhold) | Bit(SpeechWord.According) | Bit(SpeechWord.Complementizer) | Bit(SpeechWord.Pretext) | Bit(SpeechWord.NamedSpeech);

    private readonly ulong _kinds;
    private readonly ulong _kindsBehindPreposition;

    private SpokenWord()
    {
    }

    /// <param name="kinds">A bit for each kind of speech.tsv it belongs to, with or without و or ف before it.</param>
    /// <param name="kindsBehindPreposition">The same, also looking through ب, ل and ك.</param>
    public SpokenWord(ulong kinds, ulong kindsBehindPreposition, VerbForm? verb)
    {
        _kinds = kinds;
        _kindsBehindPreposition = kindsBehindPreposition;
        Verb = verb;
        MayBeCue = verb is not null || (kinds & CueKinds) != 0;
        PassesOn = Is(SpeechWord.According) || verb?.Lemma is "نقل" or "اورد" or "نشر" or "بث" || IsBehindPreposition(SpeechWord.Medium);
    }

    /// <summary>The reporting verb it is, with or without و or ف before it and an object pronoun behind it.</summary>
    public VerbForm? Verb { get; }

    /// <summary>May tell of someone saying something.</summary>
    public bool MayBeCue { get; }

    /// <summary>"الذي" and its like, with nothing before it.</summary>
    public bool IsRelative { get; init; }

    /// <summary>A reporting verb behind the conjunction it is written with.</summary>
    public bool IsJoinedVerb { get; init; }

    /// <summary>Passes on what others say, or names the medium the speaker spoke to: "نقلاً", "في حديث لقناة".</summary>
    public bool PassesOn { get; }

    /// <summary>May begin words that show a stance.</summary>
    public bool ShowsStance { get; init; }

    /// <summary>May begin words that tell which question is answered.</summary>
    public bool TellsQuestion { get; init; }

    public bool Is(SpeechWord kind) => (_kinds & Bit(kind)) != 0;

    public bool IsBehindPreposition(SpeechWord kind) => (_kindsBehindPreposition & Bit(kind)) != 0;

    public static ulong Bit(SpeechWord kind) => 1UL << (int)kind;
}
