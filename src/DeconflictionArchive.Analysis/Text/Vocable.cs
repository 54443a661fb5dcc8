namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// A folded word that tokens share, with what the parts of the analysis have learned of it by looking it up
/// (<see cref="WordMemo{T}"/>). News uses few words often, so most are looked up once and remembered.
/// </summary>
internal sealed class Vocable(string text)
{
    private object?[] _learned = [];

    public string Text { get; } = text;

    public object? Learned(int slot)
    {
        var learned = _learned;
        return (uint)slot < (uint)learned.Length ? learned[slot] : null;
    }

    // What another thread learned at the same moment may be lost, and is learned again.
    public void Learn(int slot, object value)
    {
        var learned = _learned;
        if (slot >= learned.Length)
        {
            var grown = new object?[WordMemos.Count];
            learned.CopyTo(grown, 0);
            learned = _learned = grown;
        }

        Volatile.Write(ref learned[slot], value);
    }
}
