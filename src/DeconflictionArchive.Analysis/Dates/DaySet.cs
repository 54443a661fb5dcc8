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

    private static readonly DaySet[] Months = [.. Enumerable.Range(1, 12).Select(month => Where(day => day.Month == month))];
    private static readonly DaySet[] OtherMonths = [.. Enumerable.Range(1, 12).Select(month => Where(day => day.Month != month))];

    private static readonly DaySet[] FromDays = [.. Enumerable.Range(1, 31).Select(first => Where(day => day.Day >= first))];

    private static readonly DaySet[] ToDays = [.. Enumerable.Range(1, 31).Select(last => Where(day => day.Day <= last))];

    public static DaySet None { get; } = Where(_ => false);

    public static DaySet OfWeekday(DayOfWeek weekday) => Weekdays[(int)weekday];

    /// <summary>All days of a weekday and so many days after each.</summary>
    public static DaySet FromWeekday(DayOfWeek weekday, int days)
    {
        var all = OfWeekday(weekday);
        for (var after = 1; after <= Math.Min(days, 6); after++)
            all = all.Union(OfWeekday((DayOfWeek)(((int)weekday + after) % 7)));
        return all;
    }

    public static DaySet OfMonth(int month) => month is >= 1 and <= 12 ? Months[month - 1] : None;

    /// <summary>Every day but those of a month.</summary>
    public static DaySet OfOtherMonths(int month) => month is >= 1 and <= 12 ? OtherMonths[month - 1] : All;

    public static DaySet OfYear(int year) => year is >= 1 and <= 9999 ? Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : None;

    /// <summary>The days of every month from one on.</summary>
    public static DaySet FromDayOfMonth(int day) => day is >= 1 and <= 31 ? FromDays[day - 1] : None;

    /// <summary>The days of every month up to one.</summary>
    public static DaySet ToDayOfMonth(int day) => day is >= 1 and <= 31 ? ToDays[day - 1] : None;

    /// <summary>One day of the calendar in every year, moved by some days.</summary>
    public static DaySet OfDate(int month, int day, int moved, DayOfWeek? weekday)
    {
        var words = NoWords();
        for (var year = FirstDay.Year - 1; year <= LastDay.Year + 1; year++)
        {
            if (CalendarDays.Day(year, month, day) is { } date && (weekday is null || date.DayOfWeek == weekday))
                Fill(words, date.AddDays(moved), date.AddDays(moved));
        }

        return new DaySet(words);
    }

    /// <summary>The days of some stretches; either end of each may lie outside the years of the archive.</summary>
    public static DaySet OfStretches(IEnumerable<(DateOnly From, DateOnly To)> stretches)
    {
        var words = NoWords();
        foreach (var (from, to) in stretches)
            Fill(words, from, to);
        return new DaySet(words);
    }

    private static DaySet Where(Func<DateOnly, bool> holds)
    {
        var words = NoWords();
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
        var words = NoWords();
        Fill(words, from ?? FirstDay, to ?? LastDay);
        return new DaySet(words);
    }

    private static ulong[] NoWords() => new ulong[(Size + Bits - 1) / Bits];

    private static void Fill(ulong[] words, DateOnly from, DateOnly to)
    {
        var first = Math.Max(0, from.DayNumber - FirstDay.DayNumber);
        var last = Math.Min(Size - 1, to.DayNumber - FirstDay.DayNumber);
        for (var word = first / Bits; first <= last && word <= last / Bits; word++)
        {
            var low = word == first / Bits ? ulong.MaxValue << (first % Bits) : ulong.MaxValue;
            var high = word == last / Bits ? ulong.MaxValue >> (Bits - 1 - (last % Bits)) : ulong.MaxValue;
            words[word] |= low & high;
        }
    }

    /// <summary>The days in their order.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var word = 0; word < _words.Length; word++)
            {
                for (var left = _words[word]; left != 0; left &= left - 1)
                    yield return FirstDay.AddDays((word * Bits) + BitOperations.TrailingZeroCount(left));
            }
        }
    }

    public bool Contains(DateOnly day)
    {
        var index = day.DayNumber - FirstDay.DayNumber;
        return index >= 0 && index < Size && (_words[index / Bits] & (1UL << (index % Bits))) != 0;
    }

    public DaySet Intersect(DaySet other)
    {
        if (IsWithin(other))
            return this;
        var words = (ulong[])_words.Clone();
        for (var index = 0; index < words.Length; index++)
            words[index] &= other._words[index];
        return new DaySet(words);
    }

    public DaySet Union(DaySet other)
    {
        var words = (ulong[])_words.Clone();
        for (var index = 0; index < words.Length; index++)
            words[index] |= other._words[index];
        return new DaySet(words);
    }

    private bool IsWithin(DaySet other)
    {
        for (var index = 0; index < _words.Length; index++)
        {
            if ((_words[index] & ~other._words[index]) != 0)
                return false;
        }

        return true;
    }

    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

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
}
