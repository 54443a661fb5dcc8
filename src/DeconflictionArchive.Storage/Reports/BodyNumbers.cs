using System.Buffers.Binary;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>Gives bodies numbers from 1 on, in some forty bytes each.</summary>
internal sealed class BodyNumbers
{
    private const int PageBits = 12; // bodies of a page
    private const int HashBytes = 32;
    private const short Gone = -1;

    private readonly List<byte[]> _hashes = []; // in pages, which a list of its own would copy as it grows
    private readonly List<short> _expectedKeys = [];
    private int[] _slots = new int[1 << 10]; // open addressing

    /// <summary>How many numbers were given.</summary>
    public int Count => _expectedKeys.Count;

    /// <summary>0 for one that is not known.</summary>
    public int Find(byte[] sha256) => _slots[Slot(sha256)];

    /// <param name="expectedKeys">How many keys a body of its length has.</param>
    public int Add(byte[] sha256, int expectedKeys)
    {
        if (Find(sha256) is var known and not 0)
            return known;
        if (Count >> PageBits == _hashes.Count)
            _hashes.Add(new byte[HashBytes << PageBits]);
        _expectedKeys.Add(checked((short)expectedKeys));
        sha256.CopyTo(Hash(Count));
        if (Count > _slots.Length / 4 * 3)
            Grow();
        else
            _slots[Slot(sha256)] = Count;
        return Count;
    }

    /// <summary>What was known of a body holds no longer; its number says nothing any more.</summary>
    public void Remove(byte[] sha256)
    {
        if (Find(sha256) is var number and not 0)
            _expectedKeys[number - 1] = Gone;
    }

    /// <summary>How many keys a body of its length has; null for one that is gone.</summary>
    public int? ExpectedKeys(int number) => _expectedKeys[number - 1] is >= 0 and var keys ? keys : null;

    public byte[] Sha256(int number) => Hash(number).ToArray();

    private Span<byte> Hash(int number) => _hashes[(number - 1) >> PageBits].AsSpan(((number - 1) & ((1 << PageBits) - 1)) * HashBytes, HashBytes);

    // Its slot, or the free one where it would stand; a body that is gone keeps its slot, as others may stand behind it.
    private int Slot(ReadOnlySpan<byte> sha256)
    {
        var mask = _slots.Length - 1;
        var slot = BinaryPrimitives.ReadInt32LittleEndian(sha256) & mask;
        while (_slots[slot] is var number and not 0 && (ExpectedKeys(number) is null || !Hash(number).SequenceEqual(sha256)))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 1; number <= Count; number++)
        {
            if (ExpectedKeys(number) is not null)
                _slots[Slot(Hash(number))] = number;
        }
    }
}
