namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Tells what a report is about from what it recalls.</summary>
internal static class IncidentRoles
{
    private const int Fresh = 4; // days in which an incident is news by itself
    private const int Old = 21; // days after which it is not, even if only now disclosed

    public static IncidentRole Of(Weighing weighing, IReadOnlyList<Weighing> told, DateOnly? published, Story story) =>
        published is { } day && IsNews(weighing, told, day, story) ? IncidentRole.Main : IncidentRole.Background;

    private static bool IsNews(Weighing weighing, IReadOnlyList<Weighing> told, DateOnly day, Story story)
    {
        var incident = weighing.Incident;
        var sentences = weighing.Telling.Sentences;
        var isEarly = sentences.Any(story.IsEarly);
        var age = day.DayNumber - Recency.KnownOn(incident).DayNumber;
        if (age > Old)
            return false;
        if (incident.From > day)
            return incident.Type == "agreement" && isEarly;
        if (incident.Type == "strike" && weighing.Date.Weight <= DateSign.Plain && sentences.Any(story.IsThreatened))
            return false;
        if (!isEarly && sentences.All(story.IsRecalled))
            return false;
        var others = told.Where(other => other != weighing).ToList();
        if (age > Fresh && others.Exists(other => other.Incident.From > incident.To && other.Telling.Sentences.Any(story.IsEarly)))
            return false;
        return !IsBesideAnother(weighing, others) && !IsMeansOf(weighing, others);
    }

    // "He spoke to his counterpart, as did the ministers": the second of a kind, told once.
    private static bool IsBesideAnother(Weighing weighing, List<Weighing> others) =>
        weighing.Telling.Sentences.Count == 1
        && others.Exists(other => other.Telling.Profile.Type == weighing.Telling.Profile.Type
            && other.Incident.From == weighing.Incident.From
            && other.Total > weighing.Total
            && other.Telling.Sentences.Contains(weighing.Telling.Sentences[0]));

    // A call told without a day of its own is how the thing told before it ended.
    private static bool IsMeansOf(Weighing weighing, List<Weighing> others) =>
        weighing.Incident.Type == "call"
        && !weighing.HasDate
        && others.Exists(other => other.Telling.Profile.Type != weighing.Telling.Profile.Type
            && other.Telling.Sentences[0] < weighing.Telling.Sentences[0]);
}
