namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Tells what a report is about from what it recalls.</summary>
internal static class IncidentRoles
{
    private const int Fresh = 3; // days in which an incident is news by itself
    private const int FreshInPassing = 1; // the same for one told after the lead
    private const int Widely = 4; // sentences; what takes up so many is no aside, wherever it begins
    private const int Series = 7; // days; what went on for longer is summed up beside a single event
    private const int Old = 21; // days after which it is not, even if only now disclosed
    private const int Chronicle = 3; // older incidents told before it, in their order

    /// <summary>The role of each of those told, which are given the heaviest first.</summary>
    public static IncidentRole[] Of(List<Weighing> told, DateOnly? published, Story story)
    {
        var roles = new IncidentRole[told.Count];
        var isAnyNews = false;
        for (var index = 0; index < roles.Length; index++)
        {
            var isNews = published is { } day && IsNews(told[index], told, day, story);
            roles[index] = isNews ? IncidentRole.Main : IncidentRole.Background;
            isAnyNews |= isNews;
        }

        // An anniversary, or an old agreement explained: the report begins with its day, and nothing in it is new.
        if (!isAnyNews && told.FindIndex(weighing => IsBegunWith(weighing, story)) is >= 0 and var subject)
            roles[subject] = IncidentRole.Main;
        return roles;
    }

    private static bool IsNews(in Weighing weighing, List<Weighing> told, DateOnly day, Story story)
    {
        var incident = weighing.Incident;
        var sentences = weighing.Telling.SentencesOfPair;
        var isEarly = IsEarly(weighing, story);
        var age = day.DayNumber - NewsDays.KnownOn(incident).DayNumber;
        if (age > Old || weighing.Telling.IsLongPast)
            return false;
        if (incident.From > day)
            return incident.Type == "agreement" && isEarly;
        if (incident.Type == "strike" && weighing.Date.Weight <= DateSign.Plain && sentences.Exists(story.IsThreatened))
            return false;
        if (!isEarly && (sentences.TrueForAll(sentence => story.IsRecalled(sentence) || story.IsPluperfect(sentence)) || EndsChronicle(weighing, told)))
            return false;
        var isInPassing = !isEarly && sentences.Count < Widely;
        var fresh = isInPassing ? FreshInPassing : Fresh;
        foreach (var other in told)
        {
            if (other.Index != weighing.Index
                && ((age > fresh && IsOvertakenBy(other, incident, sentences[0], story)) || IsSeriesOf(weighing, other, day, story) || IsBeside(other, weighing) || IsMeansOf(other, weighing)))
                return false;
        }

        return !isInPassing || age <= Fresh || !told.Exists(other => IsAhead(other, sentences[0], story)) || IsDisclosedNow(incident, told, day);
    }

    private static bool IsBegunWith(Weighing weighing, Story story) =>
        weighing.Date is { Fit: TimeFit.NamedDay, Date: { } date } && story.IsEarly(story.SentenceOf(date.Run.First)) && IsEarly(weighing, story);

    private static bool IsEarly(in Weighing weighing, Story story) => weighing.Telling.SentencesOfPair.Exists(story.IsEarly);

    // One after the other, from the first years on: the last of them is no more news than those before it.
    private static bool EndsChronicle(in Weighing weighing, List<Weighing> told)
    {
        var before = 0;
        foreach (var other in told)
        {
            if (other.Incident.To >= weighing.Incident.From)
                continue;
            if (other.Telling.Sentences[0] > weighing.Telling.Sentences[0])
                return false;
            before += weighing.Incident.From.DayNumber - other.Incident.To.DayNumber > Old ? 1 : 0;
        }

        return before >= Chronicle;
    }

    // In the lead, or at least before it: the lead may tell its own in words nobody knows.
    private static bool IsAhead(in Weighing other, int first, Story story) => IsEarly(other, story) || other.Telling.Sentences[0] < first;

    // Something has happened, or become known, since.
    private static bool IsOvertakenBy(in Weighing other, RegisterIncident incident, int first, Story story) =>
        (other.Incident.From > incident.To || other.Incident.DisclosedOn > incident.To) && IsAhead(other, first, story) && !IsDisclosedWith(incident, other.Incident);

    // A month of counted breaches beside the one that is the news.
    private static bool IsSeriesOf(in Weighing weighing, in Weighing other, DateOnly day, Story story) =>
        weighing.Incident is var series
        && series.To.DayNumber - series.From.DayNumber > Series
        && other.Telling.Profile.Type == weighing.Telling.Profile.Type
        && other.Incident.From >= series.From
        && other.Incident.To <= series.To
        && other.Incident.To.DayNumber - other.Incident.From.DayNumber <= 1
        && day.DayNumber - NewsDays.KnownOn(other.Incident).DayNumber <= Series
        && IsEarly(other, story);

    // The call that ended something told only now is told only now as well.
    private static bool IsDisclosedNow(RegisterIncident incident, List<Weighing> told, DateOnly day) =>
        told.Exists(other => other.Incident.DisclosedOn is { } disclosed && day.DayNumber - disclosed.DayNumber <= Fresh && IsDisclosedWith(incident, other.Incident));

    private static bool IsDisclosedWith(RegisterIncident incident, RegisterIncident other) =>
        incident.Type == "call" && other.DisclosedOn is not null && incident.From >= other.From && incident.From <= other.To;

    // "He spoke to his counterpart, as did the ministers": the second of a kind, told once.
    private static bool IsBeside(in Weighing other, in Weighing weighing) =>
        weighing.Telling.Sentences.Count == 1
        && other.Telling.Profile.Type == weighing.Telling.Profile.Type
        && other.Incident.From == weighing.Incident.From
        && other.Total > weighing.Total
        && other.Telling.Sentences.Contains(weighing.Telling.Sentences[0]);

    // A call told without a day of its own is how the thing told before it ended.
    private static bool IsMeansOf(in Weighing other, in Weighing weighing) =>
        weighing.Incident.Type == "call"
        && !weighing.HasDate
        && other.Telling.Profile.Type != weighing.Telling.Profile.Type
        && other.Telling.Sentences[0] < weighing.Telling.Sentences[0];
}
