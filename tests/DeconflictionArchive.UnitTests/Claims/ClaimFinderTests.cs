using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

public sealed class ClaimFinderTests
{
    [Theory]
    [InlineData("أعلنت وزارة الدفاع الروسية أن طائراتها نفذت طلعات جديدة.", "ru-mod", Stance.Announces)]
    [InlineData("نفت موسكو أن تكون مقاتلاتها قد قصفت الموقع.", "russia", Stance.Denies)]
    [InlineData("أما وزارة الدفاع الروسية فنفت ذلك.", "ru-mod", Stance.Denies)]
    [InlineData("واتهمت قوات سوريا الديمقراطية الطيران الروسي بقصف مواقعها شرق الفرات.", "sdf", Stance.Accuses)]
    [InlineData("حذر البنتاغون من أن أي خطأ قد يشعل مواجهة.", "us-dod", Stance.Warns)]
    [InlineData("وقال مسؤول أميركي إن الخط الساخن ما زال مفتوحا.", "us-official-anonymous", Stance.Confirms)]
    [InlineData("ولم يصدر عن واشنطن أي تعليق على الحادث.", "us", Stance.NoComment)]
    [InlineData("وبحسب البنتاغون فإن الطائرتين عادتا إلى القاعدة.", "us-dod", Stance.Announces)]
    [InlineData("اعترف التحالف الدولي بمقتل مدنيين في الغارة.", "coalition", Stance.Admits)]
    public void The_speaker_and_the_stance_are_read(string written, string speaker, Stance stance)
    {
        var claim = BodyText.Claims(written).ShouldHaveSingleItem();

        claim.Speaker.ShouldBe(speaker);
        claim.Stance.ShouldBe(stance);
    }

    [Fact]
    public void A_participle_goes_on_with_the_speaker_before()
    {
        var claims = BodyText.Claims("قال البنتاغون إن الطائرات عادت إلى قواعدها، محذرا من أن الأجواء مزدحمة.");

        claims.Select(claim => claim.Speaker).ShouldBe(["us-dod", "us-dod"]);
    }

    [Fact]
    public void Each_sides_words_stand_under_its_own_name()
    {
        var claims = BodyText.Claims("قالت واشنطن إن مقاتلات روسية قصفت الموقع، بينما أكدت موسكو أنها استهدفت متشددين فقط.");

        claims.Select(claim => claim.Speaker).ShouldBe(["us", "russia"]);
        claims[0].Stance.ShouldBe(Stance.Accuses);
    }

    [Theory]
    [InlineData("ويرى متابعون أن التهدئة ستطول.")]
    [InlineData("تصاعد الدخان بين موسكو وواشنطن.")]
    [InlineData("الذي لم يشأ كشف هويته")]
    public void What_no_party_says_is_no_claim(string written) =>
        BodyText.Claims(written).ShouldBeEmpty();

    [Fact]
    public void Blame_and_denial_of_a_strike_told_beside_a_call_belong_to_the_strike()
    {
        var claims = new ReportAnalyzer(IncidentRegister.ReadShipped()).Analyze(new RawReport(
            "موسكو تنفي قصف قوات سوريا الديمقراطية في دير الزور\n\n"
            + "اتهمت قوات سوريا الديمقراطية اليوم الأحد 17 أيلول 2017 الطيران الروسي بقصف مقاتليها شرق الفرات أمس السبت، وأصيب ستة منهم.\n\n"
            + "ونفت وزارة الدفاع الروسية ذلك، وقالت إنها أبلغت الجانب الأميركي مسبقا.\n\n"
            + "وأجرى رئيس الأركان الروسي فاليري غيراسيموف مكالمة هاتفية مع نظيره الأميركي جوزيف دانفورد مساء السبت.")).Claims;

        claims.Where(claim => claim.Stance is Stance.Accuses or Stance.Denies).ShouldNotBeEmpty();
        claims.Where(claim => claim.Stance is Stance.Accuses or Stance.Denies).ShouldAllBe(claim => claim.Incident == "2017-09-16-dez-sdf-strike");
    }
}
