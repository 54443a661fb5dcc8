using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Channels;

public sealed class ChannelDirectionTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);

    [Theory]
    [InlineData("وقالت وزارة الدفاع الروسية إنها نبهت الجانب الأميركي مسبقا إلى الضربة.", "advance-notice", "ru-to-us", ChannelPhase.Before, ChannelOutcome.Worked, "ru-mod")]
    [InlineData("وقال كوناشينكوف إن القوات الروسية قدمت للتحالف الدولي إنذارا مسبقا بأهدافها.", "advance-notice", "ru-to-us", ChannelPhase.Before, ChannelOutcome.Worked, "konashenkov")]
    [InlineData("وقال مسؤولون أميركيون إن روسيا لم تستجب لنداءات أرسلت عبر قنوات الطوارئ.", "emergency-channel", "us-to-ru", ChannelPhase.During, ChannelOutcome.Unanswered, "us-officials-anonymous")]
    [InlineData("واتهمت موسكو الولايات المتحدة بعدم توفير إحداثيات مواقع المعارضة.", "coordinates-exchange", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Denied, "russia")]
    [InlineData("وأكد مسؤولون أميركيون أن الروس أنذروا الجيش الأميركي قبل الغارة بوقت كاف.", "advance-notice", "ru-to-us", ChannelPhase.Before, ChannelOutcome.Worked, "us-officials-anonymous")]
    public void Each_side_tells_who_used_the_channel_when_and_how_it_ended(
        string written, string channel, string direction, ChannelPhase phase, ChannelOutcome outcome, string by)
    {
        var use = Analyzer.Analyze(new RawReport(written)).ChannelUses.Where(use => use.Channel == channel).ShouldHaveSingleItem();

        (use.Direction, use.Phase, use.Outcome, use.By).ShouldBe((direction, phase, outcome, by));
    }

    [Fact]
    public void A_phone_line_named_for_deescalation_is_one_use_not_two() =>
        Analyzer.Analyze(new RawReport("وقال ماتيس إن الأمر تم حله عبر الهاتف المخصص لخفض التوتر بين البلدين.")).ChannelUses
            .Select(use => use.Channel).ShouldBe(["deescalation-line"]);
}
