using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Evaluation;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Evaluation;

public sealed class ClusterEvaluationTests
{
    private const string Raid = "قصفت مقاتلات روسية في DAY أيار 2018 موقعا لفصيل محلي قرب البوكمال فقتل ثلاثة من مقاتليه، وفق ناشطين.";

    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);
    private static readonly IncidentRegister Register = new([Incident("a", 3), Incident("b", 19)]);

    [Theory]
    [InlineData("a a", "3 3", 1, 1)]
    [InlineData("a b", "3 19", 1, 1)]
    [InlineData("a a", "3 19", 0.5, 0.25)] // the second is told on another day: found apart, and paired with nothing
    [InlineData("a a -", "3 3 3", 0.4444, 1)] // one event of three that gold does not have
    public void Precision_is_of_our_events_and_recall_of_golds(string incidents, string days, double precision, double recall)
    {
        var evaluation = new ClusterEvaluation(Register);
        var number = 0;
        foreach (var (incident, day) in incidents.Split(' ').Zip(days.Split(' ')))
        {
            var told = incident == "-" ? "" : $$"""{"id":"{{incident}}","role":"main"}""";
            var gold = $$"""{"id":"r{{number++}}","file":"x","incidents":[{{told}}]}""";
            evaluation.Add(GoldReport.Parse(gold), Analyzer.Analyze(new RawReport(Raid.Replace("DAY", day, StringComparison.Ordinal))));
        }

        var figure = evaluation.Score();

        figure.Precision!.Value.ShouldBe(precision, 0.001);
        figure.Recall!.Value.ShouldBe(recall, 0.001);
    }

    private static RegisterIncident Incident(string id, int day) => new()
    {
        Id = id,
        Title = new("", ""),
        Summary = new("", ""),
        Type = "strike",
        From = new(2018, 5, day),
        To = new(2018, 5, day),
        Precision = "day",
    };
}
