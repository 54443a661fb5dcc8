using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Dates;

public sealed class DateExpressionTests
{
    private static readonly DateExpressionParser Parser = new();
    private static readonly DateResolver Resolver = new();

    // A Thursday.
    private static readonly DateOnly Report = new(2018, 3, 29);

    [Theory]
    [InlineData("أعلن في 7 الشهر الجاري", "7 الشهر الجاري", "2018-03-07", "2018-03-07")]
    [InlineData("وقعت الغارة في الثامن من شباط الماضي", "الثامن من شباط الماضي", "2018-02-08", "2018-02-08")]
    [InlineData("في الثاني عشر من تشرين الأول/أكتوبر 2015", "الثاني عشر من تشرين الأول/أكتوبر 2015", "2015-10-12", "2015-10-12")]
    [InlineData("يوم الحادي والعشرين من مايو", "يوم الحادي والعشرين من مايو", "2017-05-21", "2017-05-21")]
    [InlineData("في 25 من شهر آب الماضي", "25 من شهر آب الماضي", "2017-08-25", "2017-08-25")]
    [InlineData("اليوم الأربعاء 28 مارس/ آذار", "اليوم الأربعاء 28 مارس/ آذار", "2018-03-28", "2018-03-28")]
    [InlineData("في «أكتوبر تشرين الأول» 2015", "أكتوبر تشرين الأول» 2015", "2015-10-01", "2015-10-31")]
    [InlineData("يونيو (حزيران) الماضي", "يونيو (حزيران) الماضي", "2017-06-01", "2017-06-30")]
    [InlineData("خلال شهر رمضان", "رمضان", "2017-05-27", "2017-06-24")]
    [InlineData("10 رمضان 1437 هـ الموافق 15 يونيو 2016", "10 رمضان 1437 هـ الموافق 15 يونيو 2016", "2016-06-15", "2016-06-15")]
    [InlineData("الأحد 14 رمضان 1437 هـ - 19 يونيو 2016 م", "الأحد 14 رمضان 1437 هـ - 19 يونيو 2016 م", "2016-06-19", "2016-06-19")]
    [InlineData("السبت 22 شعبان 1438هـ", "السبت 22 شعبان 1438هـ", "2017-05-18", "2017-05-18")]
    [InlineData("13/9/1437هـ", "13/9/1437هـ", "2016-06-18", "2016-06-18")]
    [InlineData("الخميس 16-6-2016", "الخميس 16-6-2016", "2016-06-16", "2016-06-16")]
    [InlineData("16.06.2016", "16.06.2016", "2016-06-16", "2016-06-16")]
    [InlineData("٢٠١٦/٠٦/١٦", "٢٠١٦/٠٦/١٦", "2016-06-16", "2016-06-16")]
    [InlineData("16/6/2016 - 14:22", "16/6/2016", "2016-06-16", "2016-06-16")]
    [InlineData("نشر يوم 2016-06-16T10:22:33Z", "يوم 2016-06-16", "2016-06-16", "2016-06-16")]
    [InlineData("ليل السبت - الأحد", "ليل السبت - الأحد", "2018-03-24", "2018-03-25")]
    [InlineData("ليلة السبت/الأحد", "ليلة السبت/الأحد", "2018-03-24", "2018-03-25")]
    [InlineData("ليل 7-8 شباط", "ليل 7-8 شباط", "2018-02-07", "2018-02-08")]
    [InlineData("فجر يوم أمس", "فجر يوم أمس", "2018-03-28", "2018-03-28")]
    [InlineData("مساء أول من أمس الثلاثاء", "مساء أول من أمس الثلاثاء", "2018-03-27", "2018-03-27")]
    [InlineData("صباح بعد غد السبت", "صباح بعد غد السبت", "2018-03-31", "2018-03-31")]
    [InlineData("أمس الأول", "أمس الأول", "2018-03-27", "2018-03-27")]
    [InlineData("وقالت روسيا اليوم الخميس إنها", "اليوم الخميس", "2018-03-29", "2018-03-29")]
    [InlineData("يلتقي الرئيسان الاثنين المقبل", "الاثنين المقبل", "2018-04-02", "2018-04-02")]
    [InlineData("العام الماضي", "العام الماضي", "2017-01-01", "2017-12-31")]
    [InlineData("سيصل غدا إلى موسكو", "غدا", "2018-03-30", "2018-03-30")]
    [InlineData("يجتمعان غداً", "غداً", "2018-03-30", "2018-03-30")]
    [InlineData("على أن تستمر محادثاتهم غدا، حسب البيان", "غدا", "2018-03-30", "2018-03-30")]
    [InlineData("بين شباط ومارس 2017", "بين شباط ومارس 2017", "2017-02-01", "2017-03-31")]
    [InlineData("عقد الاجتماع مطلع الأسبوع", "مطلع الأسبوع", "2018-03-24", "2018-03-26")]
    [InlineData("علقت المحادثات مطلع الشهر", "مطلع الشهر", "2018-03-01", "2018-03-10")]
    [InlineData("خلال الأيام الثلاثة الماضية", "الأيام الثلاثة الماضية", "2018-03-26", "2018-03-29")]
    [InlineData("خلال الساعات الـ48 الماضية", "الساعات الـ48 الماضية", "2018-03-27", "2018-03-29")]
    [InlineData("خلال الـ24 ساعة الماضية", "الـ24 ساعة الماضية", "2018-03-28", "2018-03-29")]
    [InlineData("قبل نحو شهرين", "قبل نحو شهرين", "2018-01-24", "2018-02-03")]
    [InlineData("قبل عامين", "قبل عامين", "2016-01-01", "2016-12-31")]
    [InlineData("منذ ثلاثة أسابيع", "منذ ثلاثة أسابيع", "2018-03-08", "2018-03-08")]
    [InlineData("مطلع العام الجاري", "مطلع العام الجاري", "2018-01-01", "2018-01-31")]
    [InlineData("أواخر عام 2015", "أواخر عام 2015", "2015-10-01", "2015-12-31")]
    [InlineData("منتصف شهر شباط", "منتصف شهر شباط", "2018-02-11", "2018-02-20")]
    [InlineData("صيف 2016", "صيف 2016", "2016-06-01", "2016-08-31")]
    [InlineData("في الصيف الماضي", "الصيف الماضي", "2017-06-01", "2017-08-31")]
    [InlineData("بين عامي 2014 و2017", "عامي 2014 و2017", "2014-01-01", "2017-12-31")]
    [InlineData("من 2014 إلى 2018", "من 2014 إلى 2018", "2014-01-01", "2018-12-31")]
    [InlineData("بين 16 و18 حزيران 2016", "16 و18 حزيران 2016", "2016-06-16", "2016-06-18")]
    [InlineData("من 28 شباط إلى 3 آذار", "من 28 شباط إلى 3 آذار", "2018-02-28", "2018-03-03")]
    [InlineData("في مارس الماضي", "مارس الماضي", "2017-03-01", "2017-03-31")]
    [InlineData("في 5 ماي 2017", "5 ماي 2017", "2017-05-05", "2017-05-05")]
    [InlineData("عند الساعة 12:33 من يوم 23 تموز 2023", "يوم 23 تموز 2023", "2023-07-23", "2023-07-23")]
    [InlineData("يونيو/حزيرانمن العام الماضي", "يونيو/حزيرانمن العام الماضي", "2017-06-01", "2017-06-30")]
    [InlineData("بعدشهر", "بعدشهر", "2018-04-24", "2018-05-04")]
    [InlineData("يومالسبت", "يومالسبت", "2018-03-24", "2018-03-24")]
    [InlineData("الخميس الموافق 16 يونيو 2016", "الخميس الموافق 16 يونيو 2016", "2016-06-16", "2016-06-16")]
    [InlineData("في ألفين وستة عشر", "ألفين وستة عشر", "2016-01-01", "2016-12-31")]
    [InlineData("عام ألفين وستة عشر", "عام ألفين وستة عشر", "2016-01-01", "2016-12-31")]
    [InlineData("بين الأربعاء والجمعة", "بين الأربعاء والجمعة", "2018-03-28", "2018-03-30")]
    [InlineData("يوم الخميس من الأسبوع الماضي", "يوم الخميس من الأسبوع الماضي", "2018-03-22", "2018-03-22")]
    [InlineData("من المقرر أن يعقد الاجتماع في 15 نيسان", "15 نيسان", "2018-04-15", "2018-04-15")]
    [InlineData("تنتهي المعاهدة في فبراير/شباط 2021", "فبراير/شباط 2021", "2021-02-01", "2021-02-28")]
    [InlineData("الساعة 22:00 بالتوقيت المحلي يوم الأحد", "يوم الأحد", "2018-03-25", "2018-03-25")]
    [InlineData("3 تشرين الثاني (نوفمبر) 2016", "3 تشرين الثاني (نوفمبر) 2016", "2016-11-03", "2016-11-03")]
    [InlineData("March 28, 2018", "March 28, 2018", "2018-03-28", "2018-03-28")]
    [InlineData("غشت 2016", "غشت 2016", "2016-08-01", "2016-08-31")]
    [InlineData("14 جويلية 2017", "14 جويلية 2017", "2017-07-14", "2017-07-14")]
    [InlineData("الأربعاء 28/3/2018", "الأربعاء 28/3/2018", "2018-03-28", "2018-03-28")]
    [InlineData("يوم 4/22", "يوم 4/22", "2018-04-22", "2018-04-22")]
    [InlineData("الأسبوع الأول من آذار", "الأسبوع الأول من آذار", "2018-03-01", "2018-03-07")]
    [InlineData("هذا اليوم", "هذا اليوم", "2018-03-29", "2018-03-29")]
    [InlineData("الليلة الماضية", "الليلة الماضية", "2018-03-28", "2018-03-28")]
    [InlineData("ليلة أمس", "ليلة أمس", "2018-03-28", "2018-03-28")]
    [InlineData("النصف الثاني من حزيران 2016", "النصف الثاني من حزيران 2016", "2016-06-16", "2016-06-30")]
    [InlineData("الربع الأول من العام الجاري", "الربع الأول من العام الجاري", "2018-01-01", "2018-03-31")]
    [InlineData("Thursday, June 16, 2016", "Thursday, June 16, 2016", "2016-06-16", "2016-06-16")]
    [InlineData("16 Jun 2016", "16 Jun 2016", "2016-06-16", "2016-06-16")]
    [InlineData("1396/03/29", "1396/03/29", "2017-06-19", "2017-06-19")]
    [InlineData("عقدت في 15 الحالي", "15 الحالي", "2018-03-15", "2018-03-15")]
    [InlineData("اليوم (السبت)", "اليوم (السبت)", "2018-03-24", "2018-03-24")]
    [InlineData("«روسيا اليوم» الخميس", "الخميس", "2018-03-29", "2018-03-29")]
    [InlineData("في الـ20 من تشرين الأول", "20 من تشرين الأول", "2017-10-20", "2017-10-20")]
    [InlineData("بتاريخ 18/3", "18/3", "2018-03-18", "2018-03-18")]
    [InlineData("يومي 19 و20 أيار", "19 و20 أيار", "2017-05-19", "2017-05-20")]
    [InlineData("في الخامس والعشرين من آب/ أغسطس المنصرم", "الخامس والعشرين من آب/ أغسطس المنصرم", "2017-08-25", "2017-08-25")]
    [InlineData("مساء أمس، الأربعاء، في موسكو", "مساء أمس، الأربعاء", "2018-03-28", "2018-03-28")]
    [InlineData("منذ أيلول 2015", "أيلول 2015", "2015-09-01", "2015-09-30")]
    [InlineData("اعتبارا من 2 نيسان", "2 نيسان", "2018-04-02", "2018-04-02")]
    [InlineData("السنة الماضية", "السنة الماضية", "2017-01-01", "2017-12-31")]
    [InlineData("(الثلاثاء 27/3)", "الثلاثاء 27/3", "2018-03-27", "2018-03-27")]
    [InlineData("قبل أربع وعشرين ساعة", "قبل أربع وعشرين ساعة", "2018-03-28", "2018-03-28")]
    [InlineData("العشرين من آذار/مارس", "العشرين من آذار/مارس", "2018-03-20", "2018-03-20")]
    [InlineData("الجمعة 16 آذار/مارس الجاري", "الجمعة 16 آذار/مارس الجاري", "2018-03-16", "2018-03-16")]
    [InlineData("سبتمبر أيلول من العام 2015", "سبتمبر أيلول من العام 2015", "2015-09-01", "2015-09-30")]
    [InlineData("يوم الثلاثاء الموافق لـ 27 آذار 2018", "يوم الثلاثاء الموافق لـ 27 آذار 2018", "2018-03-27", "2018-03-27")]
    [InlineData("20 تشرين الاول/اكتوبر", "20 تشرين الاول/اكتوبر", "2017-10-20", "2017-10-20")]
    [InlineData("في وقت متأخر من مساء الأربعاء", "مساء الأربعاء", "2018-03-28", "2018-03-28")]
    [InlineData("الأسبوع قبل الماضي", "الأسبوع قبل الماضي", "2018-03-10", "2018-03-18")]
    [InlineData("وفي شهر أيار من العام الماضي", "أيار من العام الماضي", "2017-05-01", "2017-05-31")]
    [InlineData("الأربعاء، ٢٨ آذار ٢٠١٨، الساعة ١٥:٣٠", "الأربعاء، ٢٨ آذار ٢٠١٨", "2018-03-28", "2018-03-28")]
    [InlineData("قبل شهر و21 يوما", "قبل شهر و21 يوما", "2018-02-07", "2018-02-07")]
    [InlineData("الأسبوع المقبل يوم الجمعة", "الأسبوع المقبل يوم الجمعة", "2018-04-06", "2018-04-06")]
    [InlineData("في العام الجاري 2018", "العام الجاري 2018", "2018-01-01", "2018-12-31")]
    [InlineData("في آذار من العام الماضي (2017)", "آذار من العام الماضي (2017)", "2017-03-01", "2017-03-31")]
    [InlineData("قناة روسيا اليوم الثلاثاء", "الثلاثاء", "2018-03-27", "2018-03-27")]
    [InlineData("ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي", "1980-01-01", "1989-12-31")]
    [InlineData("بين 2014-2018", "2014-2018", "2014-01-01", "2018-12-31")]
    [InlineData("يوم 27،", "يوم 27", "2018-03-27", "2018-03-27")]
    [InlineData("الجمعة 16.", "الجمعة 16", "2018-03-16", "2018-03-16")]
    public void An_expression_is_read_and_counted_from_the_day_of_the_report(string written, string words, string from, string to)
    {
        var found = Resolve(written, Report).ShouldHaveSingleItem();

        found.Span.Of(written).ShouldBe(words);
        found.From.ShouldBe(DateOnly.ParseExact(from, "yyyy-MM-dd"));
        found.To.ShouldBe(DateOnly.ParseExact(to, "yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("روسيا اليوم")]
    [InlineData("نقلت صحيفة «رأي اليوم» عن مصدر")]
    [InlineData("في اليوم الثاني من المعركة")]
    [InlineData("مرتين في اليوم")]
    [InlineData("حتى اليوم")]
    [InlineData("جمع بين الاثنين")]
    [InlineData("قائد الجيش العام الحالي")]
    [InlineData("الأمين العام السابق")]
    [InlineData("في أمس الحاجة إلى")]
    [InlineData("غدا الوضع صعبا")]
    [InlineData("ومارس الطرفان ضغوطا متبادلة")]
    [InlineData("سبع سيارات نيسان محملة برشاشات")]
    [InlineData("من سوق الجمعة في القرية")]
    [InlineData("رئيس تيار الغد السوري")]
    [InlineData("تكتل 14 آذار")]
    [InlineData("قتل 20 آذاريا")]
    [InlineData("مارس ضغوطا على موسكو")]
    [InlineData("تيريزا ماي قالت")]
    [InlineData("جاء أب من حلب")]
    [InlineData("ثورة 25 يناير")]
    [InlineData("في 2000 غارة")]
    [InlineData("أطلقت 2015 قذيفة")]
    [InlineData("في 24/7")]
    [InlineData("انقضت أعوام على اليوم الذي وقع فيه الاتفاق")]
    [InlineData("رقم 25/2017")]
    [InlineData("إف-22 و سو-35")]
    [InlineData("نهاية الأسبوع")]
    [InlineData("طوال اليوم")]
    [InlineData("ثلاثة أيام")]
    [InlineData("قال إن مقاتلين في 2000 موقع")]
    [InlineData("تكلمت الناطقة بعد أسبوع من الصمت")]
    [InlineData("عادت المقاتلات بعد أقل من ثلاثة أسابيع على الغارة الأولى")]
    public void Words_that_only_look_like_time_are_left_alone(string written) => Resolve(written, Report).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(TimesOfNews.All), MemberType = typeof(TimesOfNews))]
    public void Times_told_in_news_mean_these_days(string written, string days) =>
        string.Join(' ', Resolve(written, new DateOnly(2018, 9, 8)).Select(found => found.From == found.To ? $"{found.From:yyyy-MM-dd}" : $"{found.From:yyyy-MM-dd}..{found.To:yyyy-MM-dd}"))
            .ShouldBe(days);

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

    [Fact]
    public void Without_a_date_of_the_report_only_full_dates_have_a_value()
    {
        var found = Resolve("في 16 حزيران 2016 ويوم السبت", ReportDate.Unknown);

        found.Select(expression => expression.From).ShouldBe([new DateOnly(2016, 6, 16), null]);
        found.ShouldAllBe(expression => expression.ResolvedAgainst == null);
    }

    [Fact]
    public void Any_text_is_read_without_a_throw_and_spans_lie_inside_it()
    {
        string[] pieces =
        [
            "اليوم", "أمس", "الأول", "السبت", "الاثنين", "يوم", "شباط", "تشرين", "الثاني", "كانون", "رمضان", "من", "إلى", "بين", "و", "في", "قبل", "بعد",
            "31", "0", "99", "2016", "1437", "99999999999", "/", "-", ".", ",", "(", ")", "«", "هـ", "م", "الماضي", "المقبل", "العام", "شهر", "أسبوعين",
            "ألف", "مئة", "عشر", "والعشرين", "غداة", "نفسه", "منتصف", "صيف", "\n", "\ud800", "ﻼ", "حزيرانمن", "الساعة", "24", "سوف", "الموافق", "النصف", "ثمانينيات",
        ];
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), words =>
        {
            var written = string.Join(words.Count % 3 == 0 ? "" : " ", words);
            foreach (var found in Resolve(written, Report))
            {
                found.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                found.Span.End.ShouldBeLessThanOrEqualTo(written.Length);
                found.Span.Length.ShouldBeGreaterThan(0);
                (found.From <= found.To || found.From is null).ShouldBeTrue();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(40));
    }

    private static IReadOnlyList<DateExpression> Resolve(string written, DateOnly report) => Resolve(written, Of(report, report));

    private static IReadOnlyList<DateExpression> Resolve(string written, ReportDate report)
    {
        var text = new ReportText(written);
        return Resolver.Resolve(text, Parser.Find(text, BodyText.PageOf(text)), report);
    }

    private static ReportDate Of(DateOnly from, DateOnly to) => new(from, to, DatePrecision.Interval, DateBasis.Inferred, [], []);
}
