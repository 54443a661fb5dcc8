using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Dates.Dated;

namespace DeconflictionArchive.UnitTests.Dates;

/// <summary>The day of a report by what its page prints and its words say.</summary>
public sealed class ReportDatingTests
{
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
    public void A_stamp_beside_the_title_loses_to_an_event_told_as_past_that_is_later()
    {
        var date = Date("محادثات بين موسكو وواشنطن حول الطيران\n3 مارس 2015\n" + Story + " في 16 حزيران 2016");

        date.Basis.ShouldNotBe(DateBasis.Stated);
        date.Rejected.ShouldContain(rejected => rejected.From == new DateOnly(2015, 3, 3) && rejected.Why.Contains("later"));
    }

    [Fact]
    public void A_day_in_a_headline_within_the_story_is_that_of_another()
    {
        var date = Date(
            "محادثات بين موسكو وواشنطن حول الطيران\nالجمعة 28/أكتوبر/2016 - 09:12 م\nشارك    غرد    طباعة\nمحادثات بين موسكو وواشنطن حول الطيران\n" + Story
            + " اليوم الجمعة.\nاقرأ أيضا\nحظك اليوم السبت 29/10/2016\n" + Story + ".");

        date.ShouldBe(new DateOnly(2016, 10, 28), DateBasis.Stated);
    }

    [Theory]
    [InlineData("أصابت شعلة ألقتها مقاتلة روسية طائرة أميركية في 23 تموز الحالي كما كشفت اليوم الثلاثاء القوات الأميركية. وقالت إن مقاتلة دنت منها يوم 23 تموز 2023.", "2023-07-25", "2023-07-25")]
    [InlineData("تكبدت القوات خسائر ليل الأربعاء - الخميس (الثامن من شباط / فبراير 2018) في دير الزور، ولم تعلق دمشق حتى فجر اليوم الخميس.", "2018-02-08", "2018-02-08")]
    [InlineData("وقع الطرفان الاتفاق يوم 20 تشرين الأول 2015 على أن ينتهي العمل به في 30 آذار 2016.", "2015-10-20", "2016-03-30")]
    [InlineData("حصاد 2023: عام من المحادثات\n\nموسكو، 3 يناير. ودعت سوريا العام المنصرم بعد سلسلة من الحوادث الجوية بين طائرات البلدين تبادل فيها الطرفان الاتهامات.", "2024-01-03", "2024-01-03")]
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
    [InlineData("قال مسؤول إن الغارة وقعت في 18 يونيو الماضي.", "2017-06-25", "2017-07-02")]
    [InlineData("قال مسؤول إن المهلة تنتهي في 3 أغسطس المقبل.", "2017-08-01", "2017-07-29")]
    public void A_day_of_another_month_is_not_told_in_that_month(string written, string excluded, string allowed)
    {
        var clues = Gather(written);

        clues.Allows(Day(excluded)).ShouldBeFalse();
        clues.Allows(Day(allowed)).ShouldBeTrue();
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
}
