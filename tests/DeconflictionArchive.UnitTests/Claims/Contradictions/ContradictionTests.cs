using System.Globalization;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Claims.Contradictions;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims.Contradictions;

public sealed class ContradictionTests
{
    private static readonly DateOnly Happened = new(2016, 6, 16);

    private static readonly ToldClaim Denial = Claim("denial", "russia", Stance.Denies, null, "نفت موسكو ذلك", said: "2016-06-19");

    [Theory]
    [InlineData("us", Stance.Accuses, "russia", "2016-06-18", true)]
    [InlineData("us-dod", Stance.Accuses, "ru-mod", "2016-06-19", true)]
    [InlineData("us", Stance.Confirms, null, null, true)]
    [InlineData("us", Stance.Accuses, "hotline", "2016-06-18", true)]
    [InlineData("us", Stance.Accuses, "iran", "2016-06-18", false)]
    [InlineData("us", Stance.Accuses, "russia", "2016-06-20", false)]
    [InlineData("us", Stance.Warns, "russia", "2016-06-18", false)]
    [InlineData("us", Stance.NoComment, null, "2016-06-18", false)]
    [InlineData("us", Stance.Announces, null, "2016-06-18", false)]
    [InlineData("syria", Stance.Accuses, "russia", "2016-06-18", false)]
    [InlineData("ru-mod", Stance.Confirms, null, "2016-06-18", false)]
    public void A_denial_contradicts_what_the_other_camp_said_before_it_on_the_same_matter(string speaker, Stance stance, string? about, string? said, bool contradicted)
    {
        var found = Among(Claim("said", speaker, stance, about, "قصفت الطائرات الموقع", said: said), Denial);
        found.Select(contradiction => string.Join(' ', contradiction.Claims)).ShouldBe(contradicted ? ["said denial"] : []);
    }

    [Theory]
    [InlineData("قوات روسية هاجمت مواقعها وجرحت ستة", true)]
    [InlineData("ستة من عناصرها جرحوا", false)]
    public void Who_was_hurt_by_an_attack_also_tells_who_attacked(string quote, bool contradicted) =>
        Among(Claim("said", "sdf", Stance.Accuses, "ru-air", quote, ClaimQuestion.Casualties), Denial).Count.ShouldBe(contradicted ? 1 : 0);

    [Fact]
    public void What_both_sides_say_of_a_third_is_one_matter_only_when_it_is_the_same_third()
    {
        var accusation = Claim("said", "us", Stance.Accuses, "syria", "قصفت الطائرات الموقع");
        Among(accusation, Denial with { About = "syria" }).ShouldNotBeEmpty();
        Among(accusation, Denial with { About = "iran" }).ShouldBeEmpty();
    }

    [Fact]
    public void Denials_of_one_side_are_one_contradiction_and_words_repeated_are_one_evidence()
    {
        var said = Claim("said", "us", Stance.Accuses, "russia", "قصفت طائراتهم الموقع");
        var found = Among(said, Denial, Denial with { Id = "again", Report = "r-2" }, Denial with { Id = "other", Quote = "أنكرت الوزارة" }).ShouldHaveSingleItem();
        found.Claims.ShouldBe(["said", "denial", "again", "other"]);
        found.Sides[^1].Evidence.Select(words => words.Quote).ShouldBe(["نفت موسكو ذلك", "أنكرت الوزارة"]);
    }

    [Theory]
    [InlineData("russia", "dunford", Stance.Confirms, "أكدوا أنهم قصفوا شرق النهر", true)]
    [InlineData("ru-mod", null, Stance.Admits, "أقرت الوزارة بأن طائراتها ضربت الموقع", true)]
    [InlineData("ru-mod", null, Stance.Confirms, "أكدت الوزارة أنها ضربت مواقع داعش", false)]
    [InlineData("russia", "ru-mod", Stance.Confirms, "أكدوا أنهم قصفوا شرق النهر", false)]
    [InlineData("russia", "dunford", Stance.Confirms, "أكدوا أن الحوار مستمر", false)]
    [InlineData("syria", "dunford", Stance.Confirms, "أكدوا أنهم قصفوا شرق النهر", false)]
    public void A_side_contradicts_itself_when_it_denies_a_deed_and_admits_it_or_the_other_side_tells_that_it_did(
        string speaker, string? teller, Stance stance, string quote, bool contradicted)
    {
        var found = Of(ContradictionKind.SelfContradiction, Claim("admission", speaker, stance, null, quote, ClaimQuestion.What, teller), Denial);
        found.Select(contradiction => (string.Join(' ', contradiction.Claims), contradiction.Status))
            .ShouldBe(contradicted ? [("admission denial", ContradictionStatus.Admitted)] : []);
    }

