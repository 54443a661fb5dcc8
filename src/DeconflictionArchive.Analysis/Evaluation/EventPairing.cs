using System.Globalization;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Pairs the incidents gold has for a report with the events read in it, one to one.</summary>
internal static class EventPairing
{
    private const double SameType = 2;
    private const double SameFamily = 1;

    // Types that words alone can hardly tell apart: militaries who talk, troops who meet.
    private static readonly Dictionary<string, int> Family = new(StringComparer.Ordinal)
    {
        ["call"] = 1,
        ["meeting"] = 1,
        ["video_conference"] = 1,
        ["air_encounter"] = 2,
        ["ground_encounter"] = 2,
        ["agreement"] = 3,
        ["notice_or_warning"] = 3,
        ["strike"] = 4,
    };

    // What the last word of an id says of the type of an incident that the register does not hold.
    private static readonly Dictionary<string, string> TypeWords = new(StringComparer.Ordinal)
    {
        ["strike"] = "strike",
        ["missiles"] = "strike",
        ["killed"] = "strike",
        ["meeting"] = "meeting",
        ["call"] = "call",
        ["vtc"] = "video_conference",
        ["violation"] = "air_encounter",
        ["drill"] = "notice_or_warning",
    };

    public static IEnumerable<(RegisterIncident Incident, ToldEvent Event)> Pair(IReadOnlyList<RegisterIncident> incidents, IReadOnlyList<ToldEvent> events)
    {
        var fits = incidents
            .SelectMany(incident => events.Select(told => (Incident: incident, Event: told, Score: Score(incident, told))))
            .Where(fit => fit.Score > 0)
            .OrderByDescending(fit => fit.Score)
            .ThenBy(fit => fit.Incident.Id, StringComparer.Ordinal)
            .ToList();
        var taken = new HashSet<object>();
        foreach (var (incident, told, _) in fits)
        {
            if (!taken.Contains(incident) && !taken.Contains(told))
            {
                taken.Add(incident);
                taken.Add(told);
                yield return (incident, told);
            }
        }
    }

    /// <summary>Whether an event may tell of an incident outside the register, judged by the date and the last word of its id.</summary>
    public static bool IsOfContext(ToldEvent told, string id) =>
        id.Split('-').Any(word => TypeWords.GetValueOrDefault(word) == told.Type)
        && (!DateOnly.TryParseExact(id.AsSpan(0, Math.Min(10, id.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || told.Day.Agreement(EventDay.On(day, day)) is not null);

    private static double Score(RegisterIncident incident, ToldEvent told)
    {
        var type = incident.Type == told.Type ? SameType : Family.GetValueOrDefault(incident.Type) == Family.GetValueOrDefault(told.Type) ? SameFamily : 0;
        if (type == 0 || told.Day.Agreement(EventDay.On(incident.From, incident.To)) is not { } days)
            return 0;
        var persons = incident.Parties.Count(party => told.Persons.Contains(party.Id));
        var places = incident.Places.Count(told.Places.Contains);
        return type + days + (0.3 * persons) + (0.2 * places);
    }
}
