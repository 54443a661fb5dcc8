using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Evaluation;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Evaluation;

public sealed class ReadingEvaluationTests
{
    private const string Text = "أعلن البنتاغون أن 12 طائرة عادت.";

    private const string Gold = """
        {"id":"g-1","file":"g.txt","title":null,"body_junk_spans":[],"outlet":{"id":null,"printed":null},"agencies":[],
        "published":{"from":null,"to":null,"precision":"unknown","basis":"unknown"},"true_published":{"from":"2016-06-19","to":"2016-06-19"},
        "date_expressions":[{"span":[0,4],"text":"أعلن","resolved_from":"2016-06-19","resolved_to":"2016-06-19"}],
        "parties":[{"id":"us-dod","kind":"government body","surface_forms":["البنتاغون"]},{"id":"russia","kind":"state","surface_forms":["موسكو"]}],
        "places":[],"incidents":[{"id":"2016-06-16-tanf-strike","role":"main"}],"channels":[],
        "claims":[{"speaker":"us-dod","stance":"announces","about":null,"quote_span":[0,31]}],
        "quantities":[{"what":"aircraft","value":[12,12],"span":[18,26]}]}
        """;

    [Fact]
    public void Right_missed_and_invented_findings_are_counted_apart()
    {
        var evaluation = new ReadingEvaluation(_ => [], new HashSet<string> { "2016-06-16-tanf-strike" });

        evaluation.Add(GoldReport.Parse(Gold.ReplaceLineEndings(" ")), new ReportAnalyzer(IncidentRegister.Empty).Analyze(new RawReport(Text)));

        var figures = evaluation.Figures.ToDictionary(figure => figure.Name);
        figures["parties"].Precision.ShouldBe(1);
        figures["parties"].Recall.ShouldBe(0.5);
        figures["incidents"].Recall.ShouldBe(0);
        figures["date-expressions"].Recall.ShouldBe(0);
        figures["claims-with-stance"].Value.ShouldBe(1);
        figures["quantities"].Value.ShouldBe(1);
        figures["sources-invented"].Value.ShouldBe(0);
        figures["parties"].Misses.ShouldHaveSingleItem().ShouldContain("russia");
    }
}
