using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Incidents;

public sealed class CandidateClusteringTests
{
    private const string RaidByOneOutlet = "أغارت طائرات روسية على مقر لفصيل محلي قرب البوكمال يوم 3 أيار 2018 وقتل ثلاثة مقاتلين، بحسب مصادر محلية.";
    private const string RaidByAnother = "قصفت مقاتلات روسية في 3 أيار 2018 موقعا لفصيل محلي قرب البوكمال فقتل ثلاثة من مقاتليه، وفق ناشطين.";
    private const string LaterRaid = "أغارت طائرات روسية على مقر لفصيل محلي قرب البوكمال يوم 19 أيار 2018 وقتل ثلاثة مقاتلين، بحسب مصادر محلية.";
    private const string RaidElsewhere = "قصفت مقاتلات روسية في 3 أيار 2018 مستودعا في إدلب ولم يعرف حجم الأضرار، وفق ناشطين.";
    private const string Call = "أجرى رئيسا الأركان جوزيف دانفورد وفاليري غيراسيموف مكالمة هاتفية في 3 أيار 2018 تناولت سوريا.";

    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);
    private static readonly IReadOnlyList<ToldEvent> Events = EventsOf(RaidByOneOutlet, RaidByAnother, LaterRaid, RaidElsewhere, Call);

    [Theory]
    [InlineData("strike 2018-05-03 2018-05-03 tanf", true)]
    [InlineData("~strike 2018-05-03 2018-05-03", false)]
    [InlineData("", false)]
    public void The_first_stands_for_all_on_a_shelf_of_facts_and_for_none_where_there_is_no_shelf(string shelf, bool isOne) =>
        EventShelf.IsOne(shelf).ShouldBe(isOne);

    [Fact]
    public void Two_reports_of_one_event_make_one_candidate_named_by_day_place_and_type()
    {
        var cluster = Cluster(EventsOf(RaidByOneOutlet, RaidByAnother)).ShouldHaveSingleItem();

        cluster.Slug.ShouldBe("2018-05-03-abu-kamal-strike");
        cluster.Events.Select(told => told.Report).ShouldBe(["0", "1"], ignoreOrder: true);
        CandidateFacts.Of(cluster).ShouldNotBeNull().Places.ShouldBe(["abu-kamal"]);
    }

    [Fact]
    public void The_same_words_of_another_day_and_another_place_on_the_same_day_are_other_events() =>
        Cluster(Events).Select(cluster => (cluster.Slug, cluster.Events.Count)).ShouldBe(
        [
            ("2018-05-03-abu-kamal-strike", 2),
            ("2018-05-03-dunford-gerasimov-call", 1),
            ("2018-05-03-idlib-strike", 1),
            ("2018-05-19-abu-kamal-strike", 1),
        ]);

    [Fact]
    public void The_order_in_which_reports_arrive_changes_nothing() => Prop
        .ForAll(Gen.Shuffle(Events.ToArray()).ToArbitrary(), shuffled => Said(Cluster(shuffled)) == Said(Cluster(Events)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Clusters_of_a_group_are_the_same_whatever_unlike_events_stand_beside_it() =>
        Said(Cluster(EventsOf(RaidByOneOutlet, RaidByAnother))).ShouldBe(Said([Cluster(Events)[0]]));

    [Fact]
    public void Clusters_with_the_same_day_place_and_type_are_told_apart_by_letters_of_their_reports()
    {
        var raid = EventsOf(RaidByOneOutlet)[0];
        var unlike = raid with { Report = "9", Words = [], ReportWords = [], Deeds = [], Places = ["abu-kamal"], Day = raid.Day, Channels = ["vtc"], Persons = ["x", "y"], Type = "call" };
        var other = unlike with { Report = "8", Persons = ["x", "z"] };

        var slugs = Cluster([unlike, other]).Select(cluster => cluster.Slug).ToList();

        slugs.ShouldContain("2018-05-03-abu-kamal-call");
        slugs.Intersect([Slugs.OwnOf(unlike), Slugs.OwnOf(other)]).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("ولم يكشف البنتاغون عن موعد للقاء رئيسي الأركان جوزيف دانفورد وفاليري غيراسيموف.")]
    [InlineData("فاز المنتخب بثلاثة أهداف في مباراة ودية أقيمت السبت في إدلب.")]
    [InlineData("تنسق القوات الروسية والأمريكية لتفادي تصادم الطائرات فوق سوريا، كما قيل في 3 أيار 2018.")]
    public void What_did_not_happen_or_is_not_of_the_field_makes_no_candidate(string text) =>
        Cluster(EventsOf(text)).Select(CandidateFacts.Of).OfType<CandidateFacts>().ShouldBeEmpty();

    [Theory]
    [InlineData("قال المتحدث، في مؤتمر صحفي عبر الفيديو مع الصحفيين، إن القوات الأمريكية والروسية تتجنب التصادم.")]
    [InlineData("اتفق العسكريون الأمريكيون والروس على أن تناقش سلامة الطيران في اجتماع مقبل عبر الفيديو.")]
    [InlineData("حاولت مقاتلة أمريكية منع طائرتين روسيتين من قصف معقل للتنظيم قرب الميادين.")]
    public void Talks_with_the_press_talks_to_come_and_raids_that_were_prevented_are_no_events(string text) =>
        EventsOf(text).Where(told => told.Type is "video_conference" or "strike").ShouldBeEmpty();

    [Theory]
    [InlineData("أعلنت واشنطن تعليق المحادثات مع روسيا بشأن سوريا يوم 3 أيار 2018.", "notice_or_warning")]
    [InlineData("بدأ مشاة البحرية الأمريكية تدريبات بالذخيرة الحية في التنف يوم 3 أيار 2018.", "notice_or_warning")]
    [InlineData("اتفق كيري ولافروف في جنيف على هدنة في سوريا يوم 9 أيلول 2016.", "agreement")]
    public void What_the_two_powers_broke_off_rehearsed_or_agreed_on_is_told_without_a_channel(string text, string type) =>
        EventsOf(text).Select(told => told.Type).ShouldContain(type);

    [Fact]
    public void Some_days_ago_is_not_the_weekday_on_which_it_was_told() =>
        EventsOf("2018-05-06\nقالت الوزارة، الأحد، إن ضربة نفذتها الطائرات الروسية قبل أيام على موقع قرب البوكمال دمرت مستودعا.")
            .ShouldHaveSingleItem().Day.IsSingle.ShouldBeFalse();

    [Fact]
    public void A_governorate_is_no_point_that_could_be_another_place()
    {
        var raids = EventsOf(RaidByOneOutlet, RaidByAnother);
        var wide = raids[1] with { Places = ["deir-ez-zor-province"] };

        Cluster([raids[0], wide]).ShouldHaveSingleItem();
        Cluster([raids[0], wide with { Places = ["idlib"] }]).Count.ShouldBe(2);
    }

    [Fact]
    public void However_many_tell_the_same_facts_they_are_one_beside_what_is_told_of_the_next_day()
    {
        var raid = EventsOf(RaidByOneOutlet)[0];
        var days = Enumerable.Range(0, 12).SelectMany(day => Enumerable.Range(0, 5).Select(report =>
            raid with { Report = $"{day}-{report}", Day = EventDay.On(new DateOnly(2018, 5, 1).AddDays(day), new DateOnly(2018, 5, 1).AddDays(day)) }));

        // A chain of days does not become one event: none reaches over more than the day before and the day after.
        var clusters = Cluster([.. days]);
        clusters.Sum(cluster => cluster.Events.Count).ShouldBe(60);
        clusters.ShouldAllBe(cluster => cluster.Events.Max(told => told.Day.From!.Value.DayNumber) - cluster.Events.Min(told => told.Day.From!.Value.DayNumber) <= 2);
    }

    [Fact]
    public void A_strike_without_a_place_is_no_candidate_and_an_unknown_place_is_said_to_be_unknown()
    {
        var raid = EventsOf(RaidByOneOutlet)[0] with { Places = [] };

        CandidateFacts.Of(Cluster([raid])[0]).ShouldBeNull();
        CandidateTitle.Of(new CandidateFacts("s", "strike", new DateOnly(2018, 5, 3), new DateOnly(2018, 5, 3), [], [], []))
            .ShouldBe(new Bilingual("ضربة في مكان غير معروف، 3 أيار/مايو 2018", "Strike at an unknown place, 3 May 2018"));
    }

    [Fact]
    public void An_event_the_register_knows_is_told_as_that_incident()
    {
        var known = new RegisterIncident { Id = "2018-05-03-raid", Title = new("", ""), Summary = new("", ""), Type = "strike", From = new(2018, 5, 3), To = new(2018, 5, 3), Precision = "day", Places = ["abu-kamal"], Cues = ["فصيل محلي"] };

        new ReportAnalyzer(new IncidentRegister([known])).Analyze(new RawReport(RaidByOneOutlet)).Events.ShouldHaveSingleItem().Incident.ShouldBe(known.Id);
    }

    private static IReadOnlyList<EventCluster> Cluster(IReadOnlyList<ToldEvent> events) => new EventClustering().Cluster(events);

    private static string Said(IReadOnlyList<EventCluster> clusters) =>
        string.Join('\n', clusters.Select(cluster => $"{cluster.Slug}: {string.Join(' ', cluster.Events.Select(told => told.Report).Order(StringComparer.Ordinal))}"));

    private static IReadOnlyList<ToldEvent> EventsOf(params string[] texts) =>
        [.. texts.SelectMany((text, index) => Analyzer.Analyze(new RawReport(text)).Events.Select(told => told with { Report = $"{index}" }))];
}
