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
}
