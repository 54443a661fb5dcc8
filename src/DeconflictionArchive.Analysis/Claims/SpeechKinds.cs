namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The kinds of speech.tsv a word belongs to, a bit for each.</summary>
internal readonly record struct SpeechKinds(ulong Low, ulong High)
{
    private const int Bits = 64;

    public bool IsEmpty => (Low | High) == 0;

    public static SpeechKinds Of(SpeechWord kind) => (int)kind < Bits ? new SpeechKinds(1UL << (int)kind, 0) : new SpeechKinds(0, 1UL << ((int)kind - Bits));

    public bool Has(SpeechWord kind) => (int)kind < Bits ? (Low & (1UL << (int)kind)) != 0 : (High & (1UL << ((int)kind - Bits))) != 0;

    public bool HasAny(SpeechKinds kinds) => ((Low & kinds.Low) | (High & kinds.High)) != 0;

    public SpeechKinds With(SpeechKinds kinds) => new(Low | kinds.Low, High | kinds.High);
}
