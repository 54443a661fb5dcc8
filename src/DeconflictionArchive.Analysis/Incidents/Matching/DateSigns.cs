namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>The expressions of time beside a telling, weighed for one day of publication after the other.</summary>
internal sealed class DateSigns
{
    private readonly List<StoryDate> _dates;
    private readonly RegisterIncident _incident;

    // Most expressions fit alike whatever the report's day; null for those that do not.
    private readonly TimeFit?[] _lasting;
    private readonly DateSign? _always;

    public DateSigns(List<StoryDate> dates, RegisterIncident incident)
    {
        (_dates, _incident) = (dates, incident);
        _lasting = dates.Count == 0 ? [] : new TimeFit?[dates.Count];
        var isLasting = true;
        for (var date = 0; date < dates.Count; date++)
        {
            if (TimeFits.CountsFromReport(dates[date].Expression))
                isLasting = false;
            else
                _lasting[date] = TimeFits.Of(dates[date].Expression, incident, DateOnly.MinValue);
        }

        if (isLasting)
            _always = Best(DateOnly.MinValue);
        Most = _always is { } always ? Math.Max(0, always.Weight) : DateSign.Heaviest;
    }

    /// <summary>No day of publication makes them weigh more.</summary>
    public double Most { get; }

    public int Count => _dates.Count;

    /// <summary>The best-fitting, the first of equals.</summary>
    public DateSign On(DateOnly? published) => published is { } day ? _always ?? Best(day) : Best(null);

    private DateSign Best(DateOnly? published)
    {
        DateSign? best = null;
        for (var date = 0; date < _dates.Count; date++)
        {
            var fit = (published is null ? null : _lasting[date]) ?? TimeFits.Of(_dates[date].Expression, _incident, published);
            if (fit == TimeFit.Silent)
                continue;
            var sign = DateSign.Of(_dates[date], fit);
            if (best is null || sign.Weight > best.Value.Weight)
                best = sign;
        }

        return best ?? new DateSign(null, TimeFit.Silent, 0);
    }
}
