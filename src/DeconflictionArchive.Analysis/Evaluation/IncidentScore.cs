namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Incidents of the register, and whether each is told as news or as background.</summary>
internal sealed class IncidentScore(IReadOnlySet<string> register)
{
    private readonly Tally _incidents = new();
    private readonly Tally _roles = new();

    public IEnumerable<Figure> Figures => [Figure.F1("incidents", _incidents), Figure.Share("incident-roles", _roles)];

    public void Add(GoldReport gold, AnalyzedReport report)
    {
        var expected = gold.Incidents.Where(incident => incident.Register != "context" && register.Contains(incident.Id)).ToList();
        var context = gold.Incidents.Where(incident => incident.Register == "context").Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        var found = report.Incidents.Where(match => register.Contains(match.Id) && !context.Contains(match.Id)).ToList();
        Sets.Compare(_incidents, gold.Id, expected.Select(incident => incident.Id), found.Select(match => match.Id));
        foreach (var match in found)
        {
            if (expected.Find(incident => incident.Id == match.Id) is not { } incident)
                continue;
            if (string.Equals(incident.Role, match.Role.ToString(), StringComparison.OrdinalIgnoreCase))
                _roles.AddRight();
            else
                _roles.AddMissed($"{gold.Id}: {match.Id} is {incident.Role} | ours: {match.Role}");
        }
    }
}
