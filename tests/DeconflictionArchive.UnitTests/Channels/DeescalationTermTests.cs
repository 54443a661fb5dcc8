using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Channels;

public sealed class DeescalationTermTests
{
    private static readonly DeescalationTermFinder Finder = new();

    [Theory]
    [InlineData("بحث الطرفان جهود خفض التوتر بين الجيشين", DeescalationSense.Deconfliction, "خفض التوتر")]
    [InlineData("ناقشا منع التصادم في الجو", DeescalationSense.Deconfliction, "منع التصادم")]
    [InlineData("إجراءات خفض التصادم", DeescalationSense.Deconfliction, "خفض التصادم")]
    [InlineData("مساع لعدم الاشتباك فوق سوريا", DeescalationSense.Deconfliction, "عدم الاشتباك")]
    [InlineData("دخلت القافلة منطقة «خفض التوتر» عند النهر", DeescalationSense.Zone, "منطقة «خفض التوتر")]
    [InlineData("الحد الفاصل لمنطقة خفض التصعيد", DeescalationSense.Zone, "منطقة خفض التصعيد")]
    [InlineData("مناطق خفض التصعيد التي أقرتها أستانا في إدلب", DeescalationSense.Zone, "مناطق خفض التصعيد")]
    [InlineData("اجتازت خط خفض التصعيد على نهر الفرات", DeescalationSense.Zone, "خط خفض التصعيد")]
    [InlineData("انتهت المشكلة بالخط الهاتفي لخفض التوتر", DeescalationSense.Line, "الخط الهاتفي لخفض التوتر")]
    [InlineData("رن الهاتف المخصص لتفادي التصادم", DeescalationSense.Line, "الهاتف المخصص لتفادي التصادم")]
    [InlineData("يعمل خط منع التصعيد بين البلدين", DeescalationSense.Line, "خط منع التصعيد")]
    public void One_phrase_is_said_of_the_work_of_a_zone_and_of_a_line(string text, DeescalationSense sense, string phrase)
    {
        var term = Finder.Find(new ReportText(text)).ShouldHaveSingleItem();
        (term.Sense, term.Span.Of(text)).ShouldBe((sense, phrase));
    }

    [Theory]
    [InlineData("دعا الوزير إلى منع التصعيد في المنطقة")]
    [InlineData("تصاعد التوتر على الحدود")]
    [InlineData("اشتباكات في المدينة")]
    [InlineData("")]
    public void Other_words_of_quarrel_are_no_term(string text) => Finder.Find(new ReportText(text)).ShouldBeEmpty();

    [Fact]
    public void Each_of_several_terms_keeps_its_own_sense() =>
        Finder.Find(new ReportText("خفض التوتر أصعب اليوم في منطقة خفض التوتر، والخط المخصص لخفض التوتر مفتوح.")).Select(term => term.Sense)
            .ShouldBe([DeescalationSense.Deconfliction, DeescalationSense.Zone, DeescalationSense.Line]);
}
