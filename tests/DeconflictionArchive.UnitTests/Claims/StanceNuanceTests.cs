using DeconflictionArchive.Analysis.Claims;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

/// <summary>Stances that hang on one word more: what was ended, answered, ascribed, belittled or excepted.</summary>
public sealed class StanceNuanceTests
{
    [Theory]
    // an end of it, or an answer to it, blames nobody; the act itself does
    [InlineData("وقال البنتاغون إن الروس أوقفوا القصف.", Stance.Announces)]
    [InlineData("وقال البنتاغون إن الروس واصلوا القصف.", Stance.Accuses)]
    [InlineData("ووصف البنتاغون العملية بأنها رد متناسب على هجمات استهدفت جنودا أميركيين.", Stance.Announces)]
    // a deed ascribed, a cause seen in the other side's doing, a breach with its doer behind
    [InlineData("ونسب دميتري بيسكوف إلى مركبة أميركية أنها صدمت عربة.", Stance.Accuses)]
    [InlineData("وعزا كوناشينكوف ما جرى إلى إصرار الأميركيين على الانفراد.", Stance.Accuses)]
    [InlineData("وعزا كوناشينكوف ما جرى إلى عطل في الطائرة.", Stance.Announces)]
    [InlineData("وتحدث مسؤول أميركي عن تجاوز الطيارين الروس الخط.", Stance.Accuses)]
    [InlineData("وقال البنتاغون إن عربة روسية ارتطمت بمدرعة أميركية.", Stance.Accuses)]
    [InlineData("وعدّ البنتاغون ذلك إخلالا صريحا بالتفاهم.", Stance.Accuses)]
    // made small, or admitted so far
    [InlineData("وقلّل مسؤول أميركي من شأن الحادث.", Stance.Denies)]
    [InlineData("ولم تعترف الخارجية الروسية إلا بمقتل خمسة من مواطنيها.", Stance.Admits)]
    [InlineData("ولم تعترف الخارجية الروسية بمقتل أحد من مواطنيها.", Stance.Denies)]
    // what will be done, and what may come
    [InlineData("وقالت قوات سوريا الديمقراطية إنها ستلجأ إلى حقها المشروع في الدفاع عن النفس.", Stance.Warns)]
    [InlineData("وقال مسؤول أميركي إن بلاده تدرس خيارات عسكرية.", Stance.Warns)]
    [InlineData("وشدد مسؤول أميركي على أن احتمال وقوع حوادث يتزايد.", Stance.Warns)]
    [InlineData("وقال مسؤول أميركي إن الاتفاق يخفض احتمال وقوع حوادث.", Stance.Announces)]
    // a call that ended it confirms; that it ended after a call is told on
    [InlineData("وقال البنتاغون إن مكالمة على الخط الساخن أوقفت الغارة.", Stance.Confirms)]
    [InlineData("وقال البنتاغون إن الضباط اتصلوا بالروس على الخط الساخن، فتوقفت الغارة.", Stance.Announces)]
    [InlineData("وقال مسؤول أميركي إن بلاده أبلغت دمشق أسفها.", Stance.Admits)]
    public void One_word_more_turns_the_stance(string written, Stance stance) =>
        BodyText.Claims(written).ShouldHaveSingleItem().Stance.ShouldBe(stance);
}
