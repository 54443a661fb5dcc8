using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents;

/// <summary>
/// Matches a report with the register of incidents by type of event, words, names, places and days. The day of
/// publication that explains most decides, so that all incidents of a report agree on it; between equals none is taken.
/// Safe to share between threads.
/// </summary>
public sealed class IncidentMatcher
{
    private const double Promising = 0.9; // weight of a telling before its day is considered
    private const int MostTellings = 12; // a report tells of a handful
    private const int FewDays = 3; // apart, for the day of a report to count as known
    private const double Undecided = 0.3; // difference in weight that says nothing

    private readonly EventWords _words = new();
    private readonly RegisterProfiles _profiles;

    public IncidentMatcher(IncidentRegister register)
    {
        Register = register;
        _profiles = new RegisterProfiles(register, _words);
    }

    public IncidentRegister Register { get; }

    public IReadOnlyList<IncidentMatch> Match(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> expressions, DatingClues clues)
    {
        if (_profiles.All.Count == 0)
            return [];
        var story = new Story(text, page, mentions, expressions, _words);
        var tellings = Tellings(story);
        if (tellings.Count == 0)
            return [];
        var (day, told) = LikeliestDay(tellings, clues);
        return [.. told
            .Select(weighing => new IncidentMatch(weighing.Incident, IncidentRoles.Of(weighing, told, day, story), Reasons(weighing, story)))
            .OrderBy(match => match.Role)
            .ThenBy(match => match.Id, StringComparer.Ordinal)];
    }

    internal List<Telling> Tellings(Story story)
    {
        var seen = _profiles.Find(story);
        var doers = new Doers(story, _profiles.Camps);
        var frames = new Dictionary<(int, int?), TypeFrames>();
        var tellings = new List<Telling>();
        foreach (var profile in _profiles.All)
        {
            if (!frames.TryGetValue((profile.Type, profile.RecalledType), out var told))
                frames[(profile.Type, profile.RecalledType)] = told = new TypeFrames(profile.Type, profile.RecalledType, story, seen, _profiles.Points, doers);
            if (Telling.Of(profile, told, story, seen) is { } telling && telling.Weight >= Promising && Reckoning.CanSuffice(telling))
                tellings.Add(telling);
        }

        return tellings.Count <= MostTellings ? tellings : [.. tellings.OrderByDescending(telling => telling.Weight).Take(MostTellings)];
    }

    internal static (DateOnly? Day, List<Weighing> Told) LikeliestDay(List<Telling> tellings, DatingClues clues)
    {
        var possible = tellings.SelectMany(telling => Recency.DaysToldOn(telling.Incident)).Distinct().Where(clues.Allows).ToList();
        var isDayKnown = possible.Count > 0 && possible.Max().DayNumber - possible.Min().DayNumber <= FewDays;
        var reckoning = new Reckoning(tellings);
        var days = possible
            .Select(day => (DateOnly?)day)
            .DefaultIfEmpty(null)
            .Select(day => (Day: day, Told: reckoning.On(day, isDayKnown)))
            .Select(weighed => (weighed.Day, weighed.Told, Sum: reckoning.Explained(weighed.Told)))
            .ToList();
        var best = days.MaxBy(weighed => (weighed.Sum, weighed.Told.Count));
        var rivals = days.Where(weighed => weighed.Sum > 0 && weighed.Sum >= best.Sum - Undecided).ToList();
        var contenders = rivals.Where(rival => rival.Told.Exists(other => !Tells(best.Told, other.Incident))).ToList();
        best.Told.RemoveAll(weighing => contenders.Exists(rival => !Tells(rival.Told, weighing.Incident)));
        return (best.Day, best.Told);
    }

    private static bool Tells(List<Weighing> told, RegisterIncident incident) => told.Exists(weighing => weighing.Incident == incident);

    private static IReadOnlyList<Evidence> Reasons(Weighing weighing, Story story) =>
        [.. weighing.Reasons.Select(sign =>
        {
            var span = story.SpanOf(sign.Run);
            return new Evidence(story.Text.Slice(span), span, sign.Rule, sign.Explains);
        })];
}
