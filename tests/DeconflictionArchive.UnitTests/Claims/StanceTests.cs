using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

public sealed class StanceTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);

    [Theory]
    // the other side did it, or one's own suffered it
    [InlineData("وقال البنتاغون إن مقاتلات روسية قصفت مواقع المعارضة.", Stance.Accuses)]
    [InlineData("وقالت قوات سوريا الديمقراطية إن الغارات استهدفت عناصرها شرق النهر.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن الطيران الروسي لم يلتزم بالمذكرة.", Stance.Accuses)]
    [InlineData("وأضافت موسكو أن واشنطن لم تنذر أحدا.", Stance.Accuses)]
    // what others failed to do, told only as when something happened
    [InlineData("وقال مسؤولون أميركيون إن عددا من المقاتلين السوريين أصيبوا بعدما لم تستجب روسيا للنداءات.", Stance.Announces)]
    // one's own acts
    [InlineData("وقالت موسكو إنها نبهت الجانب الأميركي قبل الضربة.", Stance.Confirms)]
    [InlineData("وقال التحالف الدولي إنه شن غارة على الرتل.", Stance.Confirms)]
    // what is to be kept from happening blames nobody
    [InlineData("وقالت واشنطن إن الجانبين الأميركي والروسي بحثا منع أي هجوم غير مقصود.", Stance.Announces)]
    // not so
    [InlineData("ورد كوناشينكوف بأن الكلام الأميركي غير صحيح.", Stance.Denies)]
    [InlineData("وقالت موسكو إن الموقع يبعد كثيرا عن المنطقة التي حددها الأميركيون.", Stance.Denies)]
    [InlineData("وأكدت وزارة الدفاع الأميركية أن القوات الأميركية لن تنحاز إلى طرف.", Stance.Denies)]
    [InlineData("رفضت موسكو هذه المزاعم جملة وتفصيلا.", Stance.Denies)]
    // not said
    [InlineData("رفض البنتاغون التعليق على الحادث.", Stance.NoComment)]
    [InlineData("ولم يوضح البنتاغون متى وقع الحادث.", Stance.NoComment)]
    // warnings, demands, proposals, admissions
    [InlineData("واعتبر كوليت أن ذلك يزيد من مخاطر التصادم في الجو.", Stance.Warns)]
    [InlineData("وأوضح بيتر كوك أن المسؤولين طلبوا من موسكو تفسيرا.", Stance.Demands)]
    [InlineData("وطالبت موسكو الولايات المتحدة بفتح تحقيق.", Stance.Demands)]
    [InlineData("وأعرب بوتين عن استعداده لإرسال وفد كبير.", Stance.Proposes)]
    [InlineData("وأقر التحالف الدولي بأن الضربة أخطأت هدفها.", Stance.Admits)]
    [InlineData("وأعلنت موسكو أنها لم تعد تعمل بالمذكرة.", Stance.Announces)]
    public void What_is_said_shows_what_the_speaker_does(string written, Stance stance) =>
        Analyzer.Analyze(new RawReport(written)).Claims.ShouldHaveSingleItem().Stance.ShouldBe(stance);

    [Fact]
    public void What_goes_on_in_the_same_vein_is_one_claim_and_what_turns_to_blame_another()
    {
        Stances("قال البنتاغون إن الطائرات عادت، مشيرا إلى أن الرحلة كانت قصيرة.").ShouldBe([Stance.Announces]);
        Stances("قال البنتاغون إن الطائرات عادت، متهما موسكو بالتهور.").ShouldBe([Stance.Announces, Stance.Accuses]);
    }

    private static IEnumerable<Stance> Stances(string written) => Analyzer.Analyze(new RawReport(written)).Claims.Select(claim => claim.Stance);
}
