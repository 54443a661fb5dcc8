using DeconflictionArchive.Analysis.Incidents.Matching;
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

    /// <summary>How many events of a candidate are asked what they agree on.</summary>
    public const int Asked = 5;

    private const string Actor = "actor";

    /// <summary>Whether an event is dated well enough to be compared across the archive.</summary>
    public static bool IsComparable(ToldEvent told) => told.Day.Span <= MostDays;

    /// <summary>Null where the reports say too little: an editor could not tell what to look for.</summary>
    public static CandidateFacts? Of(EventCluster cluster) =>
        IsEnough(cluster.Events[0]) && cluster.Events[0].Role == IncidentRole.Main ? Of(cluster.Slug, cluster.Events) : null;

    /// <param name="events">Those of a candidate, its beginning first; the first of them are asked, since many tell no more than some.</param>
    public static CandidateFacts Of(string slug, IReadOnlyList<ToldEvent> events)
    {
        var asked = events.Take(Asked).ToList();
        var agreed = Agreed(slug, asked);
        return agreed.SaysEnough ? agreed : Agreed(slug, [asked[0]]);
    }

    /// <summary>Whether an event alone says enough to be looked for, and so may begin a candidate.</summary>
    public static bool IsEnough(ToldEvent told) => told.Day.Span <= Narrow && told.Type switch
    {
        "strike" or "air_encounter" or "ground_encounter" => told.Places.Any(IsPlace),
        "call" or "meeting" => told.Persons.Count > 1,
        "video_conference" => told.Day.IsSingle && told.Camps.Contains("us") && told.Camps.Contains("russia"),
        _ => told.Day.IsSingle && told.Channels.Count > 0,
    };

    /// <summary>Whether it is told of a point on the map.</summary>
    internal static bool HasPoint(ToldEvent told) => told.Places.Any(IsPoint);

    /// <summary>The place an event is named after: a point on the map before an area; null when none is told.</summary>
    internal static string? PlaceOf(ToldEvent told) =>
        told.Places.Where(IsPlace).OrderByDescending(IsPoint).ThenBy(place => place, StringComparer.Ordinal).FirstOrDefault();

    private static CandidateFacts Agreed(string slug, List<ToldEvent> events)
    {
        var day = DayOf([.. events.Where(told => told.Day.Span <= Narrow).Select(told => told.Day)]);
        return new CandidateFacts(slug, events[0].Type, day.From!.Value, day.To!.Value, PlacesOf(events), PartiesOf(events), Shared(events, told => told.Channels));
    }

    private bool SaysEnough => Type switch
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

    private static List<string> PlacesOf(List<ToldEvent> events) =>
        [.. Shared(events, told => told.Places).Where(IsPlace).OrderByDescending(IsPoint).ThenBy(place => place, StringComparer.Ordinal)];

    private static List<IncidentParty> PartiesOf(List<ToldEvent> events) => events[0].Type switch
    {
        "call" or "meeting" => [.. Shared(events, told => told.Persons).Select(person => new IncidentParty(person, Actor))],
        "air_encounter" or "ground_encounter" or "video_conference" => [.. Shared(events, told => told.Camps).Where(camp => camp is "us" or "russia").Select(camp => new IncidentParty(camp, Actor))],
        _ => [],
    };

    // Named by half of the reports at least.
    private static List<string> Shared(List<ToldEvent> events, Func<ToldEvent, IReadOnlyList<string>> names) =>
        [.. events.SelectMany(names).CountBy(name => name).Where(name => name.Value * 2 >= events.Count).Select(name => name.Key).Order(StringComparer.Ordinal)];

    private static bool IsPlace(string place) => PlaceLexicon.Shipped.Find(place) is { Kind: not "country" };

    private static bool IsPoint(string place) => PlaceLexicon.Shipped.Find(place) is { } known && PlaceNearness.IsPointKind(known.Kind);
}
