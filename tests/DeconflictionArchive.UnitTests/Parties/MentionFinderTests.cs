using DeconflictionArchive.Analysis.Parties;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Parties;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("أعلن الجيش الأميركي", "us-forces us")]
    [InlineData("اعلن الجيش الامريكي", "us-forces us")]
    [InlineData("وللقوات الروسية قواعد", "ru-forces russia")]
    [InlineData("التقى قادة الجيشين الأمريكي والروسي", "us-forces us ru-forces russia")]
    [InlineData("اتفقت وزارتا الدفاع الروسية والأميركية", "ru-mod russia us-dod us")]
    [InlineData("القوات الجوية الفضائية الروسية", "ru-air russia")]
    [InlineData("مقاتلتين روسيتين", "ru-air russia")]
    [InlineData("قالت الدفاع الروسية", "ru-mod russia")]
    [InlineData("قال وزير الدفاع الروسي", "russia")]
    [InlineData("وزارة الدفاعالروسية", "ru-mod russia")]
    [InlineData("سلاح الجو الكندي", "canada")]
    [InlineData("قوات أميركية خاصة", "us-sof us")]
    [InlineData("القيادة الأميركية الوسطى", "us-centcom us")]
    [InlineData("رئيس هيئة الأركان العامة الروسية", "ru-general-staff russia")]
    [InlineData("رئيس هيئة الأركان الأميركية المشتركة", "us")]
    [InlineData("رئاسة الأركان الأميركية", "us-jcs us")]
    [InlineData("الولاياتالمتحدةوروسيا", "us russia")]
    public void A_head_and_a_nation_name_a_body_and_the_nation(string text, string expected) =>
        Parties(text).ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("قوات سوريا الديمقراطية", "sdf")]
    [InlineData("«قوات سورية الديموقراطية - قسد»", "sdf")]
    [InlineData("تنظيم \"الدولة الإسلامية\" في العراق والشام", "isis")]
    [InlineData("مراسل روسيا اليوم", "")]
    [InlineData("دول أميركا اللاتينية", "")]
    [InlineData("الحدود العراقية", "iraq")]
    public void The_longest_name_wins_and_hides_the_names_inside_it(string text, string expected) =>
        Parties(text).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("قافلة موالية للنظام", "pro-syrian-forces")]
    [InlineData("قوات رديفة للجيش العربي السوري", "pro-syrian-forces syrian-army syria")]
    [InlineData("ميليشيات مدعومة من إيران", "iran-militias")]
    [InlineData("فصائل موالية لطهران", "iran-militias")]
    [InlineData("قوات النظام وميليشيات تابعة له في سوريا", "syrian-army syria")]
    [InlineData("وحدات موالية", "")]
    public void Forces_without_a_name_are_known_by_whose_they_are(string text, string expected) =>
        Parties(text).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("قررت روسيا اليوم الجمعة", "russia")]
    [InlineData("قناة روسيا اليوم", "")]
    [InlineData("قال المتحدث باللغة الإنجليزية", "")]
    [InlineData("سيطرة النظام على المدينة في سوريا", "syrian-regime syria")]
    [InlineData("إصلاح النظام المالي", "")]
    [InlineData("قصف النظام الصاروخي في سوريا", "syria")]
    [InlineData("عناصر تنظيم القاعدة", "al-qaeda")]
    [InlineData("في القاعدة الجوية", "")]
    [InlineData("التحالف العربي في اليمن", "yemen")]
    [InlineData("طائرات التحالف", "coalition")]
    public void Words_that_mean_other_things_too_are_names_only_in_their_surroundings(string text, string expected) =>
        Parties(text).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("فاليري جيراسيموف", "gerasimov")]
    [InlineData("وكان (فاليري) غيراسيموف", "gerasimov")]
    [InlineData("آشتون» كارتر", "carter")]
    [InlineData("ايغور كوناشنيكوف", "konashenkov")]
    [InlineData("أليكسوس جرينكوتش", "grynkewich")]
    [InlineData("المتحدث باسم البنتاغون، باتريك كوك، وأضاف كوك", "us-dod peter-cook")]
    [InlineData("مع آدم كوك في لندن", "")]
    [InlineData("الجنرال ميلي", "milley")]
    [InlineData("مارك ميلي. وقال ميلي", "milley")]
    [InlineData("وزير الدفاع أشتون كارتر في لقاء الرئيس الأميركي مع نظيره الروسي", "carter obama putin us russia")]
    [InlineData("كيري ولافروف", "kerry lavrov")]
    [InlineData("قال كيري", "")]
    [InlineData("قال الرئيس الأميركي", "us")]
    public void Persons_are_found_under_the_spellings_and_titles_of_the_press(string text, string expected) =>
        Parties(text).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("اتهمت موسكو واشنطن", "russia us", "")]
    [InlineData("وفي واشنطن قال الناطق", "", "washington")]
    [InlineData("واشنطن (رويترز) - قال", "", "washington")]
    [InlineData("يغادر الجنرال إلى أنقرة", "", "ankara")]
    [InlineData("ولم يصل إلى واشنطن أي إشعار", "us", "")]
    [InlineData("لقاء في العاصمة الأذربيجانية باكو", "azerbaijan", "baku")]
    [InlineData("عاد من تيرانا", "", "tirana")]
    [InlineData("أصاب الصاروخ موقعا قرب دمشق", "", "damascus")]
    [InlineData("حلقت فوق دمشق", "", "damascus")]
    [InlineData("موسكو، 6 مايو 2017. أفادت الوزارة", "", "moscow")]
    [InlineData("موسكو، من ناحيتها، صامتة", "russia", "")]
    public void A_capital_is_the_government_unless_somebody_is_there(string text, string parties, string places)
    {
        Parties(text).ShouldBe(parties.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        Places(text).ShouldBe(places.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Theory]
    [InlineData("شمال شرقي سوريا", "syria-northeast")]
    [InlineData("سقطت القاذفة فوق الرصافة", "rusafa")]
    [InlineData("اصطدمت عربتان بالقرب من المالكية", "derik")]
    [InlineData("بأقصى الشمال الشرقي من سوريا", "syria-northeast")]
    [InlineData("في القسم الجنوبي من وسط سوريا", "syria-south-central")]
    [InlineData("في الجنوب السوري", "syria-south")]
    [InlineData("ريف الرقة", "raqqa-province")]
    [InlineData("قرب دير الزور", "deir-ez-zor-area")]
    [InlineData("قرب #دير_الزور", "deir-ez-zor-area")]
    [InlineData("في شمال شرق البلاد", "")]
    [InlineData("في الحسكة شمال شرق البلاد", "hasakah-city syria-northeast")]
    [InlineData("في العديد بقطر", "udeid")]
    [InlineData("في دير الزور وريف دير الزور", "deir-ez-zor-province")]
    [InlineData("شرق نهر الفرات، وعبروا الفرات", "euphrates-east")]
    [InlineData("على الباب المفتوح", "")]
    [InlineData("في مدينة الباب", "al-bab")]
    [InlineData("شمل القصف العديد من المواقع", "")]
    [InlineData("من قاعدة العديد", "udeid")]
    [InlineData("الغارات تدمر المباني", "")]
    [InlineData("معارك قرب تدمر", "palmyra")]
    [InlineData("التوتر على الطريق الدولي «M4»", "m4-road")]
    public void Places_are_found_with_their_qualifiers_and_not_in_their_homographs(string text, string expected) =>
        Places(text).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("أعلنت وزارة الدفاع الروسية. وأضافت الوزارة", "ru-mod")]
    [InlineData("قال البنتاغون إن وزارة الدفاع الروسية ردت. وقالت الوزارة", "ru-mod")]
    [InlineData("حلف الناتو اجتمع. وقال الحلف", "nato")]
    public void A_common_noun_takes_up_the_party_named_last(string text, string expected)
    {
        var anaphor = BodyText.Mentions(text).Last(mention => mention.Rule == "anaphor");
        anaphor.Id.ShouldBe(expected);
    }

    [Theory]
    [InlineData("أعلن البنتاغون ذلك. وفي موسكو، نفت وزارة الدفاع الأمر", "us-dod ru-mod")]
    [InlineData("خرج المتحدث من وزارة الدفاع في موسكو", "russia ru-mod")]
    [InlineData("قالت وزارة الدفاع الروسية ذلك. وفي واشنطن لم تعلق الخارجية", "russia ru-mod us-state-dept")]
    [InlineData("وفي موسكو أعلن البنتاغون أن الوفد وصل. وأضافت الوزارة أنه عاد", "us-dod")]
    public void A_ministry_without_a_nation_is_that_of_the_capital_it_is_placed_in(string text, string expected) =>
        Parties(text).ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("للتحالف الدولي", 1, "لتحالف الدولي")]
    [InlineData("وبالقوات الروسية", 2, "القوات الروسية")]
    [InlineData("«البنتاغون»", 1, "البنتاغون")]
    public void A_mention_is_the_name_without_the_particles_written_onto_it(string text, int start, string form)
    {
        var mention = BodyText.Mentions(text)[0];
        mention.Span.Start.ShouldBe(start);
        mention.Form.ShouldBe(form);
    }

    [Fact]
    public void What_reading_a_text_without_end_takes_grows_with_its_length()
    {
        Read(100);
        var once = Read(10_000);
        Read(40_000).ShouldBeLessThan(once * 6);

        static long Read(int times)
        {
            var text = string.Concat(Enumerable.Repeat("الباب النظام في دمشق كوك ", times));
            return Allocated.By(() => BodyText.Mentions(text).ShouldNotBeEmpty());
        }
    }

    private static IEnumerable<string> Parties(string text) => BodyText.Ids(text, MentionKind.Party);

    private static IEnumerable<string> Places(string text) => BodyText.Ids(text, MentionKind.Place);
}
