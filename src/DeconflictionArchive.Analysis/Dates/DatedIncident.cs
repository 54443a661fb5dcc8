using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>An incident the report tells of, with what its days say of the day of a report.</summary>
/// <param name="IsNews">Told as news, or recalled by a report that tells no news of the register.</param>
/// <param name="IsLeading">Told as news in the first sentence, which is the title where there is one.</param>
internal sealed record DatedIncident(IncidentMatch Match, bool IsNews, bool IsLeading)
{
    private const int LongestPrecise = 3; // days an incident's own date may span to be the day of something told

    public bool IsMain { get; } = Match.Role == IncidentRole.Main;

    public DateOnly From { get; } = Match.Incident.From;

    public DateOnly To { get; } = Match.Incident.To;

    /// <summary>The day it became known, where that is later than the day it happened.</summary>
    public DateOnly News { get; } = Match.Incident.DisclosedOn ?? Match.Incident.From;

    /// <summary>Its last day, or the day it became known where that is later.</summary>
    public DateOnly Last { get; } = Match.Incident.DisclosedOn is { } known && known > Match.Incident.To ? known : Match.Incident.To;

    /// <summary>How many days before it happens it can be told.</summary>
    public int Foretold { get; } = Match.Incident.Type switch
    {
        "agreement" => 25,
        "strike" or "meeting" or "video_conference" => 3,
        _ => 0,
    };

    private readonly DateOnly? _disclosedOn = Match.Incident.DisclosedOn;
    private readonly bool _isAgreement = Match.Incident.Type == "agreement";
    private readonly bool _isPrecise = Match.Incident.To.DayNumber - Match.Incident.From.DayNumber < LongestPrecise;

    /// <summary>How well days that are told fall on it: 2 when they are its own.</summary>
    /// <param name="today">Told as of the report's own day.</param>
    public double Agreement(DateOnly from, DateOnly to, bool today = false)
    {
        var single = to.DayNumber - from.DayNumber <= 1;
        if (single && _disclosedOn is { } known && from <= known && known <= to)
            return 2;
        if (from <= To && to >= From)
            return _isPrecise && single ? 2 : 0.75;
        // A statement follows the event the next day.
        return single && from.DayNumber - To.DayNumber == 1 && _isPrecise ? (today ? 0.25 : 0.5) : 0;
    }

    /// <summary>What has not happened yet is told only of a kind that is announced, and only where words of time say that it is this day.</summary>
    public double Ahead(DateOnly day, bool isSpoken)
    {
        var ahead = News.DayNumber - day.DayNumber;
        return ahead <= 0 ? 0 : ahead <= Foretold && isSpoken ? _isAgreement ? -0.75 : -0.3 : -4;
    }

    /// <summary>The freshest news of a report is of its day or the few before.</summary>
    public double Age(DateOnly day)
    {
        var age = day.DayNumber - Last.DayNumber;
        return age <= 0 ? 0 : age <= 3 ? -0.1 * age : age <= 7 ? -0.3 - (0.15 * (age - 3)) : -1 - (0.2 * (age - 7));
    }
}
