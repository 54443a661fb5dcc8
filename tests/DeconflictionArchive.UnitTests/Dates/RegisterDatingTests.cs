using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Dates.Dated;

namespace DeconflictionArchive.UnitTests.Dates;

/// <summary>The day of a report by the incidents it tells of.</summary>
public sealed class RegisterDatingTests
{
    [Theory]
    [InlineData("قال ناطق أمس إن العمل بمذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا مستمر.")]
    [InlineData("أكدت الوزارة أمس التزام الطرفين بمذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا.")]
    public void An_agreement_that_is_kept_to_does_not_date_a_report(string written) =>
        DateByRegister(written).From.ShouldBeNull();

    [Theory]
    [InlineData("قال ناطق إن الاتصالات مستمرة بعد تسعة أشهر من توقيع مذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا في 20 أكتوبر 2015.")]
    [InlineData("قال ناطق إن الاتصالات مستمرة بعد عام على توقيع مذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا في 20 أكتوبر 2015.")]
    public void What_was_months_before_does_not_date_a_report(string written) => DateByRegister(written).To.ShouldBeNull();

    [Theory]
    [InlineData("قصف الطيران الموقع أمس، في 10 أيار.", DateBasis.Register)]
    [InlineData("قصف الطيران الموقع أمس، في 10 أيار. وفي 18 أيار جرب الخط.", DateBasis.None)]
    public void A_day_without_its_year_is_of_no_day_most_of_a_year_back(string written, DateBasis basis) =>
        Date(written, IncidentRole.Background, Incident("2017-05-10")).Basis.ShouldBe(basis);

    [Fact]
    public void An_agreement_that_is_made_dates_a_report() =>
        DateByRegister("وقعت وزارتا الدفاع الأميركية والروسية أمس مذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا.").ShouldBe(new DateOnly(2015, 10, 21), DateBasis.Register);

    [Fact]
    public void A_date_over_the_menu_counts_when_the_register_comes_to_the_same_day()
    {
        const string Written = "الأحد 17 أيلول 2017\nالرئيسية\nبحث\nاتصل بنا\nغارة روسية على قوات سوريا الديمقراطية\n" + Story + " السبت";

        var date = Date(Written, Incident("2017-09-16"));

        date.ShouldBe(new DateOnly(2017, 9, 17), DateBasis.Stated);
        Date(Written).From.ShouldBeNull();
    }

    [Theory]
    [InlineData("اعلن رئيس الأركان الأحد ان بلاده اجرت مشاورات بعد غارة وقعت السبت.", "2017-09-17", "2017-09-18")]
    [InlineData("قال التحالف اليوم الأحد إن الغارة أصابت ستة.", "2017-09-17", "2017-09-17")]
    [InlineData("قال التحالف إن الغارة وقعت أمس السبت.", "2017-09-17", "2017-09-17")]
    [InlineData("قال التحالف إن الغارة وقعت أمس.", "2017-09-17", "2017-09-17")]
    [InlineData("قال التحالف إن الغارة أصابت ستة.", "2017-09-16", "2017-09-18")]
    [InlineData("شكا ناطق يوم الثلاثاء من أن الغارة أصابت ستة.", "2017-09-19", "2017-09-20")]
    [InlineData("قال التحالف إن الغارة أصابت ستة. وأضاف أن لجنة ستجتمع الجمعة.", "2017-09-16", "2017-09-18")]
    [InlineData("قال التحالف إن الغارة وقعت في 16 أيلول.", "2017-09-16", "2017-09-18")]
    [InlineData("قال التحالف إن الغارة وقعت السبت الماضي.", "2017-09-17", "2017-09-23")]
    [InlineData("قالت وسائل إعلام الأسبوع الماضي إن الطيران أغار أمس السبت على الموقع.", "2017-09-17", "2017-09-18")]
    public void The_register_narrows_the_day_to_what_the_words_allow(string written, string from, string to)
    {
        var date = Date(written, Incident("2017-09-16"));

        (date.From, date.To).ShouldBe((Day(from), Day(to)));
        date.Basis.ShouldBe(DateBasis.Register);
        date.Evidence.ShouldContain(evidence => evidence.Rule == "register-incident");
    }

    [Theory]
    [InlineData("السبت 16 أيلول 2017", "2017-09-16", "2017-09-16")]
    [InlineData("الاثنين 18 أيلول 2017", "2017-09-16", "2017-09-18")] // the newspaper's own, or that of a visit a day later
    [InlineData("الثلاثاء 19 أيلول 2017", "2017-09-16", "2017-09-17")]
    public void The_day_over_a_page_counts_as_far_as_the_register_comes_near_it(string day, string from, string to)
    {
        var date = Date(day + "\nالرئيسية | سياسة | رياضة | اقتصاد\nمحادثات بين موسكو وواشنطن حول الطيران\n" + Story + " وقعت الغارة السبت.", Incident("2017-09-16"));

        (date.From, date.To).ShouldBe((Day(from), Day(to)));
        date.Evidence.Any(evidence => evidence.Quote == day).ShouldBe(to != "2017-09-17");
    }

    [Fact]
    public void The_first_sentence_tells_the_day_of_the_news()
    {
        var date = Date("عقد الضباط أول من أمس جلسة خصصت للغارات التي وقعت الخميس. ونفى ناطق أمس ذلك.", Incident("2016-06-16"), Incident("2016-06-18"));

        (date.From, date.To).ShouldBe((new DateOnly(2016, 6, 20), new DateOnly(2016, 6, 20)));
    }

    [Fact]
    public void An_incident_made_known_later_dates_its_reports_from_that_day()
    {
        var date = Date("كشف الوزير عن مواجهة كادت تقع شرق الفرات.", Incident("2018-03-18", "2018-03-24") with { DisclosedOn = new DateOnly(2018, 3, 27) });

        (date.From, date.To).ShouldBe((new DateOnly(2018, 3, 27), new DateOnly(2018, 3, 29)));
    }

    [Theory]
    [InlineData("2016-09-17 2017-02-28 2017-06-18 2017-11-23", DateBasis.None)]
    [InlineData("2017-11-18 2017-11-20 2017-11-21 2017-11-23", DateBasis.Register)]
    public void A_chronicle_of_years_is_not_dated_by_the_last_of_its_incidents(string days, DateBasis basis)
    {
        var recalled = days.Split(' ').Select(day => Incident(day)).ToArray();

        Date("قصف التحالف الموقع، ثم علقت موسكو العمل بالمذكرة، وأعاقت مقاتلة في 23 تشرين الثاني 2017 قاذفتين.", IncidentRole.Background, recalled).Basis.ShouldBe(basis);
    }

    [Fact]
    public void A_match_that_no_word_of_time_speaks_for_does_not_carry_the_day_away()
    {
        var date = Date("اعلن رئيس الأركان الأحد ان غارة وقعت السبت.", Incident("2017-09-16"), Incident("2017-09-21"));

        (date.From, date.To).ShouldBe((new DateOnly(2017, 9, 17), new DateOnly(2017, 9, 18)));
    }
}