    [Fact]
    public void Denying_the_intent_is_not_denying_the_deed() => Of(
        ContradictionKind.SelfContradiction,
        Claim("admission", "us-dod", Stance.Admits, null, "أقرت بأن طائراتها قصفت الموقع خطأ"),
        Claim("denial", "us", Stance.Denies, null, "نفت أن تكون تعمدت قصف الموقع")).ShouldBeEmpty();

    [Fact]
    public void What_the_denying_side_has_admitted_is_no_longer_open()
    {
        var found = Of(
            ContradictionKind.Denial,
            Claim("said", "us", Stance.Accuses, "russia", "قصفت طائراتهم الموقع"),
            Claim("admission", "russia", Stance.Confirms, null, "أكدوا أنهم قصفوا الموقع", ClaimQuestion.What, "dunford"),
            Denial);
        found.ShouldHaveSingleItem().Status.ShouldBe(ContradictionStatus.Admitted);
    }

    [Theory]
    [InlineData("syria", "us", "الطيران الأميركي قصف المعسكر", "us", "russia", "الطيران الروسي قصف المعسكر", true)]
    [InlineData("syria", "us", "الطيران الأميركي قصف المعسكر", "russia", "israel", "طائرات إسرائيلية قصفت المعسكر", true)]
    [InlineData("sdf", "russia", "الطيران الروسي قصف المعسكر", "us", "syria", "قوات سورية قصفت المعسكر", false)] // allies act together
    [InlineData("sdf", "russia", "الطيران الروسي قصف المعسكر", "us", "israel", "قصفته طائرات إسرائيلية أو روسية", false)] // names both
    [InlineData("syria", "us", "الطيران الأميركي قصف المعسكر", "us", "russia", "موسكو تقف وراء التواطؤ", false)] // no deed
    [InlineData("syria", "us", "الطيران الأميركي قصف المعسكر", "syrian-army", "israel", "طائرات إسرائيلية قصفت المعسكر", false)] // one side, in doubt
    public void Who_did_it_is_answered_with_different_parties(string one, string accused, string quote, string other, string otherAccused, string otherQuote, bool contradicted) =>
        Of(ContradictionKind.Who, Claim("one", one, Stance.Accuses, accused, quote), Claim("other", other, Stance.Accuses, otherAccused, otherQuote))
            .Count.ShouldBe(contradicted ? 1 : 0);

    [Fact]
    public void Whoever_owns_up_to_a_deed_clears_the_one_accused_of_it() => Of(
        ContradictionKind.Who,
        Claim("one", "syria", Stance.Accuses, "us", "الطيران الأميركي قصف المطار"),
        Claim("other", "israel", Stance.Admits, null, "أقر الجيش بأن طائراته قصفت المطار")).ShouldHaveSingleItem().Sides.Select(side => side.Says).ShouldBe(["israel", "us"]);

    [Theory]
    [InlineData("killed", "قُتل ١٠٠ جندي", 100, null, "لم يُقتل إلا ٥ جنود", 5, 5, true)]
    [InlineData("killed", "قُتل ١٠٠ شخص", 100, null, "قُتل ١٥٠ شخصا", 150, null, false)]
    [InlineData("killed", "سقط ٥٠ قتيلا", 50, 50, "سقط ٢٠ مدنيا", 20, 20, false)] // civilians are a part of the dead
    [InlineData("killed", "سقط ٢٠ قتيلا", 20, 20, "سقط ٥٠ مدنيا", 50, 50, true)] // but not more than all of them
    [InlineData("killed", "سقط ٥٠ قتيلا", 50, 50, "سقط ٥ قتلى روس", 5, 5, false)]
    [InlineData("missiles", "أطلقت ١٠٥ صواريخ", 105, 105, "أطلقت ٥٩ صاروخا", 59, 59, true)]
    [InlineData("missiles", "أطلقت ١٠٥ صواريخ", 105, 105, "اعترضت الدفاعات ٧١ صاروخا", 71, 71, false)]
    [InlineData("aircraft", "اقتربت مقاتلتان روسيتان", 2, 2, "كانت ٤ طائرات روسية في الجو", 4, 4, true)]
    [InlineData("aircraft", "اقتربت مقاتلتان روسيتان", 2, 2, "كانت ٤ طائرات أميركية في الجو", 4, 4, false)]
    [InlineData("occurrences", "حدث ذلك ٥ مرات", 5, 5, "حدث ذلك مرتين", 2, 2, false)]
    public void Numbers_of_the_same_thing_exclude_each_other(string what, string quote, int min, int? max, string otherQuote, int otherMin, int? otherMax, bool contradicted)
    {
        var found = Of(
            ContradictionKind.Count,
            [Claim("one", "us", Stance.Announces, null, quote, ClaimQuestion.Casualties), Claim("other", "russia", Stance.Announces, null, otherQuote, ClaimQuestion.Casualties)],
            [Quantity("one", "us", what, min, max, quote), Quantity("other", "russia", what, otherMin, otherMax, otherQuote)]);
        found.Count.ShouldBe(contradicted ? 1 : 0);
    }

