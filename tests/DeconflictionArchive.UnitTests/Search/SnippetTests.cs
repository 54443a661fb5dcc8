using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Search.Snippets;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

public sealed class SnippetTests
{
    private const string Title = "هدنة قرب الخطّ";
    private const string Body = "قال البنتاغون إن الطائراتِ عادت. ونفت وزارة الدفاع الأميركية أن يكون الـخـط مغلقا.";

    private static readonly LexemeAnalyzer Analyzer = new();
    private static readonly QueryReader Queries = new(Analyzer);
    private static readonly SnippetCutter Cutter = new(Analyzer);

    [Theory]
    [InlineData("طائرة", "الطائراتِ")]
    [InlineData("خط", "الخطّ", "الـخـط")]
    [InlineData("البنتاغون", "البنتاغون", "وزارة الدفاع الأميركية")]
    [InlineData("Pentagon", "البنتاغون", "وزارة الدفاع الأميركية")]
    [InlineData("\"وزارة الدفاع\"", "وزارة الدفاع")]
    [InlineData("طائر*", "الطائراتِ")]
    [InlineData("عادت -مغلقا", "عادت")]
    [InlineData("عادت OR مغلقا", "عادت", "مغلقا")]
    public void Marks_stand_on_the_words_of_the_original(string query, params string[] marked) =>
        Cut(query, Title, Body).SelectMany(Marked).ShouldBe(marked);

    [Fact]
    public void Words_of_a_phrase_are_marked_only_where_they_stand_together() =>
        Cut("\"قرب الخط\"", "هدنة", "الخط قرب النهر. وصل إلى قرب الخط.").SelectMany(Marked).ShouldBe(["قرب الخط"]);

    [Fact]
    public void A_match_in_the_title_shows_the_title_and_one_stretch_of_the_body()
    {
        var snippets = Cut("خط", Title, Body);
        snippets.Select(snippet => snippet.Field).ShouldBe([SnippetField.Title, SnippetField.Body]);
        snippets[0].Text.ShouldBe(Title);
    }

    [Fact]
    public void Far_apart_terms_are_shown_in_two_stretches()
    {
        var between = string.Concat(Enumerable.Repeat("كلام طويل عن أمور أخرى ", 40));
        var snippets = Cut("هدنة قصف", "عنوان", $"{between}هدنة {between}قصف {between}");
        snippets.Select(snippet => Marked(snippet).Single()).ShouldBe(["هدنة", "قصف"]);
        snippets.ShouldAllBe(snippet => snippet.Text.Length <= 242 && snippet.Text.StartsWith('…') && snippet.Text.EndsWith('…'));
    }

    [Fact]
    public void The_stretch_with_most_different_terms_wins()
    {
        var between = string.Concat(Enumerable.Repeat("كلام طويل عن أمور أخرى ", 40));
        var snippets = Cut("هدنة قصف", "عنوان", $"هدنة هدنة هدنة هدنة {between} هدنة وقصف {between}");
        Marked(snippets.ShouldHaveSingleItem()).ShouldBe(["هدنة", "وقصف"]);
    }

    [Fact]
    public void Furniture_is_not_shown()
    {
        var text = $"{Title}\nطباعة + الخط -\nوصل الوفد إلى الخط أمس.";
        var lines = new ReportText(text).Lines;
        var page = new Page(
            [
                new PageLine(lines[0], PageLineKind.Title, null, "test"),
                new PageLine(lines[1], PageLineKind.Furniture, FurnitureKind.FontWidget, "test"),
                new PageLine(lines[2], PageLineKind.Body, null, "test"),
            ],
            lines[0],
            null,
            null);
        Cut("خط", text, page, Title).Select(snippet => snippet.Text).ShouldBe([Title, "وصل الوفد إلى الخط أمس."]);
    }

    [Fact]
    public void A_title_from_outside_the_text_is_shown_too()
    {
        var text = new ReportText("وصل الوفد.");
        var page = new Page([new PageLine(text.Lines[0], PageLineKind.Body, null, "test")], null, null, null);
        Marked(Cut("خط", text.Original, page, Title).ShouldHaveSingleItem()).ShouldBe(["الخطّ"]);
    }

    [Fact]
    public void Nothing_in_a_snippet_is_markup_and_no_line_break_is_left()
    {
        var snippet = Cut("خط", "عنوان", "<script>alert(1)</script>\nالخط\u2028\t<b>").ShouldHaveSingleItem();
        snippet.Text.ShouldNotContain('\n');
        snippet.Text.ShouldContain("script>");
        Marked(snippet).ShouldBe(["الخط"]);
    }

    private static IEnumerable<string> Marked(Snippet snippet) => snippet.Marks.Select(mark => snippet.Text.Substring(mark.Start, mark.Length));

    private static IReadOnlyList<Snippet> Cut(string query, string title, string body)
    {
        var text = $"{title}\n{body}";
        var page = new Page(
            [
                new PageLine(new TextSpan(0, title.Length), PageLineKind.Title, null, "test"),
                new PageLine(TextSpan.FromBounds(title.Length + 1, text.Length), PageLineKind.Body, null, "test"),
            ],
            new TextSpan(0, title.Length),
            null,
            null);
        return Cut(query, text, page, title);
    }

    private static IReadOnlyList<Snippet> Cut(string query, string text, Page page, string title)
    {
        var report = new FoundReport
        {
            Card = new ReportCard("r-aaaaaaaaaaaaaaaa", title, null, null, ReportDate.Unknown, [], [], [], [], [], null, 0, default),
            Text = text,
            Reading = new ReportReading
            {
                Page = page,
                Agencies = [],
                Published = ReportDate.Unknown,
                DateExpressions = [],
                Mentions = new MentionFinder().Find(new ReportText(text), page),
            },
        };
        var root = Queries.Read(query, MatchMode.Stem, expandAliases: true).Query.ShouldNotBeNull().Root.ShouldNotBeNull();
        return SnippetCutter.Cut(Cutter.Read(report).ShouldNotBeNull(), new QueryTerms(root));
    }
}
