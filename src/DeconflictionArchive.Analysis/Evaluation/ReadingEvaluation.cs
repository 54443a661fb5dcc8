namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Scores what the analysis found against gold, field by field, summed over the reports given to it.</summary>
/// <param name="namesOf">The names of a lexicon entry; two entries that share one count as the same.</param>
/// <param name="register">Ids of the register's incidents; others are context and left out.</param>
public sealed class ReadingEvaluation(Func<string, IReadOnlyCollection<string>> namesOf, IReadOnlySet<string> register)
{
    private readonly LayoutScore _layout = new();
    private readonly DateScore _dates = new();
    private readonly NameScore _names = new(namesOf);
    private readonly IncidentScore _incidents = new(register);
    private readonly ClaimScore _claims = new();
    private readonly FamilyScore _families = new();

    public int Reports { get; private set; }

    public IReadOnlyList<Figure> Figures =>
        [.. _layout.Figures, .. _dates.Figures, .. _names.Figures, .. _incidents.Figures, .. _claims.Figures, .. _families.Figures];

    public void Add(GoldReport gold, AnalyzedReport report)
    {
        Reports++;
        _layout.Add(gold, report);
        _dates.Add(gold, report);
        _names.Add(gold, report);
        _incidents.Add(gold, report);
        _claims.Add(gold, report);
        _families.Add(gold, report);
    }
}
