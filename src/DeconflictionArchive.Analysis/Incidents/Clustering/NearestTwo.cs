using DeconflictionArchive.Analysis.Incidents.Matching;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>How near a date stands to the events of its sentence: to the nearest of all, and to the nearest of another kind than that.</summary>
internal readonly record struct NearestTwo(string Kind, int Distance, int OfAnother)
{
    public static NearestTwo To(TokenRun date, (Trigger Trigger, TokenRun Run)[] told)
    {
        var nearest = new NearestTwo("", int.MaxValue, int.MaxValue);
        foreach (var (trigger, run) in told)
        {
            if (trigger.IsWeak)
                continue;
            var distance = Frame.Distance(run, date);
            if (trigger.Kind == nearest.Kind)
                nearest = nearest with { Distance = Math.Min(nearest.Distance, distance) };
            else if (distance < nearest.Distance)
                nearest = new NearestTwo(trigger.Kind, distance, nearest.Distance);
            else
                nearest = nearest with { OfAnother = Math.Min(nearest.OfAnother, distance) };
        }

        return nearest;
    }

    /// <summary>Tokens to the nearest event of another kind than one.</summary>
    public int Other(string kind) => kind == Kind ? OfAnother : Distance;
}
