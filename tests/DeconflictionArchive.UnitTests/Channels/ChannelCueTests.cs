using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Channels;

public sealed class ChannelCueTests
{
    private static readonly MentionFinder Finder = new();

    [Theory]
    [InlineData("وقع الطرفان مذكرة تفاهم حول سلامة الطيران", "flight-safety-mou")]
    [InlineData("توصلا إلى اتفاق لتجنب الحوادث الجوية", "flight-safety-mou")]
    [InlineData("أصدرت المحكمة مذكرة توقيف", "")]
    [InlineData("عقدوا جلسة عبر الفيديو", "vtc")]
    [InlineData("اجتمع الضباط بالصوت والصورة", "vtc")]
    [InlineData("تحادث الوفدان ساعة أمام الشاشات", "vtc")]
    [InlineData("دخلت منطقة خفض التصادم جنوبا", "deconfliction-zone")]
    [InlineData("زار المنطقة لتجنب الصدام", "")]
    [InlineData("تخطت خط منع الاشتباك شرقي النهر", "deconfliction-zone")]
    [InlineData("التحالف على اتصال بالعسكريين الروس كل يوم", "standing-channels")]
    [InlineData("أبلغتهم عبر القنوات المعتادة", "standing-channels")]
    [InlineData("قال إن الروس أنذروا وفق المعمول به", "advance-notice")]
    [InlineData("أوعز بفتح خط مع قيادة القوات هناك", "mil-channel-opening")]
    [InlineData("الخط المباشر بين العسكريين ما زال يستعمل يوميا", "hotline mil-channel-kept")]
    [InlineData("نشر ناشطون مقطع فيديو من اجتماع", "")]
    [InlineData("جرى اختبار التخاطب بين الطيارين", "comm-test")]
    [InlineData("التقى دانفورد غيراسيموف في باكو", "chiefs-meeting")]
    [InlineData("تحدث رئيسا الأركان هاتفيا", "chiefs-call")]
    [InlineData("أجرى ميلي مكالمة مع غيراسيموف", "chiefs-call")]
    [InlineData("كلم تيلرسون لافروف", "ministers-call")]
    [InlineData("التقى دانفورد قادة حلف الأطلسي", "")]
    [InlineData("عبرت الخط الفاصل المتفق عليه عند النهر", "deconfliction-zone")]
    [InlineData("منطقة «خفض التصعيد» على ضفتي النهر", "deconfliction-zone")]
    [InlineData("مناطق خفض التصعيد التي أقرتها أستانا في إدلب", "")]
    [InlineData("رفع أحدهم سماعة الخط الساخن", "hotline")]
    [InlineData("الخط المخصص لمنع التصادم", "deescalation-line")]
    [InlineData("خط عدم الاشتباك", "deescalation-line")]
    [InlineData("سألوا الروس عبر خط اتصال يعمل على مدار الساعة", "hotline")]
    [InlineData("توقف القصف باتصال هاتفي مع الروس", "hotline")]
    [InlineData("قال الضابط للصحافيين عبر الهاتف إن الروس غادروا", "")]
    [InlineData("خط يربط قاعدة العديد بحميميم", "hotline")]
    [InlineData("خط يربط المدينة بالعاصمة", "")]
    [InlineData("قصفوا الموقع بعد إخطار الجانب الأمريكي", "advance-notice")]
    [InlineData("لم تتلق القوات الروسية سوى إشعار قبل دقائق من القصف", "advance-notice")]
    [InlineData("أعلم الروس الأميركيين بأنهم سيضربون المنطقة", "advance-notice")]
    [InlineData("سيستمر العسكريون في استعمال القناة المخصصة لتفادي أي صدام", "mil-channel-kept")]
    [InlineData("أوعز إلى مساعديه بفتح خطوط مع العسكريين الروس", "mil-channel-opening")]
    [InlineData("سلموا الروس معلومات عن الأهداف التي ضربت", "post-strike-target-report")]
    [InlineData("خالفت بروتوكولات منع التصادم", "deconfliction-protocols")]
    [InlineData("أخطرت الأميركيين مسبقا", "advance-notice")]
    [InlineData("أبلغت موسكو واشنطن بنيتها دخول المنطقة", "advance-notice")]
    [InlineData("لم يصل أي إشعار مسبق", "")]
    [InlineData("القنوات الخاصة بحالات الطوارئ", "emergency-channel")]
    [InlineData("طلبت تقديم إحداثيات المواقع", "coordinates-exchange")]
    [InlineData("قالت إن الأميركيين زودوها إحداثيات حلفائهم", "coordinates-exchange")]
    [InlineData("الجانب الروسي أخطرهم مرتين بعزمه إدخال قوات إلى المنطقة", "advance-notice")]
    [InlineData("كانت موسكو على علم مسبق بأن غارات ستقع هناك", "advance-notice")]
    [InlineData("يتبادلان المعلومات عن الطلعات الجوية", "air-ops-info-exchange")]
    [InlineData("ترتيبات تنسيق جوي بين الطرفين", "air-coordination")]
    [InlineData("الإبقاء على قنوات اتصال بين قيادتي الجيشين", "standing-channels")]
    [InlineData("ستبقى القناة العسكرية مفتوحة", "mil-channel-kept")]
    [InlineData("أمر بفتح خطوط اتصال مع الضباط", "mil-channel-opening")]
    [InlineData("اجتمع جنرالات من البلدين وجها لوجه", "generals-meeting")]
    [InlineData("خط أرضي احتياطي", "backup-ground-line")]
    [InlineData("توقف القصف بعد اتصال روسي", "unspecified-contact")]
    [InlineData("قال إن الخط ما زال مفتوحا كالمعتاد", "hotline")]
    [InlineData("أبلغهم بذلك عبر الخط", "hotline")]
    [InlineData("دخلوا دائرة نصف قطرها 55 كيلومترا", "deconfliction-zone")]
    [InlineData("منطقة متفق عليها مع الروس لمنع الاحتكاك", "deconfliction-zone")]
    [InlineData("شكا تحليقا غير منسق لطائرات التحالف", "air-coordination")]
    [InlineData("يدركان أهمية صون قناة الاتصال بين الجيشين", "mil-channel-kept")]
    [InlineData("قال في مؤتمر عبر الفيديو مع صحفيي البنتاغون", "")]
    [InlineData("قال إنه أبلغهم عبر قناة منع التصادم", "hotline")]
    [InlineData("القناة المخصصة لتلافي الاحتكاك تبقى مفتوحة", "mil-channel-kept")]
    [InlineData("اجتمع كيري ولافروف في جنيف ساعات", "ministers-meeting")]
    [InlineData("لقاء افتراضي بين مسؤولي الوزارتين", "vtc")]
    [InlineData("التقى جنرال أميركي ضابطا روسيا وجها لوجه", "generals-meeting")]
    [InlineData("سلموا الجانب الأميركي قائمة بالمواقع التي استهدفوها", "post-strike-target-report")]
    [InlineData("نادوا القاذفات عبر ترددات الطوارئ", "")]
    [InlineData("ظل نهر الفرات خطا فاصلا لا يتجاوزه طيران أحد", "deconfliction-zone")]
    [InlineData("أعلنت المفوضية عن خط ساخن مجاني لشكاوى النازحين", "")]
    [InlineData("اجتمع رئيس الأركان الروسي بنظيره السوري", "")]
    [InlineData("+ الخط -", "")]
    [InlineData("تراجعت المكالمات الهاتفية بين الناس", "")]
    [InlineData("كانوا قد أخطروا بالغارة قبل تنفيذها بساعة", "advance-notice")]
    [InlineData("أبلغت الجانب الآخر بالعملية قبل بدئها", "advance-notice")]
    [InlineData("قال إن موسكو أنبئت بالأمر", "")]
    [InlineData("الرتل لم يخطر المركز الروسي سلفا بمساره", "advance-notice")]
    [InlineData("قالت إنها لم تنذر أحدا قبل الغارة", "")]
    [InlineData("مسؤولون لم تسمهم الصحيفة قالوا إن موسكو أخطرت الجانب الأمريكي بعزمها دخول المنطقة", "advance-notice")]
    [InlineData("عربات سبق إخطار الأمريكيين بمرورها", "advance-notice")]
    [InlineData("اعترضوا دورية معلنا عنها", "")]
    [InlineData("اعترضوا دورية معلن عنها مسبقا", "advance-notice")]
    [InlineData("أشعروا الروس مقدما بالطلعة", "advance-notice")]
    [InlineData("قال الوزير مقدما التعازي إنه أبلغ بالخبر", "")]
    [InlineData("تسلموا إحداثياتهم ثم قصفوها", "coordinates-exchange")]
    [InlineData("أرسلت الإحداثيات إلى حميميم", "coordinates-exchange")]
    [InlineData("يتبادل الجانبان جداول التحليقات", "air-ops-info-exchange")]
    [InlineData("مواعيد الطلعات سرية", "")]
    [InlineData("طائرات التحالف غير المنسقة", "air-coordination")]
    [InlineData("شكا رحلات غير منسقة مع دمشق", "")]
    [InlineData("تنسق الطلعات مع الجانب السوري", "")]
    [InlineData("اجتمع ضباط كبار من الجيشين بالمنطقة", "generals-meeting")]
    [InlineData("تحادث ضباط كبار من الجيشين عبر الفيديو", "vtc")]
    [InlineData("انتهكت البروتوكولات عشر مرات وهو ما يهدد سلامة المقاتلات", "deconfliction-protocols")]
    [InlineData("خالفت بروتوكولات السلامة", "flight-safety-mou")]
    [InlineData("أقاما خطا ساخنا", "hotline")]
    [InlineData("لا هاتف يصل بين غرف العمليات", "hotline")]
    [InlineData("نادوا الطائرة على تردد الحراسة", "")]
    [InlineData("كيري ولافروف في لقاء سابق (أرشيفية)", "")]
    [InlineData("جهود منع التصادم في منطقة مزدحمة", "")]
    public void A_channel_is_told_by_words_that_stand_together(string text, string expected) =>
        Find(text).Where(mention => mention.Kind == MentionKind.Channel).Select(mention => mention.Id).Distinct()
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("تحدث دانفورد هاتفيا إلى غيراسيموف. وكان القائدان التقيا في باكو", "chiefs-call chiefs-meeting")]
    [InlineData("أصدر دانفورد وغيراسيموف بيانين. وجلس الرجلان وجها لوجه خمس ساعات", "chiefs-meeting")]
    [InlineData("غادر دانفورد أنقرة. وكان القائدان التقيا في باكو", "")]
    public void The_two_commanders_are_those_whom_the_report_names(string text, string expected) =>
        Find(text).Where(mention => mention.Kind == MentionKind.Channel).Select(mention => mention.Id).Distinct()
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Fact]
    public void Words_of_two_sentences_tell_of_no_channel() =>
        Find("قال إن السلامة مهمة. وأضاف أن الخط واضح. وكان التصعيد كبيرا").ShouldNotContain(mention => mention.Kind == MentionKind.Channel);

    private static IReadOnlyList<Mention> Find(string text)
    {
        var report = new ReportText(text);
        return Finder.Find(report, new Page([.. report.Lines.Select(line => new PageLine(line, PageLineKind.Body, null, "test"))], null, null, null));
    }
}
