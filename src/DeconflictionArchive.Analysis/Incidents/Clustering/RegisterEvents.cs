using System.Collections.Frozen;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Tells events that the register knows from those it does not: what was matched is never a candidate.</summary>
internal static class RegisterEvents
{
    private const int Statements = 14; // days after an event in which a date beside it may be that of what is said of it

    // Types whose words are told of one another's events; the register may have chosen the other one.
    private static readonly FrozenDictionary<string, int> Families = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["call"] = 1,
        ["meeting"] = 1,
        ["video_conference"] = 1,
        ["agreement"] = 1,
        ["notice_or_warning"] = 1,
        ["strike"] = 2,
        ["air_encounter"] = 2,
        ["ground_encounter"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null when none of the incidents matched in the report is this event.</returns>
    public static string? IncidentOf(ToldEvent told, IReadOnlyList<IncidentMatch> matches) =>
        (matches.FirstOrDefault(match => match.Incident.Type == told.Type && MayBe(told, match, Statements))
            ?? matches.FirstOrDefault(match => IsRelated(match.Incident.Type, told.Type) && MayBe(told, match, 0))
            ?? matches.FirstOrDefault(match => IsReasonOf(told, match)))?.Id;

    private static bool IsRelated(string type, string other) =>
        Families.TryGetValue(type, out var family) && Families.TryGetValue(other, out var otherFamily) && family == otherFamily;

    private static bool MayBe(ToldEvent told, IncidentMatch match, int later) =>
        told.Day.Agreement(EventDay.On(match.Incident.From, match.Incident.To)) is not null
        || (told.Day.From >= match.Incident.From && told.Day.From <= match.Incident.To.AddDays(later));

    // Its words are themselves the reason the incident was matched.
    private static bool IsReasonOf(ToldEvent told, IncidentMatch match) =>
        told.Spans.All(span => match.Reasons.Any(reason => reason.Span is { } seen && seen.Overlaps(span)));
}
