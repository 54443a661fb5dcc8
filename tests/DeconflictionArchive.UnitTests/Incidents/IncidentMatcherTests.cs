using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Incidents;

public sealed class IncidentMatcherTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.ReadShipped());

    [Theory]
    [MemberData(nameof(ToldIncidents.All), MemberType = typeof(ToldIncidents))]
    public void A_report_tells_of_these_incidents_and_no_others(string incidents, string text)
    {
        var told = Read(text).Incidents.Select(match => (match.Role == IncidentRole.Background ? "~" : "") + match.Id);

        told.ShouldBe(incidents.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(ToldIncidents.All), MemberType = typeof(ToldIncidents))]
    public void Every_match_quotes_its_reasons_from_the_text(string incidents, string text)
    {
        incidents.ShouldNotBeEmpty();
        foreach (var match in Read(text).Incidents)
        {
            match.Reasons.ShouldNotBeEmpty(match.Id);
            match.Reasons.ShouldAllBe(reason => reason.Span != null && reason.Span.Value.Of(text) == reason.Quote && reason.Quote.Length > 0, match.Id);
        }
    }

    [Fact]
    public void The_words_that_told_the_day_are_among_the_reasons()
    {
        var match = Read("اصطدمت مدرعة روسية بعربة أمريكية قرب المالكية في 25 آب 2020 وأصيب أربعة جنود.").Incidents.ShouldHaveSingleItem();

        match.Reasons.ShouldContain(reason => reason.Rule == "date" && reason.Quote.Contains("25 آب"));
    }

    [Theory]
    [InlineData("تواصل موسكو وواشنطن التنسيق لتجنب الصدام في سوريا، بحسب مسؤولين من البلدين.")]
    [InlineData("بحث رئيس الأركان الروسي فاليري غيراسيموف مع نظيره التركي الوضع في ليبيا.")]
    [InlineData("أغارت طائرات مجهولة على مواقع قرب البوكمال فجر اليوم.")]
    [InlineData("تنص مذكرة سلامة الطيران الموقعة بين البلدين على لغة موحدة للتخاطب.")]
    [InlineData("فاز المنتخب بثلاثة أهداف في مباراة ودية أقيمت السبت.")]
    [InlineData("")]
    public void A_report_of_something_else_matches_nothing(string text) => Read(text).Incidents.ShouldBeEmpty();

    [Fact]
    public void Two_incidents_that_fit_alike_are_both_left_out()
    {
        // Nothing here says which of the chiefs' calls is meant.
        var report = Read("تحدث رئيس الأركان الأمريكي جوزيف دانفورد هاتفيا مع نظيره الروسي فاليري غيراسيموف.");

        report.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_register_there_is_nothing_to_match() =>
        new ReportAnalyzer(IncidentRegister.Empty).Analyze(new RawReport("التقى دانفورد وغيراسيموف في باكو.")).Incidents.ShouldBeEmpty();

    private static AnalyzedReport Read(string text) => Analyzer.Analyze(new RawReport(text));
}
