namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>What the nearness of an incident to the report's day weighs.</summary>
internal static class Recency
{
    public const double Freshest = 0.75;

    /// <summary>Days in which an incident is news, or is disclosed.</summary>
    public const int NewsFor = 21;

    private const double Foretold = 0.25;
    private const double ThisWeek = 0.4;

    private const int NearlySigned = 12; // days of the last rounds of a negotiation
    private const int AnnouncedBefore = 3; // days; strikes and meetings are announced, hardly earlier
    private const int NegotiatedBefore = 25; // days an agreement is talked about before it is signed

    /// <summary>Null when the incident cannot be news on that day.</summary>
    public static double? Of(RegisterIncident incident, DateOnly published)
    {
        var ahead = incident.From.DayNumber - published.DayNumber;
        if (ahead > 0)
            return ahead > ToldBefore(incident) ? null : incident.Type == "agreement" && ahead <= NearlySigned ? Freshest : Foretold;
        var known = KnownOn(incident);
        if (published < known && incident.DisclosedOn is not null)
            return null;
        return (published.DayNumber - known.DayNumber) switch
        {
            <= 4 => Freshest,
            <= 7 => ThisWeek,
            <= NewsFor => 0,
            _ => null,
        };
    }

    public static bool IsFresh(double recency) => recency >= ThisWeek;

    /// <summary>The day from which it can be told as having happened.</summary>
    public static DateOnly KnownOn(RegisterIncident incident) => incident.DisclosedOn ?? incident.To;

    /// <summary>Days on which a report can tell of it as news.</summary>
    public static IEnumerable<DateOnly> DaysToldOn(RegisterIncident incident)
    {
        for (var day = incident.From.AddDays(-ToldBefore(incident)); day <= KnownOn(incident).AddDays(NewsFor); day = day.AddDays(1))
            yield return day;
    }

    // How many days before it happens an incident can be told.
    private static int ToldBefore(RegisterIncident incident) => incident.Type switch
    {
        "agreement" => NegotiatedBefore,
        "strike" or "meeting" or "video_conference" => AnnouncedBefore,
        _ => 0,
    };
}