    [Fact]
    public void One_side_may_correct_its_number_and_a_report_that_counts_on_its_own_is_no_side()
    {
        const string quote = "قُتل ١٠٠ جندي";
        ToldQuantity low = Quantity("one", "us-dod", "killed", 5, 5, quote), high = Quantity("other", "us", "killed", 100, 100, quote);
        ToldClaim[] claims = [Claim("one", "us-dod", Stance.Announces, null, quote), Claim("other", "us", Stance.Announces, null, quote)];
        Of(ContradictionKind.Count, claims, [low, high]).ShouldBeEmpty();
        Of(ContradictionKind.Count, claims, [low, high with { ClaimedBy = null }]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("distance-m", "حلقت على ارتفاع ٧٢٠٠ متر", 7200, "distance-ft", "حلقت على ارتفاع ١٢ ألف قدم", 12000, true)]
    [InlineData("distance-km", "تفصل بينهما ٨ كيلومترات", 8, "distance-mi", "كانت تفصل بينهما ٥ أميال", 5, false)] // rounded
    [InlineData("distance-km", "تفصل بينهما ٨ كيلومترات", 8, "distance-m", "كانت تفصل بينهما ٥٠ مترا", 50, true)]
    [InlineData("distance-m", "حلقت على ارتفاع ٧٢٠٠ متر", 7200, "distance-m", "كانت تفصل بينهما ٥٠ مترا", 50, false)]
    public void Distances_are_compared_in_one_unit_where_they_measure_the_same(string unit, string quote, int value, string otherUnit, string otherQuote, int otherValue, bool contradicted)
    {
        var found = Of(
            ContradictionKind.Distance,
            [Claim("one", "russia", Stance.Announces, null, quote, ClaimQuestion.Where), Claim("other", "us", Stance.Announces, null, otherQuote, ClaimQuestion.Where)],
            [Quantity("one", "russia", unit, value, value, quote), Quantity("other", "us", otherUnit, otherValue, otherValue, otherQuote)]);
        found.Count.ShouldBe(contradicted ? 1 : 0);
    }

    [Theory]
    [InlineData(Stance.Denies, "الموقع يبعد ٣٠٠ كيلومتر عن تلك المنطقة", true)]
    [InlineData(Stance.Announces, "القاعدة تبعد ٣٠٠ كيلومتر عن العاصمة", false)]
    public void A_place_far_from_the_one_named_contradicts_whoever_accuses(Stance stance, string quote, bool contradicted)
    {
        var found = Of(
            ContradictionKind.Distance,
            [Claim("said", "us", Stance.Accuses, "russia", "قصفت طائراتهم الموقع"), Claim("away", "konashenkov", stance, "us", quote, ClaimQuestion.Where)],
            [Quantity("away", "konashenkov", "distance-km", 300, 300, quote, words: "٣٠٠ كيلومتر")]);
        found.Select(contradiction => string.Join(' ', contradiction.Claims)).ShouldBe(contradicted ? ["said away"] : []);
    }

    [Theory]
    [InlineData("us", "قصفوه يوم الخميس", "2016-06-16", "russia", "قصفنا الموقع يوم الجمعة", "2016-06-17", true)]
    [InlineData("us", "قصفوه يوم الخميس", "2016-06-16", "russia", "قصفنا الموقع يوم الخميس", "2016-06-16", false)]
    [InlineData("us", "قصفوه يوم الخميس", "2016-06-16", "russia", "التقى الوفدان يوم الجمعة", "2016-06-17", false)] // no day of a deed
    [InlineData("us", "قصفوه يوم الخميس", "2016-06-16", "us-dod", "قصف الموقع يوم الجمعة", "2016-06-17", false)]
    [InlineData("us", "قصفوه يوم الخميس", "2016-06-16", "russia", "ضربات أيلول يوم الجمعة", "2016-09-02", false)] // another incident's
    public void Days_of_the_deed_exclude_each_other(string one, string quote, string day, string other, string otherQuote, string otherDay, bool contradicted) => Of(
        ContradictionKind.Date,
        OnDay(Claim("one", one, Stance.Accuses, null, quote), day),
        OnDay(Claim("other", other, Stance.Announces, null, otherQuote), otherDay)).Count.ShouldBe(contradicted ? 1 : 0);

    [Theory]
    [InlineData("us", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Worked, "russia", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Denied, true)]
    [InlineData("us", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Worked, "russia", "us-to-ru", ChannelPhase.After, ChannelOutcome.Worked, true)]
    [InlineData("us", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Worked, "russia", "ru-to-us", ChannelPhase.Before, ChannelOutcome.Denied, false)] // another giver
    [InlineData("us", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Worked, "us-dod", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Denied, false)]
    [InlineData("us", "us-to-ru", ChannelPhase.During, ChannelOutcome.Worked, "russia", "us-to-ru", ChannelPhase.Before, ChannelOutcome.Denied, false)]
    public void Notice_before_contradicts_none_and_afterwards(
        string one, string direction, ChannelPhase phase, ChannelOutcome outcome, string other, string otherDirection, ChannelPhase otherPhase, ChannelOutcome otherOutcome, bool contradicted)
    {
        var uses = new[] { Use(one, direction, phase, outcome), Use(other, otherDirection, otherPhase, otherOutcome) };
        ContradictionFinder.Find(new ToldIncident(Happened, Happened, [], [], [], uses)).Count.ShouldBe(contradicted ? 1 : 0);
    }

    private static IReadOnlyList<Contradiction> Among(params ToldClaim[] claims) => ContradictionFinder.Find(new ToldIncident(Happened, Happened, [], claims, [], []));

    private static IReadOnlyList<Contradiction> Of(ContradictionKind kind, params ToldClaim[] claims) => [.. Among(claims).Where(found => found.Kind == kind)];

    private static IReadOnlyList<Contradiction> Of(ContradictionKind kind, IReadOnlyList<ToldClaim> claims, IReadOnlyList<ToldQuantity> quantities) =>
        [.. ContradictionFinder.Find(new ToldIncident(Happened, Happened, [], claims, quantities, [])).Where(found => found.Kind == kind)];

    private static ToldClaim Claim(
        string id, string speaker, Stance stance, string? about, string quote, ClaimQuestion question = ClaimQuestion.WhoStruck, string? teller = null, string? said = null) =>
        new(id, "r-" + id, speaker, teller, stance, about, question, new TextSpan(10, quote.Length), quote, said is null ? null : Day(said), []);

    private static ToldClaim OnDay(ToldClaim claim, string day) => claim with { Days = [new ToldDay(Day(day), Day(day), new TextSpan(claim.Span.End - 1, 1))] };

    // The words of the number are those of the quote from its first digit or counted noun to the end of that noun.
    private static ToldQuantity Quantity(string claim, string speaker, string what, decimal min, decimal? max, string quote, string? words = null)
    {
        var form = words ?? string.Join(' ', quote.Split(' ').SkipWhile(word => !char.IsDigit(word[0]) && !word.StartsWith("مقاتل", StringComparison.Ordinal)).Take(2));
        if (form.StartsWith("مقاتل", StringComparison.Ordinal))
            form = form.Split(' ')[0];
        return new ToldQuantity("r-" + claim, what, min, max, false, speaker, new TextSpan(10 + quote.IndexOf(form, StringComparison.Ordinal), form.Length), form);
    }

    private static ToldUse Use(string teller, string direction, ChannelPhase phase, ChannelOutcome outcome) =>
        new("r-" + teller, "advance-notice", direction, phase, outcome, teller, null, new TextSpan(0, 4), teller + phase);

    private static DateOnly Day(string written) => DateOnly.Parse(written, CultureInfo.InvariantCulture);
}
