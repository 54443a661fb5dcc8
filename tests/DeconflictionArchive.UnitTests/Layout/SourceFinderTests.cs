using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Layout;

public sealed class SourceFinderTests
{
    private static readonly PageReader Pages = new();
    private static readonly SourceFinder Sources = new();

    [Theory]
    [InlineData("تلفزيون سوريا\nأخبار سوريا\nTITLE\nSTORY", "syria-tv")]
    [InlineData("TITLE - بوابة الشروق\nTITLE\nSTORY", "shorouk")]
    [InlineData("TITLE - مرايا الخبر\nTITLE\nSTORY", "مرايا-الخبر")]
    [InlineData("TITLE\nالسورية نت\nSTORY", "alsouria-net")]
    [InlineData("بلدي نيوز\nSTORY", "baladi-news")]
    [InlineData("STORY\n\nسيريانيوز", "syria-news")]
    [InlineData("STORY\n\nالشرق الأوسط - 14 رجب 1442 هـ - 26 فبراير 2021 مـ", "asharq-alawsat")]
    [InlineData("TITLE\nالشروق أونلاين / وكالات\nSTORY", "echorouk")]
    [InlineData("STORY\n\nزر الذهاب إلى الأعلى\nصحيفة الوطن", "alwatan-sy")]
    [InlineData("STORY\nالوطن", "alwatan-sy")]
    [InlineData("دمشق - الوطن - وكالات\nSTORY", "alwatan-sy")]
    [InlineData("لندن: «الشرق الأوسط»\nSTORY", "asharq-alawsat")]
    [InlineData("اكس خبر – STORY", "x-khabar")]
    [InlineData("تسنيم: STORY", "tasnim-arabic")]
    [InlineData("متابعة - واع\nSTORY", "ina-outlet")]
    [InlineData("واشنطن 28 يناير 2016 (شينخوا) -- STORY", "xinhua-arabic")]
    [InlineData("واشنطن 28 يناير 2016 (شينخوا) STORY", "xinhua-arabic")]
    [InlineData("TITLE\nتلفزيون سوريا - متابعات\nSTORY", "syria-tv")]
    [InlineData("واشنطن (CNN)-- STORY", "cnn-arabic")]
    [InlineData("أتلانتا، الولايات المتحدة الأمريكية (CNN) -- STORY", "cnn-arabic")]
    [InlineData("CNN Arabic\nTITLE\nSTORY", "cnn-arabic")]
    [InlineData("دمشق ـ العرب اليوم\nSTORY", "alarab-alyawm")]
    [InlineData("TITLE\nالعرب اليوم - TITLE\nSTORY", "alarab-alyawm")]
    [InlineData("سبوتنيك عربي\nعاجل\nTITLE\nSTORY", "sputnik-arabic")]
    [InlineData("أنقرة (الزمان التركية) – STORY", "zaman-arabic")]
    [InlineData("بلدي نيوز - دير الزور (خاص)\nSTORY", "baladi-news")]
    [InlineData("جسر – متابعات\nSTORY", "jisr")]
    [InlineData("العالم - العالم\nSTORY", "alalam")]
    [InlineData("مرايا نيوز - STORY", "مرايا-نيوز")]
    [InlineData("STORY\nهذا المحتوى من «المصري اليوم».. اضغط هنا لقراءة الموضوع الأصلي", "almasry-alyoum")]
    [InlineData("STORY\nالمصدر : الجزيرة + وكالات", "aljazeera")]
    [InlineData("STORY\nالمصدر: RT", "rt")]
    [InlineData("STORY\nالتعليقات لا تمثل بالضرورة رأي عكس السير", "aks-alser")]
    [InlineData("STORY\nتابعوا صفحتنا على فيسبوك لمعرفة أخبار السوريين في المهجر\nالتعليقات لا تمثل بالضرورة رأي عكس السير", "aks-alser")]
    [InlineData("STORY\nتابعوا صفحة عنب بلدي على فيسبوك", "enab-baladi")]
    [InlineData("STORY\nتابعوا آخر أخبار اليوم السابع عبر Google News", "youm7")]
    [InlineData("STORY\nجميع الحقوق محفوظة لموقع مرايا الخبر © 2018", "مرايا-الخبر")]
    [InlineData("STORY\nجميع الحقوق محفوظة لصحيفة الوطن", "alwatan-sy")]
    [InlineData("STORY\nالأكثر قراءة\nأسعار الذهب اليوم\nبوابة الشروق © جميع الحقوق محفوظة 2017", "shorouk")]
    [InlineData("STORY\nشارك بتعليقك\nأسعار الذهب اليوم\nجميع الحقوق محفوظة © بوابة الشروق", "shorouk")]
    [InlineData("TITLE\nالقامشلي – وكالة الجزيرة الفراتية للأنباء\nSTORY", "وكاله-الجزيره-الفراتيه-للانباء")]
    [InlineData("TITLE\nهسبريس الجنوب ـ أ.ف.ب\nSTORY", "هسبريس-الجنوب")]
    [InlineData("STORY وذلك بحسب ما ترجم عكس السير عن وكالة سبوتنيك.", "aks-alser")]
    [InlineData("STORY\nراسلونا على info@enabbaladi.net", "enab-baladi")]
    [InlineData("اليوم السابع | الصفحة الرئيسية | عاجل | سياسة | حوادث\nTITLE\nSTORY", "youm7")]
    [InlineData("اللواء\nمحليات | سياسة | عربي ودولي | اقتصاد | رياضة\nTITLE\nSTORY", "aliwaa")]
    [InlineData("BBC News, عربي\nأقسام\nTITLE\nSTORY", "bbc-arabic")]
    [InlineData("مرايا نيوز\nالرئيسية | وطنية | سياسة | رياضة | ثقافة\nTITLE\nSTORY", "مرايا-نيوز")]
    [InlineData("مرايا الساحل\nTITLE\nSTORY\n© 2017 مرايا الساحل - كل الحقوق محفوظة", "مرايا-الساحل")]
    [InlineData("مركز مرايا للدراسات\nأوراق بحثية | تقديرات موقف | فعاليات | من نحن\nTITLE\nSTORY", "مركز-مرايا-للدراسات")]
    [InlineData("مرايا الساحل: TITLE\nمرايا الساحل\nTITLE\nSTORY", "مرايا-الساحل")]
    [InlineData("مرايا الساحل, [16.06.2022 09:41]\nSTORY", "مرايا-الساحل")]
    [InlineData("TITLE\nالخليج أونلاين · منذ 4 ساعات\nSTORY", "alkhaleej-online")]
    [InlineData("TITLE\nعمون - اعلن التحالف ان STORY", "ammon")]
    [InlineData("TITLE\nدمشق-سانا\nSTORY", "sana-outlet")]
    [InlineData("TITLE\nباكو، 16 فبراير، أذرتاج\nSTORY", "azertac-outlet")]
    [InlineData("TITLE\nSTORY\nتابعوا RT على تلغرام", "rt")]
    [InlineData("TITLE\nSTORY\nموزاييك أف أم - حمّل التطبيقة على App Store و Google Play", "mosaique")]
    [InlineData("الرئيسية | الوطني | الدولي | الرياضي\nصوت المرايا » الدولي\nTITLE\nSTORY\nجميع الحقوق محفوظة © صوت المرايا 2016", "صوت-المرايا")]
    [InlineData("TITLE\nSTORY\nMosaïque FM © 2018", "mosaique")]
    [InlineData("TITLE\nواشنطن، موسكو، لندن، بيروت – «الحياة»، رويترز، أ ف ب\nSTORY", "alhayat")]
    [InlineData("TITLE\nSTORY\nصدى المرايا © 2010-2015 - شارع النهر، الهاتف: 00 000", "صدي-المرايا")]
    [InlineData("TITLE\nSTORY\nبوابة المرايا العربية - جميع الحقوق محفوظة © 2016", "بوابه-المرايا-العربيه")]
    [InlineData("TITLE\nSTORY\nمن نحن | سياسة الخصوصية | اتصل بنا | © 2015 - 2023 بوابة المرايا", "بوابه-المرايا")]
    [InlineData("TITLE\nSTORY\nمن نحن | اتصل بنا | © 2015 - 2023 بوابة الأخبار", "بوابه-الاخبار")]
    [InlineData("TITLE\nSTORY وأكد مصدر عسكري لـ«المرايا» أن الاتصال تم.", "المرايا")]
    [InlineData("TITLE\nمحافظة الحسكة – المرصد السوري لحقوق الإنسان:: STORY", "sohr")]
    [InlineData("TITLE\nشفق نيوز/ STORY", "shafaq")]
    public void The_page_names_its_publisher(string page, string id) => Find(page, null).ShouldNotBeNull().Id.ShouldBe(id);

