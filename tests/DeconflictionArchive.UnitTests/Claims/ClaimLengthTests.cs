using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Claims;

public sealed class ClaimLengthTests
{
    private const int Short = 20_000; // UTF-16 units

    private const int Long = 200_000;

    private const double Spread = 1.5; // between what a unit takes in the short text and in the long one

    [Theory]
    // sentences that end, and one that never does
    [InlineData("قال البنتاغون إن مقاتلة روسية اقتربت من طائرته. ونفت موسكو ذلك، مؤكدة أنها أبلغت الجانب الأميركي. ")]
    [InlineData("قال البنتاغون إن مقاتلة روسية اقتربت من طائرته ونفت موسكو ذلك وأضافت أنها أبلغت الجانب الأميركي ")]
    // verbs without a speaker, refusals, accounts, an opened quotation and names alone
    [InlineData("وأضاف أن الأجواء مزدحمة، مشيرا إلى أن الخط يعمل، كما قال. ")]
    [InlineData("لم يوضح متى، ولم يرد على طلب للتعليق، من دون أن يحدد العدد، ")]
    [InlineData("بحسب ما نقلت وكالة تاس عن مسؤول، على حد قوله، على ما أعلن، ")]
    [InlineData("«وقالوا إنهم فروا لكن الروس ")]
    [InlineData("موسكو واشنطن البنتاغون لافروف ")]
    public void What_a_unit_of_text_takes_does_not_grow_with_the_length_of_the_text(string repeated)
    {
        (Taken(repeated, Long) / (double)Long).ShouldBeLessThan(Spread * Taken(repeated, Short) / Short);
    }

    private static long Taken(string repeated, int length)
    {
        var text = new ReportText(string.Concat(Enumerable.Repeat(repeated, (length / repeated.Length) + 1)));
        var page = new PageReader().Read(text);
        return Allocated.By(() => Claims.Find(text, page, Mentions.Find(text, page), [], []));
    }

    private static readonly MentionFinder Mentions = new();

    private static readonly ClaimFinder Claims = new();
}
