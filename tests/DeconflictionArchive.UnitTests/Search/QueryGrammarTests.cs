using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Query;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Search;

public sealed class QueryGrammarTests
{
    private static readonly QueryReader Reader = new(new LexemeAnalyzer());

    [Theory]
    [InlineData("قصف ليلا", "قصف & ليلا")]
    [InlineData("قصف OR غارة", "قصف | غار")]
    [InlineData("هدنة قصف OR غارة", "هدن & (قصف | غار)")]
    [InlineData("قصف OR غارة OR هجوم", "قصف | غار | هجوم")]
    [InlineData("\"منع التصادم\"", "[منع تصادم]")]
    [InlineData("«منع التصادم» ليلا", "[منع تصادم] & ليلا")]
    [InlineData("-هدنة قصف", "!هدن & قصف")]
    [InlineData("قصف -\"وقف النار\"", "قصف & ![وقف نار]")]
    [InlineData("قصف OR -هدنة", "قصف | !هدن")]
    [InlineData("\"هدنة\"", "هدن")]
    [InlineData("سو-35", "[سو 35]")]
    [InlineData("ا.ف.ب", "[ا ف ب]")]
    [InlineData("F16", "[f 16]")]
    [InlineData("قصف/غارة", "قصف & غار")]
    [InlineData("قصف،غارة", "قصف & غار")]
    public void Words_phrases_alternatives_and_exclusions(string query, string tree) => Tree(query).ShouldBe(tree);

    [Theory]
    [InlineData("\"قصف ليلا", "قصف & ليلا")]
    [InlineData("قصف\" ليلا", "قصف & ليلا")]
    [InlineData("قصف \"\" ليلا", "قصف & ليلا")]
    [InlineData("OR قصف", "قصف")]
    [InlineData("قصف OR", "قصف")]
    [InlineData("قصف OR OR هدنة", "قصف & هدن")]
    [InlineData("قصف & هدنة", "قصف & هدن")]
    [InlineData("قصف | هدنة", "قصف & هدن")]
    [InlineData("قصف <-> هدنة", "قصف & هدن")]
    [InlineData("!قصف", "قصف")]
    [InlineData("قصف:*", "قصف")]
    [InlineData("قصف:B", "قصف & b")]
    [InlineData("(قصف)", "قصف")]
    [InlineData("قصف - هدنة", "قصف & هدن")]
    [InlineData("--قصف هدنة", "!قصف & هدن")]
    [InlineData("'; drop table report; --", "drop & table & report")]
    [InlineData("* قصف", "قصف")]
    [InlineData("ق* هدنة", "ق & هدن")]
    public void What_is_no_grammar_is_read_as_text(string query, string tree) => Tree(query).ShouldBe(tree);

    [Theory]
    [InlineData("قصف في هدنة", "قصف & هدن", "في")]
    [InlineData("في", "في", "")]
    [InlineData("من على", "من & علي", "")]
    [InlineData("\"قصف في الليل\"", "[قصف في ليل]", "")]
    [InlineData("-في قصف", "!في & قصف", "")]
    public void Words_too_common_to_ask_for_are_left_out_but_in_phrases(string query, string tree, string ignored)
    {
        Tree(query).ShouldBe(tree);
        string.Join(' ', Read(query).Ignored).ShouldBe(ignored);
    }

    [Theory]
    [InlineData("قصف* ", "قصف", "=القصف", "=والقصف", "=للقصف")]
    [InlineData("صواريخ*", "=صواريخ", "=الصواريخ", "=بالصواريخ")]
    public void A_prefix_is_looked_for_behind_article_and_particles_too(string query, params string[] prefixes)
    {
        var prefix = Read(query).Root.ShouldBeOfType<AnyPrefix>();
        prefixes.ShouldBeSubsetOf(prefix.Prefixes);
    }

    [Theory]
    [InlineData("البنتاغون", "us-dod")]
    [InlineData("بنتاغون", "us-dod")]
    [InlineData("والبنتاغون", "us-dod")]
    [InlineData("Pentagon", "us-dod")]
    [InlineData("وزارة الدفاع الأميركية", "us-dod")]
    [InlineData("قال البنتاغون أمس", "us-dod")]
    [InlineData("هدنة OR البنتاغون", "us-dod")]
    [InlineData("التنف", "tanf")]
    [InlineData("al-Tanf", "tanf")]
    public void A_name_asks_for_all_names_of_the_same(string query, string id)
    {
        var read = Read(query);
        read.Expanded.Select(expansion => expansion.Id).ShouldContain(id);
        Tree(query).ShouldContain("@" + id);
        read.Scored.ShouldContain(term => term.Term is AnyLexeme && ((AnyLexeme)term.Term).Lexemes.Contains("@" + id));
    }