    [Theory]
    [InlineData("STORY")]
    [InlineData("STORY\n(رويترز)")]
    [InlineData("STORY\n(إعداد النشرة العربية)")]
    [InlineData("STORY\n(إعداد فلان الفلاني للنشرة العربية)")]
    [InlineData("TITLE\nأ ف ب\nSTORY")]
    [InlineData("TITLE\nموسكو (أ ش أ)\nSTORY")]
    [InlineData("رويترز: STORY")]
    [InlineData("موسكو - سبوتنيك\nSTORY")]
    [InlineData("موسكو — سبوتنيك. STORY")]
    [InlineData("موسكو، 3 نوفمبر – سبوتنيك. STORY")]
    [InlineData("واشنطن (شينخوا) -- STORY")]
    [InlineData("واشنطن (شينخوا) STORY")]
    [InlineData("STORY\nالمصدر: واع")]
    [InlineData("STORY\nالمصدر: وكالات")]
    [InlineData("STORY\nالمصدر: واشنطن بوست")]
    [InlineData("STORY\nالمصدر: اضغط هنا لقراءة الخبر كاملا")]
    [InlineData("TITLE\nTITLE الرئيس الروسي\nSTORY")]
    [InlineData("العالم\nTITLE\nSTORY")]
    [InlineData("الحياة\nTITLE\nSTORY")]
    [InlineData("الوطن | العالم | الرأي\nTITLE\nSTORY")]
    [InlineData("العالم\nمحليات | سياسة | عربي ودولي | اقتصاد | رياضة\nTITLE\nSTORY")]
    [InlineData("العالم العربي > أخبار سوريا\nTITLE\nSTORY")]
    [InlineData("أخبار الساحل\nمحليات | سياسة | عربي ودولي | اقتصاد | رياضة\nTITLE\nSTORY")]
    [InlineData("مركز التنسيق للدراسات المشتركة في بغداد يعقد لقاء\nSTORY")]
    [InlineData("الأناضول\nTITLE\nSTORY")]
    [InlineData("TITLE\nاليوم, 21:34\nSTORY")]
    [InlineData("TITLE\nمتابعة - سانا\nSTORY")]
    [InlineData("TITLE\nدمشق - سانا - وكالات\nSTORY")]
    [InlineData("TITLE\nSTORY\nالمصدر: سانا")]
    [InlineData("مقاتل · منذ 4 ساعات\nSTORY")]
    [InlineData("TITLE\nSTORY\nوقالت قناة الجزيرة إن الاتصال تم، ونقلت صحيفة الوطن عن ضابط روسي قوله إن الخط يعمل.")]
    [InlineData("روسيا اليوم: قناة الاتصال مع القوات الروسية تعمل\nSTORY")]
    [InlineData("STORY\nاقرأ أيضا\nسكاي نيوز عربية: المنتخب يبدأ معسكره غدا")]
    [InlineData("STORY\nجميع الحقوق محفوظة")]
    [InlineData("STORY\nلا تعبر التعليقات عن رأي الموقع")]
    [InlineData("الصفحة الأولى > العالم\nTITLE\nSTORY")]
    [InlineData("TITLE\nSTORY\nاتصل بنا © 2016")]
    [InlineData("TITLE\nSTORY\nGetty Images © 2018")]
    [InlineData("TITLE\nSTORY\nاتصل بنا | © 2018 وكالة فرانس برس")]
    [InlineData("TITLE\nSTORY\nأ ف ب © 2018")]
    [InlineData("TITLE\nSTORY\nالمصدر: المرصد السوري لحقوق الإنسان")]
    [InlineData("TITLE\nSTORY وأكد مصدر عسكري لـ«رويترز» أن الاتصال تم.")]
    [InlineData("TITLE\nSTORY ووصل دعم من مصدر مجهول لـ«داعش» قبل أيام.")]
    public void Where_no_publisher_is_named_none_is_invented(string page) => Find(page, null).ShouldBeNull();

