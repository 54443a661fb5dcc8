using System.Collections.Concurrent;
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
    private readonly RegisterProfiles _profiles;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    public IncidentMatcher(IncidentRegister register)
    {
        Register = register;
        _profiles = new RegisterProfiles(register, new EventWords());
    }

    public IncidentRegister Register { get; }

    public IReadOnlyList<IncidentMatch> Match(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> expressions, DatingClues clues)
    {
        var workspace = Tell(text, page, mentions, expressions);
        var matches = Match(workspace, clues);
        Keep(workspace);
        return matches;
    }

    /// <summary>The words that types of events are told with, and those of the register.</summary>
    internal EventWords Words => _profiles.Words;

    /// <summary>Tells a report's story, for the matching and for whoever reads the same words after it.</summary>
    internal Workspace Tell(ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<DateExpression> expressions)
    {
        if (!_workspaces.TryTake(out var workspace))
            workspace = new Workspace(_profiles);
        workspace.Story.Tell(text, page, mentions, expressions);
        return workspace;
    }

    /// <summary>Gives a workspace back for the next report; what was read from it must not be needed any more.</summary>
    internal void Keep(Workspace workspace)
    {
        if (workspace.IsWorthKeeping)
            _workspaces.Add(workspace);
    }

    internal static IReadOnlyList<IncidentMatch> Match(Workspace workspace, DatingClues clues)
    {
        var tellings = workspace.Tellings();
        if (tellings.Count == 0)
            return [];
        var likeliest = workspace.LikeliestDay;
        var day = likeliest.Of(tellings, clues);
        var matches = new List<IncidentMatch>(likeliest.Told.Count);
        var roles = IncidentRoles.Of(likeliest.Told, day, workspace.Story);
        for (var index = 0; index < roles.Length; index++)
        {
            var weighing = likeliest.Told[index];
            matches.Add(new IncidentMatch(weighing.Incident, roles[index], weighing.Reasons(workspace.Story)) { IsLongPast = weighing.Telling.IsLongPast });
        }

        if (matches.Count > 1)
            matches.Sort(InOrder);
        return matches;
    }

    private static int InOrder(IncidentMatch one, IncidentMatch other) =>
        one.Role != other.Role ? one.Role.CompareTo(other.Role) : string.CompareOrdinal(one.Id, other.Id);
}
