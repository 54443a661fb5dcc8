namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>The days on which a report can tell of an incident as news, and what its nearness to the report's day weighs.</summary>
internal sealed class NewsDays
{
    public const double Freshest = 0.75;

    /// <summary>Days in which an incident is news, or is disclosed.</summary>
    public const int NewsFor = 21;

    private const double Foretold = 0.25;
    private const double ThisWeek = 0.4;

    private const int NearlySigned = 12; // days of the last rounds of a negotiation
    private const int AnnouncedBefore = 3; // days; strikes and meetings are announced, hardly earlier
    private const int NegotiatedBefore = 25; // days an agreement is talked about before it is signed

    private readonly int _from;
    private readonly int _known;
    private readonly int _toldBefore;
    private readonly bool _isAgreement;
    private readonly bool _isDisclosed;

    public NewsDays(RegisterIncident incident)
    {
        _isAgreement = incident.Type == "agreement";
        _isDisclosed = incident.DisclosedOn is not null;
        _from = incident.From.DayNumber;
        _known = KnownOn(incident).DayNumber;
        _toldBefore = ToldBefore(incident.Type);
        First = Math.Max(0, _from - _toldBefore);
        Last = Math.Min(DateOnly.MaxValue.DayNumber, _known + NewsFor);
    }

    /// <summary>Number of the first day on which it can be told as news.</summary>
    public int First { get; }

    /// <summary>Number of the last.</summary>
    public int Last { get; }

    /// <summary>The day from which an incident can be told as having happened.</summary>
    public static DateOnly KnownOn(RegisterIncident incident) => incident.DisclosedOn ?? incident.To;

    public static bool IsFresh(double recency) => recency >= ThisWeek;

    /// <summary>Null when the incident cannot be news on that day.</summary>
    public double? RecencyOn(DateOnly published)
    {
        var day = published.DayNumber;
        var ahead = _from - day;
        if (ahead > 0)
            return ahead > _toldBefore ? null : _isAgreement && ahead <= NearlySigned ? Freshest : Foretold;
        if (day < _known && _isDisclosed)
            return null;
        return (day - _known) switch
        {
            <= 4 => Freshest,
            <= 7 => ThisWeek,
            <= NewsFor => 0,
            _ => null,
        };
    }

    // How many days before it happens an incident can be told.
    private static int ToldBefore(string type) => type switch
    {
        "agreement" => NegotiatedBefore,
        "strike" or "meeting" or "video_conference" => AnnouncedBefore,
        _ => 0,
    };
}
