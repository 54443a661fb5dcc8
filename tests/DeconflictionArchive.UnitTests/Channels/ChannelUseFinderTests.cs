using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Channels;

public sealed class ChannelUseFinderTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);

    [Theory]
    [InlineData("قال ماتيس إن الأمر تم حله عبر الخط الساخن بنجاح.", "hotline", ChannelOutcome.Worked)]
    [InlineData("علقت موسكو مذكرة السلامة الجوية مع واشنطن.", "flight-safety-mou", ChannelOutcome.Suspended)]
    [InlineData("قالت واشنطن إن الروس اتصلت بهم عبر الخط الساخن لكن أحدا لم يرد.", "hotline", ChannelOutcome.Unanswered)]
    [InlineData("بحث الجانبان عمل الخط الساخن.", "hotline", ChannelOutcome.Unknown)]
    public void A_use_ends_as_its_sentence_says_or_not_known(string written, string channel, ChannelOutcome outcome)
    {
        var uses = Analyzer.Analyze(new RawReport(written)).ChannelUses;

        uses.ShouldContain(use => use.Channel == channel && use.Outcome == outcome);
    }

    [Theory]
    [InlineData("احتجت واشنطن بلهجة قوية عبر الخط الساخن.", "hotline", ChannelPurpose.Protest, "الخط الساخن")]
    [InlineData("قال ماتيس إن الأمر تم حله عبر الخط الساخن.", "hotline", ChannelPurpose.Settle, "الخط الساخن")]
    [InlineData("أبلغت موسكو واشنطن مسبقا بالغارة.", "advance-notice", ChannelPurpose.Inform, "أبلغت موسكو واشنطن مسبقا")]
    [InlineData("عقد الجانبان جلسة عبر الفيديو لاستعراض سير العمل بالمذكرة.", "vtc", ChannelPurpose.Review, "جلسة عبر الفيديو")]
    [InlineData("التقى دانفورد غيراسيموف في باكو.", "chiefs-meeting", null, "التقى دانفورد غيراسيموف")]
    public void A_use_says_what_it_was_for_and_by_which_words_the_channel_is_named(string written, string channel, ChannelPurpose? purpose, string phrase)
    {
        var use = Analyzer.Analyze(new RawReport(written)).ChannelUses.Single(use => use.Channel == channel);

        (use.Purpose, use.Phrase.Of(written)).ShouldBe((purpose, phrase));
    }

    [Fact]
    public void Who_says_that_deconfliction_failed_says_it_of_the_zone_the_report_is_about()
    {
        const string written = "قال دانفورد إن بلاده تريد منطقة خفض توتر على الفرات. وأضاف أن الحادث فشل لجهود خفض التوتر.";
        var uses = Analyzer.Analyze(new RawReport(written)).ChannelUses.Where(use => use.Channel == "deconfliction-zone").ToList();

        uses.Select(use => (use.Outcome, use.Sense, use.Phrase.Of(written)))
            .ShouldBe([(ChannelOutcome.Unknown, DeescalationSense.Zone, "منطقة خفض توتر"), (ChannelOutcome.Failed, DeescalationSense.Deconfliction, "خفض التوتر")]);
    }

    [Fact]
    public void A_turn_belongs_to_the_incident_that_was_one()
    {
        var report = new ReportAnalyzer(IncidentRegister.ReadShipped()).Analyze(new RawReport(SampleReports.Texts.Single(text => text.Contains("جمدت الدفاع الروسية", StringComparison.Ordinal))));

        report.ChannelUses.Where(use => use.Outcome == ChannelOutcome.Suspended).Select(use => use.Incident)
            .ShouldBe(["2017-06-19-mou-suspension", "2017-04-07-mou-suspension"]);
    }

    [Theory]
    [InlineData("أجرى غيراسيموف مكالمة هاتفية مع دانفورد.\nوقال البيان إن غيراسيموف ودانفورد ناقشا الوضع في سوريا.", "chiefs-call")]
    [InlineData("قالت موسكو إن غيراسيموف ودانفورد ناقشا في فيينا الوضع في سوريا.", "chiefs-meeting")]
    public void What_two_chiefs_discuss_is_a_meeting_only_when_no_call_is_told(string written, string channel)
    {
        var channels = Analyzer.Analyze(new RawReport(written)).Mentions
            .Where(mention => mention.Kind == DeconflictionArchive.Analysis.Parties.MentionKind.Channel)
            .Select(mention => mention.Id)
            .Distinct();

        channels.ShouldBe([channel]);
    }
}
