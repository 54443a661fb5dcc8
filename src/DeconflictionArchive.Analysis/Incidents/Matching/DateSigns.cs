using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>The expressions of time beside a telling, weighed for one day of publication after the other.</summary>
internal sealed class DateSigns
{
    private readonly List<StoryDate> _dates;
    private readonly RegisterIncident _incident;
    private readonly Predicate<StoryDate> _isOwn;

    // Most expressions fit alike whatever the report's day: the best-fitting of those is told once, the others are the ones that count from it.
    private readonly (DateSign Sign, int Index)? _lasting;
    private readonly List<int>? _counting;

    /// <param name="isOwn">Whether an expression stands where this incident is told rather than another of its type.</param>
    public DateSigns(List<StoryDate> dates, RegisterIncident incident, Predicate<StoryDate> isOwn)
    {
        (_dates, _incident, _isOwn) = (dates, incident, isOwn);
        for (var date = 0; date < dates.Count; date++)
        {
            if (TimeFits.CountsFromReport(dates[date]))
                (_counting ??= []).Add(date);
            else
                _lasting = Better(_lasting, date, DateOnly.MinValue);
        }

        Most = _counting is null ? Math.Max(0, _lasting?.Sign.Weight ?? 0) : DateSign.Heaviest;
    }

    /// <summary>No day of publication makes them weigh more.</summary>
    public double Most { get; }

    public int Count => _dates.Count;

    /// <summary>The best-fitting, the first of equals.</summary>
    public DateSign On(DateOnly? published)
    {
        (DateSign Sign, int Index)? best = null;
        if (published is null)
        {
            for (var date = 0; date < _dates.Count; date++)
                best = Better(best, date, null);
        }
        else
        {
            best = _lasting;
            foreach (var date in CollectionsMarshal.AsSpan(_counting))
                best = Better(best, date, published);
        }

        return best?.Sign ?? new DateSign(null, TimeFit.Silent, 0);
    }

    private (DateSign Sign, int Index)? Better((DateSign Sign, int Index)? best, int date, DateOnly? published)
    {
        var fit = TimeFits.Of(_dates[date], _incident, published);
        if (fit == TimeFit.Silent || (fit == TimeFit.Elsewhere && !_isOwn(_dates[date])))
            return best;
        var sign = DateSign.Of(_dates[date], fit);
        return best is not var (other, index) || sign.Weight > other.Weight || (sign.Weight == other.Weight && date < index) ? (sign, date) : best;
    }
}
