using System.Numerics;
using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>
/// The day of publication that explains most of what a report tells, and what is told on it. Incidents that a day of
/// nearly the same weight would not have are left out: between equals none is taken.
/// </summary>
internal sealed class LikeliestDay
{
    private const int FewDays = 3; // apart, for the day of a report to count as known
    private const int MostOwnDays = 31; // of a report that tells no news of the register
    private const double Undecided = 0.3; // difference in weight that says nothing

    private readonly List<DateOnly> _possible = [];
    private readonly List<Weighed> _days = [];

    /// <param name="Sum">How much of the report is explained.</param>
    /// <param name="Told">The bit of every telling that is told.</param>
    private readonly record struct Weighed(DateOnly? Day, double Sum, uint Told)
    {
        public bool Exceeds(in Weighed other) =>
            Sum > other.Sum || (Sum == other.Sum && BitOperations.PopCount(Told) > BitOperations.PopCount(other.Told));

        public bool Rivals(in Weighed best) => Sum > 0 && Sum >= best.Sum - Undecided;
    }

    /// <summary>What is told on that day; the heaviest first.</summary>
    public List<Weighing> Told { get; } = [];

    /// <returns>Null when no day on which any of it is news is possible.</returns>
    public DateOnly? Of(List<Telling> tellings, DatingClues clues)
    {
        FindPossible(tellings, clues);
        var isNews = _possible.Count > 0;
        if (!isNews)
            AddOwnDays(clues);
        var isDayKnown = _possible.Count > 0 && Range() <= FewDays;
        var reckoning = new Reckoning(tellings);
        _days.Clear();
        foreach (var day in _possible)
            Weigh(day, reckoning, isDayKnown);
        if (_possible.Count == 0)
            Weigh(null, reckoning, isDayKnown);

        var best = _days[0];
        foreach (var day in _days)
        {
            if (day.Exceeds(best))
                best = day;
        }

        var certain = best.Told;
        foreach (var day in _days)
        {
            if (day.Rivals(best) && (day.Told & ~best.Told) != 0)
                certain &= day.Told;
        }

        reckoning.Tell(best.Day, isDayKnown, Told);
        Told.RemoveAll(weighing => (certain & Bit(weighing)) == 0);
        return isNews ? best.Day : null;
    }

    // Where all of it is long past, "last June" counts from the day the report gives itself.
    private void AddOwnDays(DatingClues clues)
    {
        if (clues.FromText is not { From: { } from, To: { } to } || to.DayNumber - from.DayNumber >= MostOwnDays)
            return;
        for (var number = from.DayNumber; number <= to.DayNumber; number++)
        {
            if (DateOnly.FromDayNumber(number) is var day && clues.Allows(day))
                _possible.Add(day);
        }
    }

    // The days on which any of it is news, those of the first telling before; a day that two share once.
    private void FindPossible(List<Telling> tellings, DatingClues clues)
    {
        _possible.Clear();
        for (var index = 0; index < tellings.Count; index++)
        {
            if (tellings[index].IsLongPast)
                continue;
            var news = tellings[index].Profile.News;
            for (var number = news.First; number <= news.Last; number++)
            {
                if (DateOnly.FromDayNumber(number) is var day && clues.Allows(day) && !IsNewsOf(tellings, index, number))
                    _possible.Add(day);
            }
        }
    }

    private static bool IsNewsOf(List<Telling> tellings, int before, int day)
    {
        for (var index = 0; index < before; index++)
        {
            if (tellings[index].Profile.News is var news && day >= news.First && day <= news.Last && !tellings[index].IsLongPast)
                return true;
        }

        return false;
    }

    private int Range()
    {
        int first = int.MaxValue, last = int.MinValue;
        foreach (var day in _possible)
            (first, last) = (Math.Min(first, day.DayNumber), Math.Max(last, day.DayNumber));
        return last - first;
    }

    private void Weigh(DateOnly? day, Reckoning reckoning, bool isDayKnown)
    {
        if (!reckoning.Tell(day, isDayKnown, Told))
        {
            _days.Add(_days[^1] with { Day = day });
            return;
        }

        var told = 0u;
        foreach (var weighing in Told)
            told |= Bit(weighing);
        _days.Add(new Weighed(day, reckoning.Explained(Told), told));
    }

    private static uint Bit(in Weighing weighing) => 1u << weighing.Index;
}
