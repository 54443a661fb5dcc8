using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests;

/// <summary>What must hold of reading as a whole, on the sample reports and on damaged copies of them.</summary>
public sealed class ReadingTests
{
    private const int DamagedCopies = 300;

    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.ReadShipped());
    private static readonly List<string> Samples = ReadSamples();

    [Theory]
    [InlineData("tatweel")]
    [InlineData("harakat")]
    [InlineData("other quotation marks")]
    [InlineData("line ends of Windows")]
    [InlineData("Persian letters")]
    [InlineData("marks of direction")]
    public void A_harmless_change_of_the_text_changes_no_fact(string change)
    {
        Samples.ShouldNotBeEmpty();
        foreach (var sample in Samples)
            Facts(Change(sample, change)).ShouldBe(Facts(sample), sample[..Math.Min(60, sample.Length)]);
    }

    [Fact]
    public void Reading_never_throws_and_every_span_lies_inside_the_text()
    {
        var random = new Random(20160616);
        for (var copy = 0; copy < DamagedCopies; copy++)
        {
            var text = Damage(Samples[random.Next(Samples.Count)], random);
            var report = Analyzer.Analyze(new RawReport(text));
            foreach (var span in Spans(report))
            {
                span.Start.ShouldBeGreaterThanOrEqualTo(0);
                span.Length.ShouldBeGreaterThanOrEqualTo(0);
                span.End.ShouldBeLessThanOrEqualTo(text.Length);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\r\n\t ")]
    [InlineData("\0\0\0")]
    [InlineData("\ud800")]
    [InlineData("\u202e\u2067")]
    [InlineData("((((((((((((«««««««««")]
    [InlineData("99999/99/99999 31 شباط 0000")]
    public void Text_that_is_no_report_is_read_as_nothing_known(string text)
    {
        var report = Analyzer.Analyze(new RawReport(text));

        report.Source.ShouldBeNull();
        report.Published.From.ShouldBeNull();
        report.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_is_read_the_same_by_many_threads_at_once()
    {
        var expected = Samples.Select(Facts).ToList();

        var read = Samples.AsParallel().AsOrdered().Select(Facts).ToList();

        read.ShouldBe(expected);
    }

    private static string Facts(string text)
    {
        var report = Analyzer.Analyze(new RawReport(text));
        return string.Join('\n', new[]
        {
            FormattableString.Invariant($"source {report.Source?.Id}"),
            FormattableString.Invariant($"agencies {Join(report.Agencies.Select(agency => $"{agency.Id}:{agency.Role}"))}"),
            FormattableString.Invariant($"published {report.Published.From:O} {report.Published.To:O} {report.Published.Basis}"),
            FormattableString.Invariant($"dates {Join(report.DateExpressions.Select(date => $"{date.From:O}..{date.To:O}"))}"),
            FormattableString.Invariant($"names {Join(report.Mentions.Select(mention => $"{mention.Kind}:{mention.Id}"))}"),
            FormattableString.Invariant($"incidents {Join(report.Incidents.Select(match => $"{match.Id}:{match.Role}"))}"),
            FormattableString.Invariant($"claims {Join(report.Claims.Select(claim => $"{claim.Speaker}:{claim.Stance}"))}"),
            FormattableString.Invariant($"quantities {Join(report.Quantities.Select(quantity => $"{quantity.What}:{quantity.Min}-{quantity.Max}"))}"),
        });

        static string Join(IEnumerable<string> values) => string.Join(' ', values);
    }

    private static string Change(string text, string change) => change switch
    {
        "tatweel" => string.Concat(text.Select((unit, index) => index % 7 == 3 && IsJoining(unit) && index + 1 < text.Length && IsJoining(text[index + 1]) ? unit + "ـ" : unit.ToString())),
        "harakat" => string.Concat(text.Select((unit, index) => index % 5 == 2 && IsJoining(unit) ? unit + "\u064E" : unit.ToString())),
        "other quotation marks" => text.Replace('«', '“').Replace('»', '”'),
        "line ends of Windows" => text.ReplaceLineEndings("\r\n"),
        "Persian letters" => text.Replace('ي', 'ی').Replace('ك', 'ک'),
        "marks of direction" => text.Replace(" ", " \u200f", StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    // Letters that join to the next one, so that tatweel after them is a real lengthening.
    private static bool IsJoining(char unit) => "بتثجحخسشصضطظعغفقكلمنهي".Contains(unit, StringComparison.Ordinal);

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 30); times > 0 && damaged.Length > 4; times--)
        {
            var at = random.Next(damaged.Length - 1);
            switch (random.Next(6))
            {
                case 0: damaged.Remove(at, random.Next(1, Math.Min(40, damaged.Length - at))); break;
                case 1: damaged.Insert(at, (char)random.Next(0, 0x10000)); break;
                case 2: damaged.Insert(at, "\""); break;
                case 3: damaged.Insert(at, "\n"); break;
                case 4: damaged.Insert(at, damaged.ToString(at, Math.Min(60, damaged.Length - at))); break;
                default: damaged[at] = "«»()./-0٩ابو"[random.Next(12)]; break;
            }
        }

        return damaged.ToString();
    }

    private static IEnumerable<TextSpan> Spans(AnalyzedReport report) =>
    [
        .. report.Page.Lines.Select(line => line.Span),
        .. report.Page.Furniture.Select(line => line.Span),
        .. report.Agencies.Select(agency => agency.Span),
        .. report.DateExpressions.Select(date => date.Span),
        .. report.Mentions.Select(mention => mention.Span),
        .. report.Claims.Select(claim => claim.Quote),
        .. report.Quantities.Select(quantity => quantity.Span),
        .. report.ChannelUses.Select(use => use.Span),
        .. report.Published.Evidence.Select(evidence => evidence.Span ?? default),
        .. report.Incidents.SelectMany(match => match.Reasons).Select(reason => reason.Span ?? default),
    ];

    private static List<string> ReadSamples()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples", "text")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside a checkout: there is no samples folder above them.");
        return [.. Directory.GetFiles(Path.Combine(folder, "samples", "text"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }
}
