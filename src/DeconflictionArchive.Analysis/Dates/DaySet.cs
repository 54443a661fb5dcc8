using System.Numerics;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>A set of days among those a report of this archive can be of; immutable.</summary>
internal sealed class DaySet
{
    // The wars and arrangements the archive deals with; a stated date is taken whatever its year.
    public static readonly DateOnly FirstDay = new(2014, 1, 1);
    public static readonly DateOnly LastDay = new(2025, 12, 31);

    private const int Bits = 64;

    private static readonly int Size = LastDay.DayNumber - FirstDay.DayNumber + 1;

    private readonly ulong[] _words;

    private DaySet(ulong[] words) => _words = words;

    public static DaySet All { get; } = Where(_ => true);

    private static readonly DaySet[] Weekdays = [.. Enumerable.Range(0, 7).Select(weekday => Where(day => (int)day.DayOfWeek == weekday))];

    public static DaySet OfWeekday(DayOfWeek weekday) => Weekdays[(int)weekday];

    public static DaySet Where(Func<DateOnly, bool> holds)
    {
        var words = new ulong[(Size + Bits - 1) / Bits];
        for (var index = 0; index < Size; index++)
        {
            if (holds(FirstDay.AddDays(index)))
                words[index / Bits] |= 1UL << (index % Bits);
        }

        return new DaySet(words);
    }

    /// <summary>The days from one to another, both included; either may lie outside the years of the archive.</summary>
    public static DaySet Between(DateOnly? from, DateOnly? to)
    {
        var words = new ulong[(Size + Bits - 1) / Bits];
        var first = Math.Max(0, (from ?? FirstDay).DayNumber - FirstDay.DayNumber);
        var last = Math.Min(Size - 1, (to ?? LastDay).DayNumber - FirstDay.DayNumber);
        for (var index = first; index <= last; index++)
            words[index / Bits] |= 1UL << (index % Bits);
        return new DaySet(words);
    }

    public bool Contains(DateOnly day)
    {
        var index = day.DayNumber - FirstDay.DayNumber;
        return index >= 0 && index < Size && (_words[index / Bits] & (1UL << (index % Bits))) != 0;
    }

    public DaySet Intersect(DaySet other) => Combine(other, static (left, right) => left & right);

    public DaySet Union(DaySet other) => Combine(other, static (left, right) => left | right);

    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    public int Count => _words.Sum(BitOperations.PopCount);

    public DateOnly? First
    {
        get
        {
            var word = Array.FindIndex(_words, word => word != 0);
            return word < 0 ? null : FirstDay.AddDays((word * Bits) + BitOperations.TrailingZeroCount(_words[word]));
        }
    }

    public DateOnly? Last
    {
        get
        {
            var word = Array.FindLastIndex(_words, word => word != 0);
            return word < 0 ? null : FirstDay.AddDays((word * Bits) + Bits - 1 - BitOperations.LeadingZeroCount(_words[word]));
        }
    }

    private DaySet Combine(DaySet other, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[_words.Length];
        for (var index = 0; index < words.Length; index++)
            words[index] = combine(_words[index], other._words[index]);
        return new DaySet(words);
    }
}
