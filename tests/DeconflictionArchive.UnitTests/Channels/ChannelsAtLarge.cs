using DeconflictionArchive.Analysis.Parties;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Channels;

public sealed class ChannelsAtLarge
{
    [Theory]
    [InlineData("قال الضابط إن الأمر سوي عبر قنوات منع الاشتباك", "standing-channels")]
    [InlineData("يستعمل الطرفان القنوات المخصصة لتفادي الصدام كل صباح", "standing-channels")]
    [InlineData("اتصل بهم عبر قناة منع الاشتباك", "hotline")]
    [InlineData("صارت القناة العسكرية بين واشنطن وموسكو موضع جدل في الكونغرس", "standing-channels")]
    [InlineData("الغرض من القنوات العسكرية بين البلدين ألا تقع حوادث", "standing-channels")]
    [InlineData("أعرب البنتاغون عن رغبته في بقاء القناة مفتوحة", "mil-channel-kept")]
    [InlineData("تأمل الوزارة أن يظل الخط قائما", "mil-channel-kept")]
    [InlineData("وهم حريصون على إبقاء هذا الخط مفتوحا", "mil-channel-kept hotline")]
    [InlineData("يتبادل الضابطان معلومات عن الارتفاعات وأوقات التحليق", "air-ops-info-exchange")]
    [InlineData("تبادلا بيانات عن ممرات الطيران", "air-ops-info-exchange")]
    [InlineData("يتبادل الطرفان مواعيد دورياتهما", "advance-notice")]
    [InlineData("تبادل الضباط تحركات القوافل وتوقيتات الدوريات", "advance-notice")]
    [InlineData("توقفت الغارات بعدما أبلغ الروس نظراءهم بأن القتلى جنود", "unspecified-contact")]
    [InlineData("أوقفت الضربة بعد إبلاغ الأميركيين بالأمر", "unspecified-contact")]
    [InlineData("يصل خط أرضي بين قاعدتي العديد وحميميم", "backup-ground-line")]
    [InlineData("قال إن بلاده على تواصل مع واشنطن عبر قنوات مختلفة", "standing-channels")]
    [InlineData("عاد الرتل عقب تواصل جرى بين الجانبين", "unspecified-contact")]
    [InlineData("لم تمنعهم رسالة أرسلت إلى الروس قبل الغارة", "advance-notice")]
    [InlineData("تقول القيادة إنها تخطر الجانب الروسي بطلعاتها عبر الخط", "advance-notice hotline")]
    [InlineData("جلس الجنرالات معا وتبادلوا إحداثيات القوات", "coordinates-exchange")]
    [InlineData("التقى دانفورد غيراسيموف ثانية. وهما يجريان مكالمات منتظمة", "chiefs-meeting chiefs-call")]
    public void A_channel_is_told_by_what_it_serves(string text, string expected) =>
        Channels(text).ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("تابعوا قنوات التلفزة لمنع الشائعات")]
    [InlineData("كانت القناة العسكرية في التلفزيون تبث الصور")]
    [InlineData("الطريق العسكري بين موسكو وواشنطن")]
    [InlineData("أعرب عن رغبته في أن تظل المدينة مفتوحة")]
    [InlineData("يتبادلون معلومات عن السكان")]
    [InlineData("تبادل الجنود الحديث بعد مرور الدوريات")]
    [InlineData("توقفت الغارات بعدما أقلعت الطائرات")]
    [InlineData("نفى أن تكون وراء الحادث نوايا سيئة لكنه حذر الروس من التكرار")]
    [InlineData("مد التحالف خط إمداد إلى العديد")]
    [InlineData("عاد الهدوء بعد اتصال بين الرئيسين والجانبين يتكتمان")]
    [InlineData("أرسلت رسالة إلى المجلس قبل الغارة")]
    [InlineData("زار الوزيران المعرض وهما يجريان مكالمات منتظمة")]
    public void Words_of_other_things_tell_of_no_channel(string text) => Channels(text).ShouldBeEmpty();

    [Fact]
    public void Channels_between_the_armies_that_are_kept_are_told_once() =>
        Channels("استثنت واشنطن القناة العسكرية. ووصلت القناة العسكرية بين البلدين غرفتين.").ShouldBe(["mil-channel-kept"]);

    private static IEnumerable<string> Channels(string text) => BodyText.Ids(text, MentionKind.Channel);
}
