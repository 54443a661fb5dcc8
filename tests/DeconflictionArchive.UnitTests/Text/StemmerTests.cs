using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Text;

public sealed class StemmerTests
{
    private static readonly Stemmer Stemmer = new();

    [Theory]
    [InlineData("خط", "الخط", "للخط", "والخط", "بالخط", "خطوط", "الخطوط")]
    [InlineData("غارة", "الغارة", "غارات", "والغارات", "غارتين", "الغارتان", "غاراتها", "بغارة")]
    [InlineData("سوريا", "سورية", "السورية", "وسوريا", "لسوريا", "السوريين", "السوري")]
    [InlineData("أميركي", "أمريكي", "الأميركية", "والأمريكيين", "الامريكى")]
    [InlineData("أميركا", "أمريكا", "لأميركا", "وأمريكا")]
    [InlineData("البنتاغون", "البنتاجون", "بنتاغون", "للبنتاغون", "والبنتاجون")]
    [InlineData("غيراسيموف", "جيراسيموف", "وغيراسيموف", "لجيراسيموف", "كيراسيموف")]
    [InlineData("العراق", "والعراق", "عراق", "للعراق")]
    [InlineData("الفرات", "فرات", "والفرات")]
    [InlineData("قوات", "القوات", "قوة", "قواتها", "وقوات")]
    [InlineData("صاروخ", "صواريخ", "الصاروخ", "بصاروخ", "صواريخها")]
    [InlineData("طائرة", "طائرات", "طائراتها", "الطائرتين", "وطائرات")]
    [InlineData("مسؤول", "مسئول", "المسؤولين", "مسؤولون", "والمسئول")]
    [InlineData("ديموقراطية", "الديمقراطية", "ديمقراطي")]
    [InlineData("وزير", "الوزير", "لوزير", "وزراء", "ووزير")]
    [InlineData("قال", "وقال", "قالوا", "فقال")]
    public void Inflections_and_spellings_of_one_word_share_a_stem(params string[] words) =>
        words.Select(Stem).Distinct().Count().ShouldBe(1, string.Join(" ", words.Select(word => $"{word}>{Stem(word)}")));

    [Theory]
    [InlineData("لبنان", "لبن")]
    [InlineData("إيران", "اير")]
    [InlineData("بوتين", "بوت")]
    [InlineData("وزير", "زير")]
    [InlineData("ألمانيا", "مانيا")]
    [InlineData("التزام", "تزام")]
    [InlineData("فرنسا", "رنسا")]
    [InlineData("كارتر", "ارتر")]
    [InlineData("لافروف", "افروف")]
    [InlineData("بيان", "بي")]
    [InlineData("واشنطن", "اشنطن")]
    [InlineData("ألغام", "غام")]
    [InlineData("سلاح", "لاح")]
    [InlineData("خطر", "خط")]
    [InlineData("سور", "سوريا")]
    [InlineData("تنفي", "التنف")]
    public void A_letter_of_the_root_is_not_cut_off(string word, string damaged) => Stem(word).ShouldNotBe(Stemmer.Stem(ArabicFolding.Fold(damaged)));

    [Theory]
    [InlineData("pentagon")]
    [InlineData("35")]
    [InlineData("في")]
    [InlineData("mig")]
    public void What_is_short_or_of_another_script_stays_as_it_is(string word) => Stem(word).ShouldBe(word);

    private static string Stem(string word) => Stemmer.Stem(ArabicFolding.Fold(word));
}
