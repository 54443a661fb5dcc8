namespace DeconflictionArchive.Search.Index;

/// <summary>Numbers lexemes in the order in which they first come.</summary>
internal sealed class TermNumbers
{
    private readonly List<int> _ends = [];
    private byte[] _bytes = new byte[1 << 16];
    private int[] _slots = NewSlots(1 << 12);

    public int Count => _ends.Count;

    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(Start(number), _ends[number] - Start(number));

    public int Of(ReadOnlySpan<byte> lexeme)
    {
        var slot = Slot(lexeme);
        if (_slots[slot] >= 0)
            return _slots[slot];
        var start = Start(Count);
        if (start + lexeme.Length > _bytes.Length)
            System.Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + lexeme.Length));
        lexeme.CopyTo(_bytes.AsSpan(start));
        _ends.Add(start + lexeme.Length);
        _slots[slot] = Count - 1;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>The numbers in the order of the lexemes' bytes, with the dictionary in that order.</summary>
    public (int[] Order, TermDictionary Terms) Sorted()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        System.Array.Sort(order, (left, right) => this[left].SequenceCompareTo(this[right]));
        var bytes = new byte[Start(Count)];
        var starts = new int[Count + 1];
        for (var term = 0; term < order.Length; term++)
        {
            this[order[term]].CopyTo(bytes.AsSpan(starts[term]));
            starts[term + 1] = starts[term] + this[order[term]].Length;
        }

        return (order, new TermDictionary(bytes, starts));
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private int Slot(ReadOnlySpan<byte> lexeme)
    {
        var slot = (int)(LexemeHash.Of(lexeme) >> 1) & (_slots.Length - 1);
        while (_slots[slot] >= 0 && !this[_slots[slot]].SequenceEqual(lexeme))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private void Grow()
    {
        _slots = NewSlots(_slots.Length * 2);
        for (var number = 0; number < Count; number++)
            _slots[Slot(this[number])] = number;
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        System.Array.Fill(slots, -1);
        return slots;
    }
}
