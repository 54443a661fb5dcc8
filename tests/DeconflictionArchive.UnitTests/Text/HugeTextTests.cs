using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Text;

/// <summary>Texts that would take hours were any step quadratic; how long they take is the benchmark's affair.</summary>
public sealed class HugeTextTests
{
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.ReadShipped());

    [Theory]
    [InlineData("«", "»")]
    [InlineData("\"", "\"")]
    [InlineData("(", ")")]
    public void A_hundred_thousand_nested_marks_are_read(string opens, string closes)
    {
        var marks = 100_000;
        var text = Repeat(opens, marks) + " قالت موسكو إن واشنطن قصفت دير الزور " + Repeat(closes, marks);

        var report = Analyzer.Analyze(new RawReport(text));

        report.Mentions.Select(mention => mention.Id).ShouldBe(["russia", "us", "deir-ez-zor-area"]);
        report.Page.Lines.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("وقالت وزارة الدفاع الروسية إن التحالف قصف دير الزور في 17 سبتمبر 2016 وقتل 62 جنديا. ")]
    [InlineData("وقالت موسكو إن \"التحالف قصف الجيش السوري\" واتصلت عبر الخط الساخن، ")]
    [InlineData("17 سبتمبر 2016 ")]
    [InlineData("الجنرال جوزيف دانفورد رئيس هيئة الأركان ")]
    public void A_line_of_two_megabytes_is_read_to_its_end(string repeated)
    {
        var text = Repeat(repeated, 1_100_000 / repeated.Length) + "وكانت منبج آخر ما ذكر";
        Encoding.UTF8.GetByteCount(text).ShouldBeGreaterThan(1_500_000);

        var report = Analyzer.Analyze(new RawReport(text));

        report.Text.Lines.Count.ShouldBe(1);
        report.Text.Tokens[^1].Span.End.ShouldBe(text.Length);
        report.Mentions.Max(mention => mention.Span.End).ShouldBeGreaterThan(text.Length - 40);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\u064B")]
    [InlineData("7")]
    [InlineData("ب")]
    [InlineData("،")]
    [InlineData("قصف\n")]
    public void Texts_of_one_thing_alone_are_read(string thing) =>
        Analyzer.Analyze(new RawReport(Repeat(thing, 300_000))).Claims.ShouldBeEmpty();

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
