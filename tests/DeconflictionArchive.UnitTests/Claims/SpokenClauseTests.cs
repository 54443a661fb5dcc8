using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

/// <summary>What stands inside another's words is no claim of its own, and who speaks is found where the verb stands far from him.</summary>
public sealed class SpokenClauseTests
{
    [Theory]
    // a verb that goes on with "ما فتئ", "لا يزال"
    [InlineData("ما فتئ البنتاغون يردد أن الخط مفتوح.", "us-dod")]
    [InlineData("ولا تزال وزارة الدفاع الروسية تؤكد أن الطائرات الأمريكية دخلت المنطقة.", "ru-mod")]
    [InlineData("ما انفك المتحدث باسم الكرملين، دميتري بيسكوف، يقول إن الحوار قائم.", "peskov")]
    [InlineData("زال الخطر، وقال البنتاغون إن الخط مفتوح.", "us-dod")]
    // "the side" that has said so before
    [InlineData("سبق للجانب الروسي أن أعلن عن إسقاط مسيرة.", "russia")]
    [InlineData("سلم البنتاغون للجانب الروسي رسالة، وقال إن الخط مفتوح.", "us-dod")]
    // who speaks for the topic under his own name
    [InlineData("أما وزارة الدفاع الروسية فقد قال الناطق باسمها إيغور كوناشينكوف إن الخط مفتوح.", "konashenkov")]
    [InlineData("أما وزارة الدفاع الروسية فقد قالت إن الخط مفتوح.", "ru-mod")]
    // how the Syrian army signs
    [InlineData("أعلنت القيادة العامة للجيش والقوات المسلحة أن الغارة أوقعت خسائر.", "syrian-army")]
    [InlineData("أعلنت القيادة العامة للجيش والقوات المسلحة أن الغارة أوقعت خسائر. وأضافت القيادة العامة في بيان أن العدوان سافر.", "syrian-army,syrian-army")]
    // one's own word for a thing, and when it was, inside what one says
    [InlineData("نددت الخارجية الروسية بما وصفته بالعدوان.", "ru-mfa")]
    [InlineData("وصف البنتاغون الحادثة بأنها خطيرة.", "us-dod")]
    [InlineData("أضاف البنتاغون أن الغارة توقفت بعد أن أبلغ مسؤولون روس زملاءهم بذلك.", "us-dod")]
    [InlineData("توقفت الغارة بعد أن أبلغ مسؤولون روس البنتاغون بأن الموقع للجيش السوري.", "ru-official-anonymous")]
    // what one's own side did is one's own word
    [InlineData("قال البنتاغون إن الطرفين عرضا أفكارا، وأن الجانب الأمريكي طلب إيضاحات.", "us-dod,us-dod")]
    // "before he announced" tells what was said next
    [InlineData("عاد الهدوء إلى المنطقة قبل أن يعلن وزير الدفاع الأمريكي جيمس ماتيس الاثنين أن الخط عاد للعمل.", "mattis")]
    [InlineData("عاد الهدوء إلى المنطقة قبل أن يعلن الاتفاق.", "")]
    // what was announced behind an aside
    [InlineData("أوقفت الولايات المتحدة الحوار مع روسيا، وأعلنت، أمس الاثنين، تعليق مشاركتها في القناة.", "us")]
    // who answered is told behind the colon
    [InlineData("رفع ضابط أمريكي السماعة، وكان الجواب بسيطا: قالت موسكو إن الطيار لم ير شيئا.", "russia")]
    [InlineData("سأل البنتاغون موسكو، وكان الجواب الروسي أن الطائرات ليست لها.", "russia")]
    // an office that is in no list, with the name of who holds it
    [InlineData("أكد البنتاغون أن الخط يعمل. وفي روما، صرّح كاتب الدولة الأمريكي للدفاع آشتون كارتر بأن بلاده غير مستعدة للتعاون.", "us-dod,carter")]
    // one of many, each of two, and a newspaper are not who spoke before
    [InlineData("قال البنتاغون إن الخط يعمل. وأبلغ مصدر محلي شفق نيوز بأن الدوريات تحاول الوصول إلى المعبر.", "us-dod,local-sources-anonymous")]
    [InlineData("وأكد مصدر عسكري سوري أن الأولوية لإدلب. وأبلغ كل منهما الآخر بما ينوي فعله.", "syrian-military-source-anonymous")]
    [InlineData("قالت وزارة الدفاع الروسية إن الخط يعمل. وتتحدث الصحيفة عن أربع تحركات روسية.", "ru-mod,media")]
    [InlineData("كشفت صحيفة أميركية أن مسؤولين أميركيين أكدوا أن الرسالة وصلت. ولم يكن في الموقع جنود أميركيون، بحسب ما نقلت الصحيفة عنهم.", "media,us-officials-anonymous,us-officials-anonymous")]
    // "parted them" is no silence
    [InlineData("قال البنتاغون إن مقاتلة عبرت أمام أخرى، ولم يفصل بينهما سوى أمتار.", "us-dod")]
    // what another said
    [InlineData("قال كوناشينكوف إن الغارة خطيرة. واستغرب الناطق قول ممثلين للبنتاغون إن الأجواء لهم.", "konashenkov,konashenkov")]
    public void The_speakers_are_those_whose_words_they_are(string body, string speakers) =>
        string.Join(',', BodyText.Speakers(body)).ShouldBe(speakers);
}
