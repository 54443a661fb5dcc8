using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Lexemes;

public sealed class LexemeAnalyzerTests
{
    private const string Text = "توتر على الخط\nطباعة + الخط -\nقال البنتاغون إن الخط يعمل.";

    private static readonly LexemeAnalyzer Analyzer = new();

    [Fact]
    public void Title_words_come_first_and_weigh_as_title()
    {
        var lexemes = Of(Text, title: "توتر على الخط");
        lexemes.TitleLength.ShouldBe(3);
        Positions(lexemes, "خط")[0].ShouldBe(3);
        lexemes.ToTsVector().ShouldContain("'خط':3A,");
    }

    [Fact]
    public void Furniture_is_not_searched_and_no_phrase_reaches_across_it()
    {
        var lexemes = Of(Text, skipped: "طباعة + الخط -");
        Positions(lexemes, "خط").Count.ShouldBe(2);
        lexemes.Lexemes.ShouldNotContain(lexeme => lexeme.Lexeme == "طباع" || lexeme.Lexeme == "=طباعه");
        (Positions(lexemes, "=قال")[0] - Positions(lexemes, "=الخط")[0]).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_name_adds_its_entity_where_it_begins()
    {
        var start = Text.IndexOf("البنتاغون", StringComparison.Ordinal);
        var mention = new Mention(MentionKind.Party, "us-dod", new TextSpan(start, 9), "البنتاغون", "name");
        var lexemes = Of(Text, mentions: [mention]);
        Positions(lexemes, "@us-dod").ShouldBe(Positions(lexemes, "=البنتاغون"));
    }

    [Fact]
    public void Words_keep_their_place_in_the_original()
    {
        var text = new ReportText("الطّــائراتُ والمُقاتلات");
        Analyzer.Words(text, null, [], []).Select(word => text.Slice(word.Span)).ShouldBe(["الطّــائراتُ", "والمُقاتلات"]);
    }

    [Fact]
    public void A_word_counts_at_most_255_times_and_late_words_share_the_last_position()
    {
        var text = string.Concat(Enumerable.Repeat("خط ", 20_000)) + "ذيل";
        var lexemes = Of(text);
        Positions(lexemes, "خط").Count.ShouldBe(ReportLexemes.MaxPositions);
        Positions(lexemes, "=ذيل").ShouldBe([ReportLexemes.LastPosition]);
        lexemes.Length.ShouldBe(20_001);
    }

    [Fact]
    public void A_lexeme_fits_into_postgresql_whatever_the_word()
    {
        var lexemes = Of(new string('ط', 5000) + " \uD83D x'\\y " + new string('z', 3000));
        lexemes.Lexemes.ShouldAllBe(lexeme => System.Text.Encoding.UTF8.GetByteCount(lexeme.Lexeme) < 2046);
        lexemes.Lexemes.ShouldContain(lexeme => lexeme.Lexeme == "\uFFFD");
    }

    private static IReadOnlyList<int> Positions(ReportLexemes lexemes, string lexeme) =>
        lexemes.Lexemes.Single(entry => entry.Lexeme == lexeme).Positions;

    private static ReportLexemes Of(string original, string? title = null, string? skipped = null, IReadOnlyList<Mention>? mentions = null)
    {
        var text = new ReportText(original);
        IReadOnlyList<TextSpan> furniture = skipped is null ? [] : [Find(original, skipped)];
        return ReportLexemes.From(Analyzer.Words(text, title is null ? null : Find(original, title), furniture, mentions ?? []));
    }

    private static TextSpan Find(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);
}
