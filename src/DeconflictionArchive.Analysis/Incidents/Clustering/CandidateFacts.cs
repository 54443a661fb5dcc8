using DeconflictionArchive.Analysis.Places;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>What the reports of a candidate agree on: facts they tell, and nothing that would have to be guessed.</summary>
/// <param name="Parties">Who took part where that is plain: the two who talk, the forces that meet. A raid's parties are left open.</param>
public sealed record CandidateFacts(
    string Slug,
    string Type,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<string> Places,
    IReadOnlyList<IncidentParty> Parties,
    IReadOnlyList<string> Channels)
{
    private const int Narrow = 7; // days an event may be dated to and still be one an editor can look for
    private const int MostDays = 14; // days beyond which an event is not compared with others at all
    private const string Actor = "actor";

    /// <summary>Whether an event is dated well enough to be compared across the archive.</summary>
    public static bool IsComparable(ToldEvent told) => told.Day.Span <= MostDays;

    /// <summary>Null where the reports say too little: an editor could not tell what to look for.</summary>
    public static CandidateFacts? Of(EventCluster cluster)
    {
        var events = cluster.Events;
        var narrow = events.Where(told => told.Day.Span <= Narrow).Select(told => told.Day).ToList();
        if (narrow.Count == 0 || !events.Any(told => told.Role == IncidentRole.Main))
            return null;
        var day = DayOf(narrow);
        var facts = new CandidateFacts(cluster.Slug, events[0].Type, day.From!.Value, day.To!.Value, PlacesOf(events), PartiesOf(events), Shared(events, told => told.Channels));
        return facts.IsEnough ? facts : null;
    }

    /// <summary>The place an event is named after: a point on the map before an area; null when none is told.</summary>
    internal static string? PlaceOf(ToldEvent told) =>
        told.Places.Where(IsPlace).OrderByDescending(IsPoint).ThenBy(place => place, StringComparer.Ordinal).FirstOrDefault();

    private bool IsEnough => Type switch
    {
        "strike" or "air_encounter" or "ground_encounter" => Places.Count > 0,
        "call" or "meeting" => Parties.Count > 1,
        "video_conference" => Parties.Count > 1 && From == To,
        _ => Channels.Count > 0 && From == To,
    };

    // The day most reports tell, the earlier of two: the later ones may be those of statements.
    private static EventDay DayOf(List<EventDay> days) =>
        days.Where(day => day.IsSingle).GroupBy(day => day.From).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).FirstOrDefault()?.First()
        ?? days.OrderBy(day => day.Span).ThenBy(day => day.From).First();

    private static List<string> PlacesOf(IReadOnlyList<ToldEvent> events) =>
        [.. Shared(events, told => told.Places).Where(IsPlace).OrderByDescending(IsPoint).ThenBy(place => place, StringComparer.Ordinal)];

    private static List<IncidentParty> PartiesOf(IReadOnlyList<ToldEvent> events) => events[0].Type switch
    {
        "call" or "meeting" => [.. Shared(events, told => told.Persons).Select(person => new IncidentParty(person, Actor))],
        "air_encounter" or "ground_encounter" or "video_conference" => [.. Shared(events, told => told.Camps).Where(camp => camp is "us" or "russia").Select(camp => new IncidentParty(camp, Actor))],
        _ => [],
    };

    // Named by half of the reports at least.
    private static List<string> Shared(IReadOnlyList<ToldEvent> events, Func<ToldEvent, IReadOnlyList<string>> names) =>
        [.. events.SelectMany(names).CountBy(name => name).Where(name => name.Value * 2 >= events.Count).Select(name => name.Key).Order(StringComparer.Ordinal)];

    private static bool IsPlace(string place) => PlaceLexicon.Shipped.Find(place) is { Kind: not "country" };

    private static bool IsPoint(string place) => PlaceLexicon.Shipped.Find(place) is { Kind: not ("region" or "line" or "sea" or "province" or "area") };
}
