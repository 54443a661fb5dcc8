using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Incidents;

public sealed class IncidentMatcherTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.ReadShipped());

    [Theory]
    [MemberData(nameof(ToldIncidents.All), MemberType = typeof(ToldIncidents))]
    [MemberData(nameof(RetoldIncidents.All), MemberType = typeof(RetoldIncidents))]
    [MemberData(nameof(LateToldIncidents.All), MemberType = typeof(LateToldIncidents))]
    [MemberData(nameof(NewsAndItsBackground.All), MemberType = typeof(NewsAndItsBackground))]
    [MemberData(nameof(NewlyToldIncidents.All), MemberType = typeof(NewlyToldIncidents))]
    public void A_report_tells_of_these_incidents_and_no_others(string incidents, string text)
    {
        var told = Read(text).Incidents.Select(match => (match.Role == IncidentRole.Background ? "~" : "") + match.Id);

        told.ShouldBe(incidents.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(EarlyIncidentsInPassing.All), MemberType = typeof(EarlyIncidentsInPassing))]
    [MemberData(nameof(LaterIncidentsInPassing.All), MemberType = typeof(LaterIncidentsInPassing))]
    [MemberData(nameof(IncidentsInOtherWords.All), MemberType = typeof(IncidentsInOtherWords))]
    [MemberData(nameof(OtherEventsInPassing.All), MemberType = typeof(OtherEventsInPassing))]
    public void Half_a_sentence_in_a_report_of_another_matter_tells_of_these_incidents(string published, string incidents, string sentence)
    {
        var report = Read($"وصول دفعة مساعدات إلى مخيمات النازحين في لبنان\nنشر في: {published}\n\nوصلت دفعة من المساعدات الغذائية إلى مخيمات النازحين في سهل البقاع اللبناني، وفق ما ذكرت منظمة إغاثة محلية.\n\n{sentence}\n\nوتضم المخيمات آلاف العائلات التي تنتظر فصل الشتاء.");

        report.Incidents.Select(match => match.Id).ShouldBe(incidents.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Theory]
    [InlineData("2017-06-18-su22-shootdown 2017-06-19-mou-suspension ~2017-05-18-tanf-strike", "وكان التحالف قصف في 18 أيار قافلة لقوات موالية للنظام قرب التنف.")]
    [InlineData("2017-06-18-su22-shootdown 2017-06-19-mou-suspension ~2016-09-17-dez-coalition-strike", "وكان التحالف قصف جنودا سوريين في جبل الثردة في سبتمبر من العام الماضي.")]
    public void A_second_of_a_kind_told_in_a_sentence_of_its_own_stands_beside_the_first(string incidents, string sentence)
    {
        var report = Read($"موسكو تعلق المذكرة بعد إسقاط طائرة سورية\n2017-06-20\n\nعلقت وزارة الدفاع الروسية أمس الاثنين العمل بمذكرة السلامة الجوية غداة إسقاط مقاتلة أميركية طائرة سورية من طراز سوخوي 22، وقالت إنها ستتعقب الطائرات غرب الفرات.\n\n{sentence}");

        report.Incidents.Select(match => (match.Role == IncidentRole.Background ? "~" : "") + match.Id).ShouldBe(incidents.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData("علما أن مقاتلات روسية كانت قد قصفت في 16 حزيران 2016 مقاتلين من جيش سوريا الجديد قرب التنف.", IncidentRole.Background)]
    [InlineData("وكانت مقاتلات روسية قد قصفت في 16 حزيران 2016 مقاتلين من جيش سوريا الجديد قرب التنف.", IncidentRole.Background)]
    [InlineData("وقصفت مقاتلات روسية في 16 حزيران مقاتلين من جيش سوريا الجديد قرب التنف.", IncidentRole.Main)]
    public void What_was_long_over_does_not_date_the_report(string last, IncidentRole role)
    {
        var report = Read($"مسؤول أميركي يشكو من طلعات غير مألوفة\n\nشكا مسؤول أميركي طلب عدم كشف اسمه من طلعات وصفها بغير المألوفة فوق موقع ينتشر فيه جنود أميركيون.\n\nوأوضح المسؤول أن قيادته احتجت لدى الجانب الروسي.\n\nولم تعلق موسكو على ذلك حتى مساء أمس.\n\n{last}");

        var raid = report.Incidents.ShouldHaveSingleItem();
        (raid.Id, raid.Role).ShouldBe(("2016-06-16-tanf-strike", role));
        (report.Published.Basis == DateBasis.Register).ShouldBe(role == IncidentRole.Main);
    }

    [Theory]
    [InlineData("2016-07-20", "قصفت طائرات روسية مقاتلي جيش سوريا الجديد قرب التنف في 16 يونيو. وعقد العسكريون بعد يومين من القصف اجتماعا استثنائيا بالفيديو مع البنتاغون.", "2016-06-18")]
    public void What_happened_some_days_after_an_event_is_dated_by_the_day_told_of_it(string published, string sentences, string day)
    {
        var report = Read($"مذكرة الأجواء\n{published}\n\n{sentences}");

        report.Incidents.ShouldContain(match => match.Id == "2016-06-18-vtc");
        report.DateExpressions.ShouldContain(expression => expression.From == DateOnly.ParseExact(day, "yyyy-MM-dd") && expression.Reading!.Count == 2);
    }

    [Theory]
    [MemberData(nameof(ToldIncidents.All), MemberType = typeof(ToldIncidents))]
    public void Every_match_quotes_its_reasons_from_the_text(string incidents, string text)
    {
        incidents.ShouldNotBeEmpty();
        foreach (var match in Read(text).Incidents)
        {
            match.Reasons.ShouldNotBeEmpty(match.Id);
            match.Reasons.ShouldAllBe(reason => reason.Span != null && reason.Span.Value.Of(text) == reason.Quote && reason.Quote.Length > 0, match.Id);
        }
    }

    [Fact]
    public void The_words_that_told_the_day_are_among_the_reasons()
    {
        var match = Read("اصطدمت مدرعة روسية بعربة أمريكية قرب المالكية في 25 آب 2020 وأصيب أربعة جنود.").Incidents.ShouldHaveSingleItem();

        match.Reasons.ShouldContain(reason => reason.Rule == "date" && reason.Quote.Contains("25 آب"));
    }

    [Theory]
    [InlineData("تواصل موسكو وواشنطن التنسيق لتجنب الصدام في سوريا، بحسب مسؤولين من البلدين.")]
    [InlineData("بحث رئيس الأركان الروسي فاليري غيراسيموف مع نظيره التركي الوضع في ليبيا.")]
    [InlineData("أغارت طائرات مجهولة على مواقع قرب البوكمال فجر اليوم.")]
    [InlineData("تنص مذكرة سلامة الطيران الموقعة بين البلدين على لغة موحدة للتخاطب.")]
    [InlineData("قتل أربعة أمريكيين بينهم جنديان في تفجير انتحاري وقع الأربعاء في مدينة منبج شمال سوريا وتبناه تنظيم داعش.")]
    [InlineData("أعلن الجيش السوري أن دفاعاته الجوية تصدت فجر اليوم لعدوان إسرائيلي استهدف محيط دمشق، فيما قتل جنديان وأصيب ثلاثة.")]
    [InlineData("اصطدمت مقاتلة روسية من طراز سو-27 بمسيرة أمريكية من طراز MQ-9 فوق البحر الأسود الثلاثاء، ما أدى إلى إصابة مروحتها وسقوطها.")]
    [InlineData("بحث رئيس هيئة الأركان الأمريكية مارك ميلي هاتفيا مع نظيره الروسي فاليري غيراسيموف الوضع في أوكرانيا في 24 أكتوبر 2022.")]
    [InlineData("سيرت القوات الروسية والتركية دورية مشتركة على الطريق الدولي إم 4 في ريف إدلب، بعد أن قطع محتجون الطريق مرات عدة.")]
    [InlineData("تعرضت قاعدة التنف التي تضم قوات أمريكية لهجوم بخمس طائرات مسيرة في أكتوبر 2021.")]
    [InlineData("أسقطت تركيا قاذفة روسية من طراز سو-24 قرب الحدود السورية في 24 نوفمبر 2015.")]
    [InlineData("نفذت القوات الأمريكية وقوات سوريا الديمقراطية تدريبات بالذخيرة الحية في حقل كونيكو بريف دير الزور.")]
    [InlineData("علقت موسكو العمل بمعاهدة ستارت الجديدة مع واشنطن، وقال بوتين إن القرار لا يعني الانسحاب منها.")]
    [InlineData("فاز المنتخب بثلاثة أهداف في مباراة ودية أقيمت السبت.")]
    [InlineData("")]
    public void A_report_of_something_else_matches_nothing(string text) => Read(text).Incidents.ShouldBeEmpty();

    [Fact]
    public void Two_incidents_that_fit_alike_are_both_left_out()
    {
        // Nothing here says which of the chiefs' calls is meant.
        var report = Read("تحدث رئيس الأركان الأمريكي جوزيف دانفورد هاتفيا مع نظيره الروسي فاليري غيراسيموف.");

        report.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_repeated_a_thousand_times_is_read_in_the_time_of_its_length()
    {
        // Quadratic work would take minutes here.
        var text = string.Concat(Enumerable.Repeat("أغارت طائرات روسية الخميس 16 حزيران 2016 على مقاتلين معارضين قرب التنف. ", 1000));

        Read(text).Incidents.ShouldContain(match => match.Id == "2016-06-16-tanf-strike");
    }

    [Fact]
    public void A_day_counted_from_a_report_whose_own_day_cannot_be_is_still_told_by_its_date()
    {
        // The head is of 2016 and the stamp of 2017, so no day of publication fits both.
        var report = Read("اتهم مسؤول أميركي الطيران الروسي بشن غارات، أمس الخميس (16 يونيو / حزيران 2016)، على مقاتلين معارضين قرب بلدة التنف.\n25/10/2017\nولم تعلق موسكو.");

        report.Incidents.ShouldContain(match => match.Id == "2016-06-16-tanf-strike");
    }

    [Theory]
    [InlineData("أغارت طائرات روسية، أمس الخميس (16 يونيو / حزيران 2016)، على مقاتلين قرب التنف، وبعد أسبوع قصفت بلدة التنف.\n25/10/2017\nولم تعلق موسكو.")]
    [InlineData("أغارت طائرات روسية في 31 كانون الأول 9999 على مقاتلين قرب التنف، وبعد أسبوع قصفت بلدة التنف، ثم في السادس من الشهر التالي.")]
    [InlineData("أغارت طائرات روسية في 1 كانون الثاني 0001 على مقاتلين قرب التنف، وقبلها بأسبوع قصفت بلدة التنف، ثم في السادس من الشهر نفسه.")]
    public void Days_counted_from_a_day_at_the_end_of_the_calendar_end_no_reading(string text) => Should.NotThrow(() => Read(text));

    [Fact]
    public void Without_a_register_there_is_nothing_to_match() =>
        new ReportAnalyzer(IncidentRegister.Empty).Analyze(new RawReport("التقى دانفورد وغيراسيموف في باكو.")).Incidents.ShouldBeEmpty();

    private static AnalyzedReport Read(string text) => Analyzer.Analyze(new RawReport(text));
}
