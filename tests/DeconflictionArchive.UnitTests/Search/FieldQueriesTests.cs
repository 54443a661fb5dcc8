using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

/// <summary>How well questions of the field are answered, against what a person found worth showing.</summary>
public sealed class FieldQueriesTests
{
    private const int Depth = 10;

    private static readonly QueryReader Queries = new(new LexemeAnalyzer());
    private static readonly Misprints Misprints = new(Queries);

    [Fact]
    public async Task Questions_of_the_field_show_first_what_is_worth_most()
    {
        var (index, names) = Build();
        var graded = File.ReadAllLines(Path.Combine(Folder, "graded.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        graded.Count.ShouldBeGreaterThanOrEqualTo(40);
        var gains = new List<(string Query, double Gain, string Found)>();
        foreach (var fields in graded)
        {
            var worth = fields[1].Split(' ').Select(entry => entry.Split('=')).ToDictionary(entry => entry[0], entry => int.Parse(entry[1], CultureInfo.InvariantCulture));
            worth.Keys.ShouldBeSubsetOf(names.Values);
            var found = (await AskAsync(index, fields[0])).Select(hit => names[hit.Id]).ToList();
            gains.Add((fields[0], Gain(found.Select(name => worth.GetValueOrDefault(name))) / Gain(worth.Values.OrderDescending()), string.Join(' ', found.Select(name => $"{name}={worth.GetValueOrDefault(name)}"))));
        }

        gains.Average(entry => entry.Gain).ShouldBeGreaterThanOrEqualTo(
            0.90, string.Join('\n', gains.OrderBy(entry => entry.Gain).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Gain:0.00} {entry.Query}: {entry.Found}"))));
    }

    // One folder further down than the file that says where the root is.
    private static string Tests { get; } = SampleReports.Root();

    private static string Folder => Path.Combine(Tests, "field");

    private static async Task<IReadOnlyList<ReportPlace>> AskAsync(IndexSnapshot index, string text)
    {
        var query = new ReportQuery { Text = text };
        var asked = Queries.Read(text, query.Match, query.ExpandAliases).Query.ShouldNotBeNull();
        asked = await Misprints.CorrectAsync(asked, query, index.StatisticsOf(asked)!, terms => Task.FromResult(index.StatisticsOf(terms))) ?? asked;
        return index.Ask(asked, new ReportFilter { Copies = CopiesShown.All }, ReportSort.Relevance, index.StatisticsOf(asked), null, Depth, []).Hits;
    }

    private static double Gain(IEnumerable<int> worth) => worth.Take(Depth).Select((grade, rank) => ((1 << grade) - 1) / Math.Log2(rank + 2)).Sum();

    private static (IndexSnapshot Index, Dictionary<string, string> Names) Build()
    {
        var (analyzer, lexemes) = (new ReportAnalyzer(IncidentRegister.ReadShipped()), new LexemeAnalyzer());
        var (index, names) = (new ReportIndex(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var file in new[] { Path.Combine(Tests, "..", "samples", "text"), Path.Combine(Folder, "texts") }.SelectMany(folder => Directory.GetFiles(folder, "*.txt")).Order(StringComparer.Ordinal))
        {
            var report = analyzer.Analyze(new RawReport(File.ReadAllText(file)));
            index.Add(IndexedReports.Of(new ReportToStore(report, lexemes.Analyze(report)), null));
            names[ReportId.Of(report.Raw.Text)] = Path.GetFileNameWithoutExtension(file);
        }

        index.Publish();
        return (index.Current, names);
    }
}
