namespace DeconflictionArchive.Storage.Reports;

/// <summary>How many keys a body of its length has, by the body's number: two bytes each.</summary>
internal sealed class BodyLengths
{
    private const short Unknown = 0;

    private short[] _keys = new short[1 << 10]; // one more than they are

    /// <summary>The largest number that was noted.</summary>
    public int Count { get; private set; }

    public long Bytes => (long)_keys.Length * sizeof(short);

    /// <param name="number">From 1 on.</param>
    /// <param name="expectedKeys">How many keys a body of its length has.</param>
    public void Note(int number, int expectedKeys)
    {
        while (number > _keys.Length)
            Array.Resize(ref _keys, _keys.Length * 2);
        _keys[number - 1] = checked((short)(expectedKeys + 1));
        Count = Math.Max(Count, number);
    }

    /// <summary>What was known of a body holds no longer.</summary>
    public void Remove(int number)
    {
        if (number <= Count)
            _keys[number - 1] = Unknown;
    }

    /// <summary>Null for a body that is not known, or gone.</summary>
    public int? ExpectedKeys(int number) => number <= Count && _keys[number - 1] is not Unknown and var keys ? keys - 1 : null;
}
