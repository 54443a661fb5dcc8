using DeconflictionArchive.Analysis.Parties;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Parties;

public sealed class ForcesInOtherWords
{
    [Theory]
    [InlineData("قصفت فصائل تدعمها إيران", "iran-militias")]
    [InlineData("ضرب رتلا لفصائل مسلحة تدعمها طهران", "iran-militias")]
    [InlineData("قافلة لمسلحين تساندهم طهران", "iran-militias")]
    [InlineData("مواقع الميليشيات التي تمولها إيران", "iran-militias")]
    [InlineData("كانت هذه قوات تديرها إيران", "iran-militias")]
    [InlineData("جماعات مسلحة موالية لطهران", "iran-militias")]
    [InlineData("محادثات ترعاها إيران", "iran")]
    [InlineData("مفاوضات تقودها طهران", "iran")]
    [InlineData("اعترضت دورية أمريكية", "us us-forces")]
    [InlineData("مر رتل أميركي قرب القرية", "us us-forces")]
    [InlineData("أصيب جنديان أمريكيان", "us us-forces")]
    [InlineData("مرت دورية روسية", "russia")]
    [InlineData("قوات موالية للنظام السوري", "pro-syrian-forces syria syrian-regime")]
    [InlineData("مسلحون موالون للنظام في سوريا", "pro-syrian-forces syria syrian-regime")]
    [InlineData("دعما لنظام الرئيس بشار الأسد", "assad syrian-regime")]
    [InlineData("قصفت قوات بشار الأسد", "assad syrian-army")]
    [InlineData("ميليشيات مدعومة من إيران", "iran-militias")]
    [InlineData("قالت موسكو إن دورية الشرطة العسكرية مرت", "russia ru-mp")]
    [InlineData("قالت موسكو إن رتلا لشرطتها العسكرية مر", "russia ru-mp")]
    [InlineData("الشرطة العسكرية التابعة للجيش الوطني", "")]
    [InlineData("قال مركز المصالحة الروسي في سوريا", "russia ru-recon-center syria")]
    [InlineData("قال مركز التنسيق الروسي في حميميم", "russia ru-recon-center")]
    [InlineData("بحثا إنشاء مركز التنسيق الروسي الأميركي", "russia us")]
    [InlineData("فما كان غربه فللروس", "")]
    public void Forces_are_told_by_whose_they_are(string text, string expected) =>
        BodyText.Ids(text, MentionKind.Party).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
}
