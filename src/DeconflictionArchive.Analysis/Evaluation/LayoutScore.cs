using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Title, furniture, source and agencies.</summary>
internal sealed class LayoutScore
{
    private readonly Tally _title = new();
    private readonly Tally _furniture = new();
    private readonly Tally _source = new();
    private readonly Tally _agencies = new();
    private readonly List<string> _inventedSources = [];

    public IEnumerable<Figure> Figures =>
    [
        Figure.Share("title", _title),
        Figure.F1("furniture", _furniture),
        Figure.Share("source", _source),
        new Figure("sources-invented", _inventedSources.Count, null, null, _source.Right + _source.Missed, _inventedSources) { LowIsGood = true },
        Figure.F1("agencies", _agencies),
    ];

    public void Add(GoldReport gold, AnalyzedReport report)
    {
        AddTitle(gold, report);
        AddFurniture(gold, report);
        AddSource(gold, report);
        Sets.Compare(
            _agencies,
            gold.Id,
            gold.Agencies.Select(agency => agency.Id).Where(id => id != "generic"),
            report.Agencies.Select(agency => agency.Id).Where(id => id != "generic"));
    }

    private void AddTitle(GoldReport gold, AnalyzedReport report)
    {
        if (gold.Title is null || gold.TitleOptional)
            return;
        if (LettersOf(gold.Title) == LettersOf(report.Title ?? ""))
            _title.AddRight();
        else
            _title.AddMissed($"{gold.Id}: {gold.Title} | ours: {report.Title}");
    }

    private void AddFurniture(GoldReport gold, AnalyzedReport report)
    {
        var expected = Characters(gold.BodyJunkSpans.Select(GoldReport.Span));
        var found = Characters(report.Page.Furniture.Select(line => line.Span));
        _furniture.AddRight(expected.Intersect(found).Count());
        Describe(report.Text, found.Except(expected), (what, count) => _furniture.AddInvented($"{gold.Id}: {what}", count));
        Describe(report.Text, expected.Except(found), (what, count) => _furniture.AddMissed($"{gold.Id}: {what}", count));
    }

    private void AddSource(GoldReport gold, AnalyzedReport report)
    {
        var expected = gold.Outlet?.Id;
        var found = report.Source;
        var isRight = expected == found?.Id || (found is not null && gold.Outlet?.Printed is { } printed && LettersOf(printed) == LettersOf(found.Name));
        if (expected is null && found is not null && !isRight)
            _inventedSources.Add($"{gold.Id}: {found.Id}");
        if (isRight)
            _source.AddRight();
        else
            _source.AddMissed($"{gold.Id}: {expected ?? "none"} | ours: {found?.Id ?? "none"}");
    }

    private static SortedSet<int> Characters(IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];

    private static void Describe(ReportText text, IEnumerable<int> characters, Action<string, int> add)
    {
        int? start = null;
        var last = -2;
        foreach (var character in characters.Append(int.MaxValue))
        {
            if (start is { } first && character != last + 1)
            {
                add(text.Original[first..(last + 1)].ReplaceLineEndings("⏎"), last + 1 - first);
                start = null;
            }

            start ??= character;
            last = character;
        }
    }

    private static string LettersOf(string text) => string.Concat(ArabicFolding.Fold(text).Where(char.IsLetterOrDigit));
}
