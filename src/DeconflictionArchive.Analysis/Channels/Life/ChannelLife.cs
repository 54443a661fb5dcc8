namespace DeconflictionArchive.Analysis.Channels.Life;

/// <summary>One description of the state of a channel.</summary>
/// <param name="From">First day it may be of; null when not known.</param>
/// <param name="By">The side that says so; null when nobody is named.</param>
/// <param name="Source">What the caller knows it by.</param>
public sealed record StateTold<T>(string State, DateOnly? From, DateOnly? To, string? By, T Source);

/// <summary>A stretch of a channel's life in one state, with who says so and who says otherwise.</summary>
/// <param name="Since">First day of the description that began it.</param>
/// <param name="Until">First day of the stretch after it; null for the last one.</param>
/// <param name="Agreeing">The descriptions that put the channel in this state; the one that began the stretch first.</param>
/// <param name="Conflicting">Those of the same time that put it in another.</param>
public sealed record StatePeriod<T>(string State, DateOnly Since, DateOnly? Until, IReadOnlyList<T> Agreeing, IReadOnlyList<T> Conflicting)
{
    public bool IsContested => Conflicting.Count > 0;
}

/// <summary>Puts the descriptions of a channel in order: what changed its state, what agrees with that and what contradicts it.</summary>
public static class ChannelLife
{
    /// <summary>
    /// Only an agreement, a suspension and a restoration change a state. That a channel works, said while it is suspended,
    /// is another description of the same time, and so is what one side calls suspended after both restored it the same day.
    /// </summary>
    /// <param name="told">In any order; those without a day are left out.</param>
    public static IReadOnlyList<StatePeriod<T>> Of<T>(IEnumerable<StateTold<T>> told)
    {
        var periods = new List<Stretch<T>>();
        foreach (var one in told.Where(one => one.From is not null).OrderBy(one => one.From).ThenBy(one => Rank(one.State)).ThenBy(one => one.To))
        {
            if (periods.Count == 0 || Changes(periods[^1], one))
                periods.Add(new Stretch<T>(one));
            else if (Agrees(periods[^1].State, one.State))
                periods[^1].Agreeing.Add(one.Source);
            else if (one.State != ChannelStates.Negotiated) // talks go on in any state
                periods[^1].Conflicting.Add(one.Source);
        }

        return
        [
            .. periods.Select((period, index) => new StatePeriod<T>(
                period.State, period.Since, index + 1 < periods.Count ? periods[index + 1].Since : null, period.Agreeing, period.Conflicting)),
        ];
    }

    private static bool Changes<T>(Stretch<T> now, StateTold<T> told) => told.State switch
    {
        ChannelStates.Negotiated => false,
        ChannelStates.InForce => now.State == ChannelStates.Negotiated,
        // Two turns on days that may be one are two accounts of it.
        ChannelStates.Suspended => now.State != ChannelStates.Suspended && told.From > now.Latest,
        ChannelStates.Restored => now.State is ChannelStates.Suspended && told.From > now.Latest,
        _ => false,
    };

    private static bool Agrees(string now, string told) => now == told || (Works(now) && Works(told));

    private static bool Works(string state) => state is ChannelStates.InForce or ChannelStates.Restored;

    // On one day a change comes before what is said of it.
    private static int Rank(string state) => state switch
    {
        ChannelStates.Negotiated => 0,
        ChannelStates.Suspended => 1,
        ChannelStates.Restored => 2,
        _ => 3,
    };

    private sealed class Stretch<T>(StateTold<T> first)
    {
        public string State { get; } = first.State;

        public DateOnly Since { get; } = first.From!.Value;

        /// <summary>Last day on which the change may have been.</summary>
        public DateOnly Latest { get; } = first.To ?? first.From!.Value;

        public List<T> Agreeing { get; } = [first.Source];

        public List<T> Conflicting { get; } = [];
    }
}