    [Theory]
    [InlineData("\"البنتاغون\"")]
    [InlineData("بنتاغ*")]
    [InlineData("خط ساخن مفتوح")]
    public void Quoted_words_and_prefixes_ask_for_themselves_alone(string query) => Read(query).Expanded.Where(expansion => expansion.Id == "us-dod").ShouldBeEmpty();

    [Fact]
    public void Exact_matching_asks_for_the_spelling()
    {
        var (query, _) = Reader.Read("الخط البنتاغون", MatchMode.Exact, expandAliases: true);
        Render(query!.Root!).ShouldBe("=الخط & =البنتاغون");
    }

    [Fact]
    public void Excluded_words_do_not_count_for_the_rank() =>
        Read("قصف -هدنة -\"وقف النار\" -صاروخ*").Scored.ShouldAllBe(term => ((AnyLexeme)term.Term).Lexemes.All(lexeme => lexeme.Contains("قصف")));

    [Theory]
    [InlineData("قصف   OR غارة -\"وقف النار\" صاروخ* al-Tanf البنتاغون")]
    [InlineData("«منع التصادم» في ( سو-35 )، OR ا.ف.ب")]
    [InlineData("\"قصف ليلا و - & | OR")]
    [InlineData("وزارة الدفاع الأميركية OR موسكو -البنتاغون")]
    [InlineData("OR")]
    public void Reading_the_normalized_query_again_gives_the_same(string query)
    {
        var first = Read(query);
        var again = Read(first.Normalized);
        again.Normalized.ShouldBe(first.Normalized);
        Render(again.Root!).ShouldBe(Render(first.Root!));
    }

    [Fact]
    public void Whatever_was_typed_reading_it_normalized_gives_the_same()
    {
        string[] pieces = ["قصف", "الخط", "في", "البنتاغون", "وزارة الدفاع", "al-Tanf", "سو-35", "ا.ف.ب", "OR", "\"", "«", "-", "*", " ", " ", " ", "&", ":", ",", "'", "@", "=", "_", "ـ", "\u064B", "\u202E", "1", "😀", "ﷺ", "\n"];
        var random = new Random(5);
        for (var round = 0; round < 5000; round++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (Reader.Read(query, MatchMode.Stem, expandAliases: true).Query is not { Root: { } root } first)
                continue;
            var again = Read(first.Normalized);
            again.Normalized.ShouldBe(first.Normalized, query);
            Render(again.Root.ShouldNotBeNull()).ShouldBe(Render(root), query);
        }
    }

    [Theory]
    [InlineData("قصف \0", "query-invalid-character")]
    [InlineData("!؟،...", "query-without-words")]
    [InlineData("\"\"", "query-without-words")]
    [InlineData("-", "query-without-words")]
    public void What_no_text_can_hold_is_a_problem_with_a_code(string query, string code) =>
        Reader.Read(query, MatchMode.Stem, expandAliases: true).Problem.ShouldNotBeNull().Code.ShouldBe(code);

    [Fact]
    public void Half_a_surrogate_pair_is_a_problem()
    {
        // Not as data of a theory: attributes keep their texts as UTF-8.
        Problem("قصف \uD83D").ShouldBe("query-invalid-character");
        Problem("\uDE00 قصف").ShouldBe("query-invalid-character");
    }

    [Fact]
    public void Length_and_number_of_words_are_limited()
    {
        var words = string.Join(' ', Enumerable.Range(1, 40));
        Problem(words).ShouldBeNull();
        Problem(words + " 41").ShouldBe("query-too-many-terms");
        Problem(new string('ا', 500)).ShouldBeNull();
        Problem(new string('ا', 501)).ShouldBe("query-too-long");
        Problem("😀").ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void No_words_ask_for_everything(string? query) => Reader.Read(query, MatchMode.Stem, expandAliases: true).Query!.Root.ShouldBeNull();

    private static string? Problem(string query) => Reader.Read(query, MatchMode.Stem, expandAliases: true).Problem?.Code;

    private static ReadQuery Read(string query) => Reader.Read(query, MatchMode.Stem, expandAliases: true).Query.ShouldNotBeNull();

    private static string Tree(string query) => Render(Read(query).Root.ShouldNotBeNull());

    private static string Render(QueryNode node) => node switch
    {
        AnyLexeme any => any.Lexemes.Count == 1 ? any.Lexemes[0] : $"{{{string.Join(' ', any.Lexemes)}}}",
        AnyPrefix any => any.Prefixes[0] + "*",
        LexemePhrase phrase => $"[{string.Join(' ', phrase.Lexemes)}]",
        NoneOf none => "!" + Inner(none.Part),
        AllOf all => string.Join(" & ", all.Parts.Select(Inner)),
        AnyOf any => string.Join(" | ", any.Parts.Select(Inner)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Inner(QueryNode node) => node is AllOf or AnyOf ? $"({Render(node)})" : Render(node);
}
