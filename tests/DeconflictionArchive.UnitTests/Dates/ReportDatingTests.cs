using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Dates;

public sealed class ReportDatingTests
{
    private const string Story =
        "قالت وزارة الدفاع الروسية إن محادثات جرت عبر الفيديو مع وزارة الدفاع الأميركية حول حوادث الطيران فوق سوريا وإن الجانبين اتفقا على مواصلة الاتصالات";

    private static readonly DateExpressionParser Parser = new();
    private static readonly PageReader Pages = new();
    private static readonly MentionFinder Names = new();
    private static readonly ReportDating Dating = new();

    [Theory]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\n19 يونيو 2016\n" + Story + "\nالأكثر قراءة\nافتتاح معرض الكتاب\nنشر في: 7 يونيو 2020", "2016-06-19", "stated-beside-title")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\n19 يونيو 2016 | شوهد 120 مرة\n" + Story + "\nالتعليقات\nسامر\n7 يونيو 2020 - 14:55", "2016-06-19", "stated-beside-title")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\nآخر تحديث: 20 يونيو 2016 | نشر في: 19 يونيو 2016\n" + Story, "2016-06-19", "stated-published-label")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\n19 يونيو 2016\n" + Story, "2016-06-19", "stated-beside-title")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\nنشر : 2016-06-19 07:32\nآخر تحديث : 2017-12-26 15:21\n" + Story, "2016-06-19", "stated-published-label")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\nنشر في: الأحد 19 يونيو 2016 - 2:27 م | آخر تحديث: الاثنين 20 يونيو 2016 - 2:27 م\n" + Story, "2016-06-19", "stated-published-label")]
    [InlineData("الأحد - 14 شهر رمضان 1437 هـ - 19 يونيو 2016 مـ رقم العدد [13719]\nمحادثات بين موسكو وواشنطن حول الطيران\n" + Story, "2016-06-19", "stated-beside-title")]
    [InlineData("واشنطن 28 يناير 2016 (شينخوا) -- " + Story, "2016-01-28", "stated-dateline")]
    [InlineData(Story + "\nتاريخ النشر: 19/06/2016", "2016-06-19", "stated-published-label")]
    [InlineData("أجرت مقاتلتان اليوم الثلثاء (3 نوفمبر / تشرين الثاني 2015) تجربة للتخاطب في أجواء سورية استغرقت نحو ثلاث دقائق وكانت الأولى من نوعها بين البلدين", "2015-11-03", "stated-today-with-date")]
    [InlineData("شن الطيران الروسي سلسلة غارات امس الخميس (16 يونيو / حزيران 2016) على مقاتلين معارضين في جنوب سورية قرب بلدة التنف كما قال مسؤول اميركي", "2016-06-17", "stated-today-with-date")]
    [InlineData("الرئيسية\nمن نحن\nمحادثات بين موسكو وواشنطن حول الطيران\nآخر تحديث: الأحد، 19 يونيو/ حزيران، 2016، 10:15\n" + Story, "2016-06-19", "stated-update-label")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\nالخميس 2 مارس 2017   بواسطة admin   لا توجد تعليقات   منشورات الموقع\n" + Story, "2017-03-02", "stated-beside-title")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\nجنرالان في باكو، 16 فيفري (ح.م)\n" + Story + "\nPartager   Facebook   Twitter   Imprimer\n17 فيفري 2017 - 10:32\nكلمات دلالية: باكو", "2017-02-17", "stated-below-report")]
    [InlineData("محادثات بين موسكو وواشنطن حول الطيران\nالاثنين 17 من ذي الحجة 1437 هــ 19 سبتمبر 2016\n" + Story, "2016-09-19", "stated-beside-title")]
    public void The_day_a_page_prints_as_its_own_is_taken(string written, string day, string rule)
    {
        var date = Date(written);

        (date.From, date.To).ShouldBe((Day(day), Day(day)));
        date.Basis.ShouldBe(DateBasis.Stated);
        date.Precision.ShouldBe(DatePrecision.Day);
        date.Evidence[0].Rule.ShouldBe(rule);
        date.Evidence[0].Span!.Value.Of(written).ShouldBe(date.Evidence[0].Quote);
    }

    [Theory]
    [InlineData("قال ناطق أمس إن العمل بمذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا مستمر.")]
    [InlineData("أكدت الوزارة أمس التزام الطرفين بمذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا.")]
    public void An_agreement_that_is_kept_to_does_not_date_a_report(string written) =>
        new ReportAnalyzer(IncidentRegister.ReadShipped()).Analyze(new RawReport(written)).Published.From.ShouldBeNull();

    [Fact]
    public void An_agreement_that_is_made_dates_a_report() =>
        new ReportAnalyzer(IncidentRegister.ReadShipped()).Analyze(new RawReport("وقعت وزارتا الدفاع الأميركية والروسية أمس مذكرة التفاهم الخاصة بمنع الحوادث في أجواء سوريا."))
            .Published.ShouldBe(new DateOnly(2015, 10, 21), DateBasis.Register);

    [Fact]
    public void What_gives_its_month_alone_is_of_no_day_of_it()
    {
        var date = Date("محادثات بين موسكو وواشنطن حول الطيران\nآب / أغسطس 2023\n" + Story + " بعد أن أصابت شعلة روسية طائرة أميركية بلا طيار في 23 تموز الماضي");

        (date.From, date.To, date.Basis).ShouldBe((new DateOnly(2023, 8, 1), new DateOnly(2023, 8, 31), DateBasis.Inferred));
    }

    [Fact]
    public void A_list_of_months_below_the_story_is_not_told_by_it()
    {
        var date = Date("محادثات بين موسكو وواشنطن حول الطيران\n16 شباط 2017\n" + Story + "\nأكتوبر 2017\nسبتمبر 2017\nأغسطس 2017");

        date.ShouldBe(new DateOnly(2017, 2, 16), DateBasis.Stated);
        date.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void A_date_over_the_menu_that_nothing_bears_out_is_rejected_and_said_to_be()
    {
        var date = Date("الأربعاء, أكتوبر 16, 2024\nالرئيسية\nبحث\nاتصل بنا\nمسيّرة كادت تصطدم بمقاتلة روسية فوق التنف\n" + Story + " في 25 آب/أغسطس");

        date.From.ShouldBeNull();
        date.Rejected.ShouldContain(rejected => rejected.From == new DateOnly(2024, 10, 16));
    }

    [Fact]
    public void The_day_of_a_visit_under_the_browsers_title_gives_way_to_the_day_beside_the_title()
    {
        const string Title = "تصادم عربتين قرب المالكية وواشنطن وموسكو تتبادلان اللوم";

        var date = Date($"أخبار سوريا | أخبار لبنان | حوارات\n{Title} - اكس خبر\nالأربعاء 14 مايو 2025\nالأكثر قراءة: أسعار الذهب اليوم\n{Title}\nالخميس 27 آب 2020\n{Story}");

        date.ShouldBe(new DateOnly(2020, 8, 27), DateBasis.Stated);
    }

    [Fact]
    public void A_live_broadcast_in_the_menu_labels_no_day_as_published()
    {
        var date = Date("القائمة\nالرئيسية  سياسة  اقتصاد  رياضة\nبث مباشر\nالثلاثاء 11 مارس 2025\nمسيّرة كادت تصطدم بمقاتلة روسية فوق الرقة\nA A A\n31 يوليو 2023\n" + Story + " أمس الأحد");

        date.ShouldBe(new DateOnly(2023, 7, 31), DateBasis.Stated);
    }

    [Fact]
    public void Behind_a_list_of_days_the_one_labelled_as_published_still_counts()
    {
        var days = string.Join('\n', Enumerable.Range(0, 300).Select(number => new DateOnly(2016, 1, 1).AddDays(number).ToString("d/M/yyyy", CultureInfo.InvariantCulture)));

        var date = Date($"محادثات بين موسكو وواشنطن حول الطيران\n{days}\nنشر في: 27/8/2020\n{Story}");

        date.ShouldBe(new DateOnly(2020, 8, 27), DateBasis.Stated);
    }

    [Fact]
    public void A_date_over_the_menu_counts_when_the_register_comes_to_the_same_day()
    {
        const string Written = "الأحد 17 أيلول 2017\nالرئيسية\nبحث\nاتصل بنا\nغارة روسية على قوات سوريا الديمقراطية\n" + Story + " السبت";

        var date = Date(Written, Incident("2017-09-16"));

        date.ShouldBe(new DateOnly(2017, 9, 17), DateBasis.Stated);
        Date(Written).From.ShouldBeNull();
    }

    [Fact]
    public void A_stamp_beside_the_title_loses_to_an_event_told_as_past_that_is_later()
    {
        var date = Date("محادثات بين موسكو وواشنطن حول الطيران\n3 مارس 2015\n" + Story + " في 16 حزيران 2016");

        date.Basis.ShouldNotBe(DateBasis.Stated);
        date.Rejected.ShouldContain(rejected => rejected.From == new DateOnly(2015, 3, 3) && rejected.Why.Contains("later"));
    }

    [Theory]
    [InlineData("أصابت شعلة ألقتها مقاتلة روسية طائرة أميركية في 23 تموز الحالي كما كشفت اليوم الثلاثاء القوات الأميركية. وقالت إن مقاتلة دنت منها يوم 23 تموز 2023.", "2023-07-25", "2023-07-25")]
    [InlineData("تكبدت القوات خسائر ليل الأربعاء - الخميس (الثامن من شباط / فبراير 2018) في دير الزور، ولم تعلق دمشق حتى فجر اليوم الخميس.", "2018-02-08", "2018-02-08")]
    [InlineData("وقع الطرفان الاتفاق يوم 20 تشرين الأول 2015 على أن ينتهي العمل به في 30 آذار 2016.", "2015-10-20", "2016-03-30")]
    [InlineData("قال مسؤول في العام الجاري 2016 إن الغارة وقعت في 3 آذار من الشهر الجاري.", "2016-03-03", "2016-03-31")]
    public void The_words_of_a_text_bound_its_day_without_any_register(string written, string from, string to)
    {
        var date = Date(written);

        (date.From, date.To).ShouldBe((Day(from), Day(to)));
        date.Basis.ShouldBe(DateBasis.Inferred);
    }

    [Theory]
    [InlineData("قال مسؤول اليوم الأحد إن الاتصالات مستمرة.")]
    [InlineData("قال مسؤول إن الاتصالات مستمرة منذ أيلول 2015.")]
    [InlineData("وقعت الغارة يوم السبت.")]
    [InlineData("")]
    public void What_does_not_bound_the_day_on_both_sides_gives_no_date(string written)
    {
        var date = Date(written);

        date.From.ShouldBeNull();
        date.To.ShouldBeNull();
        date.Basis.ShouldBe(DateBasis.None);
    }

    [Fact]
    public void Clues_that_exclude_each_other_are_shown_and_the_weightier_stays()
    {
        var clues = Gather("قالت جريدة اليوم الأحد إن الطيران قصف المواقع أول أمس السبت.");

        clues.Allows(new DateOnly(2017, 9, 17)).ShouldBeTrue();
        clues.Allows(new DateOnly(2017, 9, 18)).ShouldBeFalse();
        clues.FromText.Rejected.ShouldHaveSingleItem().Why.ShouldContain("السبت");
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
        var recalled = days.Split(' ').Select(day => new IncidentMatch(Incident(day), IncidentRole.Background, []));

        Dating.Date(Gather("قصف التحالف الموقع، ثم علقت موسكو العمل بالمذكرة، وأعاقت مقاتلة في 23 تشرين الثاني 2017 قاذفتين."), [.. recalled]).Basis.ShouldBe(basis);
    }

    [Fact]
    public void A_match_that_no_word_of_time_speaks_for_does_not_carry_the_day_away()
    {
        var date = Date("اعلن رئيس الأركان الأحد ان غارة وقعت السبت.", Incident("2017-09-16"), Incident("2017-09-21"));

        (date.From, date.To).ShouldBe((new DateOnly(2017, 9, 17), new DateOnly(2017, 9, 18)));
    }

    [Fact]
    public void A_given_day_is_taken_where_the_page_prints_none_and_rejected_where_the_story_is_younger()
    {
        var given = new ReportMetadata { PublishedOn = new DateOnly(2016, 6, 19) };

        Date(Story, given).ShouldBe(new DateOnly(2016, 6, 19), DateBasis.Metadata);
        Date(Story + " في 3 تموز 2016", given).Basis.ShouldBe(DateBasis.None);
        Date(Story, new ReportMetadata { Address = "https://example.org/news/2016/6/19/talks" }).ShouldBe(new DateOnly(2016, 6, 19), DateBasis.Metadata);
    }

    [Fact]
    public void A_given_day_that_is_none_is_shown_among_what_was_rejected() =>
        Date(Story, new ReportMetadata { UnusableDate = "99999-01-01" }).Rejected.ShouldContain(rejected => rejected.Why.Contains("99999-01-01", StringComparison.Ordinal));

    [Fact]
    public void A_stated_day_is_the_only_one_allowed()
    {
        var clues = Gather("محادثات بين موسكو وواشنطن حول الطيران\n19 يونيو 2016\n" + Story);

        clues.Allows(new DateOnly(2016, 6, 19)).ShouldBeTrue();
        clues.AllowsAny(new DateOnly(2016, 6, 20), new DateOnly(2016, 7, 20)).ShouldBeFalse();
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DatingClues Gather(string written, ReportMetadata? metadata = null)
    {
        var text = new ReportText(written);
        var page = Pages.Read(text);
        return Dating.Gather(text, page, Parser.Find(text, page), Names.Find(text, page), metadata);
    }

    private static ReportDate Date(string written, ReportMetadata? metadata) => Dating.Date(Gather(written, metadata), []);

    private static ReportDate Date(string written, params RegisterIncident[] told) =>
        Dating.Date(Gather(written), [.. told.Select(incident => new IncidentMatch(incident, IncidentRole.Main, []))]);

    private static RegisterIncident Incident(string from, string? to = null) => new()
    {
        Id = from + "-strike",
        Title = new Bilingual("غارة", "Strike"),
        Summary = new Bilingual("غارة", "Strike"),
        Type = "strike",
        From = Day(from),
        To = Day(to ?? from),
        Precision = "day",
    };
}

internal static class ReportDateAssertions
{
    public static void ShouldBe(this ReportDate date, DateOnly day, DateBasis basis) =>
        (date.From, date.To, date.Basis).ShouldBe((day, day, basis));
}
