using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Dates.Dated;
using static DeconflictionArchive.UnitTests.Dates.ResolvedDates;

namespace DeconflictionArchive.UnitTests.Dates;

/// <summary>What words of time mean by the day of their report and by what is told before them.</summary>
public sealed class DateResolverTests
{
    private static readonly DateOnly Report = new(2018, 3, 29);

    [Fact]
    public void The_next_day_and_the_same_month_are_those_told_before()
    {
        const string Written = "وقع الاتفاق في 20 تشرين الأول 2015، وفي اليوم التالي بدأ التنفيذ، وفي الثلاثين من الشهر نفسه تعطل";

        Resolve(Written, Report).Select(found => found.From)
            .ShouldBe([new DateOnly(2015, 10, 20), new DateOnly(2015, 10, 21), new DateOnly(2015, 10, 30)]);
    }

    [Theory]
    [InlineData("تعرضت القاعدة لغارة في يونيو 2014، وسبقها تحليق في فبراير من العام نفسه", 1, "2014-02-01")]
    [InlineData("وقع الحادث في 17 تشرين الأول 2016. وقال مسؤول أمس إن الروس برروه في اليوم التالي", 2, "2016-10-18")]
    [InlineData("مرت المقاتلة ليل 17 تشرين الأول 2016. ولم يعلن عن الأمر إلا الأربعاء. وسألوا الروس في اليوم التالي", 2, "2016-10-18")]
    public void What_points_back_passes_over_what_it_cannot_mean(string written, int at, string day) =>
        Resolve(written, Report)[at].From.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    [Theory]
    [InlineData("وقعت الغارة في 16 حزيران 2016، وقبلها بيومين حذر الجانب الروسي", 1, "2016-06-14", "وقبلها بيومين")]
    [InlineData("التقيا في 30 أيلول 2015 وسيتحدثان غدا، وكان أوعز قبل ذلك بيوم بفتح القناة", 2, "2015-09-29", "قبل ذلك بيوم")]
    [InlineData("سقطت الطائرة في 18 حزيران 2017، وبعد ذلك بثلاثة أيام عاد الهدوء", 1, "2017-06-21", "وبعد ذلك بثلاثة أيام")]
    [InlineData("وقع الاتفاق في 20 تشرين الأول 2015، وبعدها بأسبوع جربت القناة", 1, "2015-10-27", "وبعدها بأسبوع")]
    [InlineData("تدافعت العربات في 12 شباط 2018، وبعد أسبوع تكرر الأمر", 1, "2018-02-19", "وبعد أسبوع")]
    [InlineData("قصفوا الرتل في 18 أيار 2017 ثم في السادس من الشهر التالي", 1, "2017-06-06", "السادس من الشهر التالي")]
    [InlineData("أحصوا مئة خرق في أيار 2017، وأوقفوا رتلا أمس ثم آخر في العاشر منه", 2, "2017-05-10", "العاشر منه")]
    [InlineData("أعلنت الأركان في 22 آذار 2017 أنهما تشاورا في الثالث عشر من الشهر، ولم تزد", 1, "2017-03-13", "الثالث عشر من الشهر")]
    [InlineData("جرت جولة في أيار 2016 وتلتها أخرى يوم 17 من الشهر وانتهت", 1, "2016-05-17", "يوم 17 من الشهر")]
    public void Days_are_counted_from_the_one_told_before(string written, int at, string day, string words)
    {
        var found = Resolve(written, Report)[at];

        (found.From, found.To, found.Span.Of(written)).ShouldBe((DateOnly.ParseExact(day, "yyyy-MM-dd"), DateOnly.ParseExact(day, "yyyy-MM-dd"), words));
    }

    [Fact]
    public void Tomorrow_with_the_weekday_of_a_paper_printed_that_day_is_that_day() =>
        Resolve("يجتمعان غدا الخميس", Report).ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2018, 3, 29));

    [Theory]
    [InlineData("بعد يومين من الغارة التي وقعت في 16 حزيران 2016", "2016-06-18")]
    [InlineData("غداة الاجتماع الذي عقد يوم الثلاثاء", "2018-03-28")]
    public void What_counts_from_an_event_takes_the_day_told_beside_it(string written, string day) =>
        Resolve(written, Report)[0].From.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));

    [Fact]
    public void A_day_that_does_not_exist_stays_without_a_value() =>
        Resolve("في 30 شباط 2016", Report).ShouldHaveSingleItem().From.ShouldBeNull();

    [Fact]
    public void Where_the_report_is_of_one_of_two_days_only_what_both_agree_on_is_resolved()
    {
        var found = Resolve("قال اليوم إن الغارة وقعت السبت", Of(new DateOnly(2017, 9, 17), new DateOnly(2017, 9, 18)));

        found.Select(expression => expression.From).ShouldBe([null, new DateOnly(2017, 9, 16)]);
    }

    [Theory]
    [InlineData("في السابع من الشهر الكريم")]
    [InlineData("قبض الثالث من الشهر راتبه")]
    [InlineData("في الأسبوع الأول من الشهر")]
    public void A_number_of_the_month_is_a_day_only_where_it_is_said_to_be_one(string written) =>
        Resolve("وقع ذلك في آذار 2017. " + written, Report).ShouldNotContain(expression => expression.Rule == "day-of-told-month");

    [Fact]
    public void Where_the_report_is_of_one_of_many_days_only_what_is_the_same_for_all_is_resolved()
    {
        var found = Resolve("في نيسان الماضي، وفي الشهر الحالي، والأسبوع الماضي، وأمس، ويوم السبت", Of(new DateOnly(2017, 5, 8), new DateOnly(2017, 5, 29)));

        found.Select(expression => expression.From).ShouldBe([new DateOnly(2017, 4, 1), new DateOnly(2017, 5, 1), null, null, null]);
    }

    [Fact]
    public void Of_many_days_none_is_taken_for_the_report_because_its_weekday_fits() =>
        Resolve("قال اليوم الأربعاء", Of(new DateOnly(2017, 5, 10), new DateOnly(2017, 5, 29))).ShouldHaveSingleItem().From.ShouldBeNull();

    [Theory]
    [InlineData("2017-05-06", "2017-05-06")]
    [InlineData("2017-05-06 2018-05-06", null)] // the year is not known
    [InlineData("2017-05-08", null)]
    public void Without_a_date_of_the_report_a_day_is_that_of_the_incident_it_dates(string incidents, string? day)
    {
        const string Written = "تحادث القائدان في 6 أيار ثم سكتا";
        var words = new TextSpan(Written.IndexOf('6', StringComparison.Ordinal), "6 أيار".Length);
        var told = incidents.Split(' ').Select(of => new IncidentMatch(Incident(of), IncidentRole.Background, [new Evidence(words.Of(Written), words, "date", "")]));

        Resolve(Written, ReportDate.Unknown, [.. told]).ShouldHaveSingleItem().From.ShouldBe(day is null ? null : Day(day));
    }

    [Fact]
    public void Without_a_date_of_the_report_only_full_dates_have_a_value()
    {
        var found = Resolve("في 16 حزيران 2016 ويوم السبت", ReportDate.Unknown);

        found.Select(expression => expression.From).ShouldBe([new DateOnly(2016, 6, 16), null]);
        found.ShouldAllBe(expression => expression.ResolvedAgainst == null);
    }
}