    [Theory]
    [InlineData("Enab Baladi", null, "enab-baladi")]
    [InlineData("صحيفة الوطن", null, "alwatan-sy")]
    [InlineData("https://www.aljazeera.net/news/1", null, "aljazeera")]
    [InlineData("نشرة محلية", null, "نشره-محليه")]
    [InlineData(null, "http://arabic.rt.com/news/123-x", "rt")]
    [InlineData(null, "https://sub.enabbaladi.net/archives/5?x=1#y", "enab-baladi")]
    public void What_came_with_the_file_goes_first(string? source, string? address, string id) =>
        Find("STORY\n\nسيريانيوز", new ReportMetadata { Source = source, Address = address }).ShouldNotBeNull().Id.ShouldBe(id);

    [Fact]
    public void A_file_that_contradicts_its_page_is_said_to()
    {
        var given = new ReportMetadata { Source = "RT" };
        Find("STORY\n\nسيريانيوز", given).ShouldNotBeNull().Evidence.Explains.ShouldContain("the page itself names “سيريانيوز”");
        Find("STORY\n\nالمصدر: RT", given).ShouldNotBeNull().Evidence.Explains.ShouldNotContain("the page itself");
    }

    [Fact]
    public void An_address_nobody_knows_leaves_the_page_to_speak() =>
        Find("STORY\n\nسيريانيوز", new ReportMetadata { Address = "https://example.org/1" }).ShouldNotBeNull().Id.ShouldBe("syria-news");

    private static SourceFinding? Find(string page, ReportMetadata? metadata)
    {
        var text = new ReportText(page.Replace("TITLE", LayoutData.Title, StringComparison.Ordinal).Replace("STORY", LayoutData.Story, StringComparison.Ordinal));
        return Sources.Find(text, Pages.Read(text), metadata);
    }
}
