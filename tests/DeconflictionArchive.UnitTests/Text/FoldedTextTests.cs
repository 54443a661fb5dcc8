using System.Text;
using DeconflictionArchive.Analysis.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Text;

public sealed class FoldedTextTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
            "أ", "إ", "آ", "ا", "ل", "ﻻ", "ﷺ", "ة", "ه", "ى", "ي", "ی", "ک", "ـ", "َ", "ّ", "\u200f", "\u202b", "٣", "۴", "«", "”", "–", " ", "\n", "a", "É", "\0", "\ud83d", "\udca9", ".", "،")
        .ListOf()
        .Select(string.Concat);

    [Theory]
    [InlineData("أميركا وإيران وآخر", "اميركا وايران واخر")]
    [InlineData("القوّات المُسلّحة", "القوات المسلحه")]
    [InlineData("الـبـنتاغون", "البنتاغون")]
    [InlineData("مستشفى في القاهرة", "مستشفي في القاهره")]
    [InlineData("کارتر والروسی", "كارتر والروسي")]
    [InlineData("١٦ يونيو ۲۰۱۶", "16 يونيو 2016")]
    [InlineData("«الخط» “الساخن”", "\"الخط\" \"الساخن\"")]
    [InlineData("ﻻ ﻷحد", "لا لاحد")]
    [InlineData("Pentagon CNN", "pentagon cnn")]
    public void Spellings_of_one_word_fold_to_one(string written, string folded) =>
        ArabicFolding.Fold(written).ShouldBe(folded);

    [Fact]
    public void A_ligature_is_unfolded_so_the_globalization_mode_is_not_invariant() =>
        "\uFEFB".Normalize(NormalizationForm.FormKC).ShouldBe("لا");

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        Prop.ForAll(Texts.ToArbitrary(), text => ArabicFolding.Fold(ArabicFolding.Fold(text)) == ArabicFolding.Fold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_folded_stretch_leads_back_into_the_original() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var folded = FoldedText.Of(text);
            for (var start = 0; start < folded.Text.Length; start++)
            {
                var span = folded.ToOriginal(start, folded.Text.Length - start);
                if (span.Start < 0 || span.Length < 1 || span.End > text.Length)
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_and_sentences_stay_inside_the_text_and_in_order() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var report = new ReportText(text);
            var ordered = report.Tokens.Zip(report.Tokens.Skip(1)).All(pair => pair.First.Span.Start <= pair.Second.Span.Start);
            var covered = report.Sentences.Sum(sentence => sentence.TokenCount) == report.Tokens.Count;
            return ordered && covered && report.Tokens.All(token => token.Span.End <= text.Length) && report.Lines.All(line => line.End <= text.Length);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("قال كوك: \"انتهى\". ثم غادر", "قال كوك: \"انتهى\".", "ثم غادر")]
    [InlineData("تراجع في 2022.06.26 الرتل", "تراجع في 2022.06.26 الرتل", null)]
    [InlineData("عنوان\nمتن", "عنوان", "متن")]
    [InlineData("نقلت أ.ف.ب عنه", "نقلت أ.ف.ب عنه", null)]
    public void A_sentence_ends_at_its_full_stop_or_line(string written, string first, string? second)
    {
        var text = new ReportText(written);

        text.Slice(text.Sentences[0].Span).ShouldBe(first);
        (text.Sentences.Count > 1 ? text.Slice(text.Sentences[1].Span) : null).ShouldBe(second);
    }

    [Theory]
    [InlineData("والبنتاغون", 1)]
    [InlineData("للبنتاغون", 1)]
    [InlineData("بالبنتاغون", 1)]
    [InlineData("البنتاغون", 0)]
    public void A_name_is_found_behind_its_particles(string written, int proclitic)
    {
        var names = new PhraseIndex<string>();
        names.Add("البنتاغون", "us-dod");

        var match = names.Longest(new ReportText(written).Tokens, 0).ShouldNotBeNull();

        match.Value.ShouldBe("us-dod");
        match.ProcliticLength.ShouldBe(proclitic);
    }
}
