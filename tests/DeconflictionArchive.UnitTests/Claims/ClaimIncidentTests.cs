using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

/// <summary>Which of several incidents a report tells of is meant by each thing that is said.</summary>
public sealed class ClaimIncidentTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.ReadShipped());

    [Fact]
    public void A_suspension_announced_is_the_suspension_and_the_blame_for_what_led_to_it_is_of_that()
    {
        var claims = Read(SampleReports.Texts.Single(text => text.Contains("جمدت الدفاع الروسية", StringComparison.Ordinal)));

        claims.First(claim => claim.Stance == Stance.Announces).Incident.ShouldBe("2017-06-19-mou-suspension");
        claims.First(claim => claim.Stance == Stance.Accuses).Incident.ShouldBe("2017-06-18-su22-shootdown");
    }

    [Fact]
    public void What_is_said_belongs_to_the_incident_of_its_own_words_not_to_the_other_one_told()
    {
        var claims = Read(
            "واشنطن وموسكو تبحثان السلامة الجوية\n\n"
            + "أعلن البنتاغون اليوم الأربعاء 14 تشرين الأول 2015 أن الجولة الثالثة من المحادثات مع وزارة الدفاع الروسية عقدت عبر الفيديو وأن اتفاقا على سلامة الطيران بات قريبا.\n\n"
            + "وحذر الجيش الأميركي من أن طائرات أميركية وروسية اقتربت يوم السبت إلى مسافة تُرى فيها بالعين المجردة.\n\n"
            + "وقال المتحدث العسكري ستيف وارن إن الطيارين تصرفوا حينها باحترافية.\n\n"
            + "واتهم الرئيس الروسي فلاديمير بوتين بعض الشركاء بأنهم لا يفهمون ما يجري.");

        claims.Single(claim => claim.Speaker == "us-forces").Incident.ShouldBe("2015-10-10-visual-range-encounter");
        claims.Single(claim => claim.Speaker == "warren").Incident.ShouldBe("2015-10-10-visual-range-encounter");
        claims.Single(claim => claim.Speaker == "putin").Incident.ShouldNotBe("2015-10-10-visual-range-encounter");
    }

    private static IReadOnlyList<Claim> Read(string text) => Analyzer.Analyze(new RawReport(text)).Claims;
}
