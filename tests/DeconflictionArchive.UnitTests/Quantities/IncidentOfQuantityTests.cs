using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Quantities;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Quantities;

public sealed class IncidentOfQuantityTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.ReadShipped());

    // One for all counts of memory: two may keep what they learn of a word in different places, and learn it more often.
    private static readonly QuantityFinder Finder = new();

    private const string Told =
        "الحسكة - 4 شباط 2020\nاعترضت مدرعات أمريكية رتلا عسكريا روسيا قرب رميلان في ريف الحسكة ومنعته من متابعة السير على الطريق الدولي.\n";

    [Theory]
    [InlineData("وقالت مصادر محلية إن الرتل ضم ست عربات.", "vehicles", true)]
    [InlineData("وضم الرتل الروسي ست عربات.", "vehicles", true)]
    [InlineData("وفقدت روسيا ست عربات منذ بدء حملتها.", "vehicles", false)]
    [InlineData("وفي 12 آذار 2017 فقدت روسيا ست عربات.", "vehicles", false)]
    public void A_number_belongs_to_the_incident_told_unless_it_is_a_total_or_of_another_time(string sentence, string what, bool belongs)
    {
        var report = Analyzer.Analyze(new RawReport(Told + sentence));
        report.Incidents.Select(match => match.Id).ShouldContain("2020-02-04-rumailan-block");
        report.Quantities.Single(quantity => quantity.What == what).Incident.ShouldBe(belongs ? "2020-02-04-rumailan-block" : null);
    }

    [Fact]
    public void The_days_of_a_sentence_are_listed_once_however_many_numbers_it_holds()
    {
        // Four times the sentence may take four times the memory, not sixteen times.
        Taken(repeats: 400).ShouldBeLessThan(6 * Taken(repeats: 100));
    }

    private static long Taken(int repeats)
    {
        var report = Analyzer.Analyze(new RawReport(string.Concat(Enumerable.Repeat(
            "قالت وزارة الدفاع الأميركية إن طائرات التحالف قصفت خطأ موقعا للجيش السوري في جبل الثردة قرب دير الزور يوم 17 سبتمبر 2016 وقتل 62 جنديا، ", repeats))));
        var quantities = Find();
        quantities.Count.ShouldBeGreaterThanOrEqualTo(repeats);
        quantities.ShouldContain(quantity => quantity.Incident != null);
        return Allocated.By(() => Find());

        IReadOnlyList<Quantity> Find() => Finder.Find(report.Text, report.Page, report.Claims, report.Incidents, report.DateExpressions);
    }
}
