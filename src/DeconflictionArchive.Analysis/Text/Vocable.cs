namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// A folded word that tokens share, with what the parts of the analysis have learned of it by looking it up
/// (<see cref="WordMemo{T}"/>). News uses few words often, so most are looked up once and remembered.
/// </summary>
internal sealed class Vocable(string text, uint sum)
{
    /// <summary>Slots that there are bits for.</summary>
    public const int Slots = 64;

    // Few lexicons know a word: what they say stands side by side, so that a word takes little of the processor's cache.
    private Lesson[] _learned = [];
    private ulong _silent;

    private readonly record struct Lesson(int Slot, object Value);

    public string Text { get; } = text;

    /// <summary>What it is looked up by.</summary>
    public uint Sum { get; } = sum;

    /// <summary>Whether the lexicon that was first to be given a slot has nothing to say of the word: most lexicons of most words.</summary>
    public bool IsSilent(int slot) => (_silent & (1UL << slot)) != 0;

    // A bit that another thread sets at the same moment may be lost, and is learned again.
    public void Silence(int slot) => _silent |= 1UL << slot;

    public object? Learned(int slot)
    {
        foreach (ref readonly var lesson in _learned.AsSpan())
        {
            if (lesson.Slot == slot)
                return lesson.Value;
        }

        return null;
    }

    // What another thread learned at the same moment may be lost, and is learned again.
    public void Learn(int slot, object value) => Volatile.Write(ref _learned, [.. _learned.Where(lesson => lesson.Slot != slot), new Lesson(slot, value)]);
}
