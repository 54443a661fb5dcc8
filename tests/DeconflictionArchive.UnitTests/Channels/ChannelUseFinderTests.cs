using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Channels;
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
