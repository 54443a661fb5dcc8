using System.Text;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace DeconflictionArchive.UnitTests.Text;

public sealed class EncodingDetectionTests(ITestOutputHelper output)
{
    private const int LettersThatSuffice = 200;

    private static readonly string[] Encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6", "x-mac-arabic"];

    private static readonly IReadOnlyList<Sample> Samples = [.. Cut()];

    [Fact]
    public void A_declared_encoding_is_read_as_declared()
    {
        var wrong = Samples.Where(sample => EncodingDetection.Decode(sample.Bytes, tolerant: false, sample.Encoding).Text != sample.Text).ToList();
        output.WriteLine($"declared: {Samples.Count - wrong.Count} of {Samples.Count} right");
        Samples.Count.ShouldBeGreaterThanOrEqualTo(200);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void An_undeclared_encoding_is_told_by_what_looks_like_Arabic()
    {
        var right = Samples.Where(sample => EncodingDetection.Decode(sample.Bytes, tolerant: false).Text == sample.Text).ToHashSet();
        foreach (var (least, most) in new[] { (0, 20), (20, 60), (60, LettersThatSuffice), (LettersThatSuffice, int.MaxValue) })
        {
            var some = Samples.Where(sample => sample.Letters >= least && sample.Letters < most).ToList();
            output.WriteLine($"undeclared, {least} letters and more: {some.Count(right.Contains)} of {some.Count} right");
        }

        var enough = Samples.Where(sample => sample.Letters >= LettersThatSuffice).ToList();
        enough.Count.ShouldBeGreaterThan(100);
        enough.Count(right.Contains).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.98 * enough.Count));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-6")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_declaration_that_gives_no_Arabic_is_not_believed(string declared)
    {
        var text = Encodable(SampleReports.Texts[3], Find("windows-1256"));
        var read = EncodingDetection.Decode(Find("windows-1256").GetBytes(text), tolerant: false, declared);
        read.Text.ShouldBe(text);
        read.Encoding.ShouldBe("windows-1256");
        read.Disbelieved.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Fran\u00E7ais d\u00E9j\u00E0 vu", "iso-8859-1")]
    [InlineData("قصف", "windows-1256")]
    [InlineData("قصف", "x-mac-arabic")]
    public void A_declaration_is_believed_of_a_text_too_short_to_judge(string text, string declared) =>
        EncodingDetection.Decode(Find(declared).GetBytes(text), tolerant: false, declared).Text.ShouldBe(text);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("utf-7")]
    public void A_name_of_no_encoding_counts_for_nothing(string declared) =>
        EncodingDetection.Decode("خبر"u8, tolerant: false, declared).ShouldBe(new DecodedText("خبر", "utf-8"));

    [Fact]
    public void The_first_declaration_wins()
    {
        var bytes = Find("windows-1256").GetBytes("خبر");
        EncodingDetection.Decode(bytes, tolerant: false, "windows-1256", "iso-8859-6").Text.ShouldBe("خبر");
        EncodingDetection.Decode(bytes, tolerant: false, null, "windows-1256").Text.ShouldBe("خبر");
    }

    [Theory]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", true)]
    [InlineData("utf-8", true)]
    public void A_byte_order_mark_outweighs_a_declaration(string encoding, bool mark)
    {
        byte[] bytes = [.. mark ? Find(encoding).GetPreamble() : [], .. Find(encoding).GetBytes("خبر عاجل")];
        EncodingDetection.Decode(bytes, tolerant: false, "windows-1256").Text.ShouldBe("خبر عاجل");
    }

    [Fact]
    public void Halves_of_pairs_in_UTF_16_keep_their_place()
    {
        var (text, met) = UnusualUnits.Storable(EncodingDetection.Decode([0xFF, 0xFE, 0x00, 0xD8, 0x28, 0x06, 0x00, 0x00], tolerant: false).Text!);
        text.ShouldBe("\uFFFDب\uFFFD");
        met.ShouldBe(new UnusualUnits(1, 1, 0, 0, 0));
    }

    [Theory]
    [InlineData("ab\0c", "ab\uFFFDc", 1, 0, 0, 0, 0)]
    [InlineData("x\uD83D\uDE00y", "x\uD83D\uDE00y", 0, 0, 0, 0, 0)]
    [InlineData("\uFEFB \u202Bأ\u200Fب\u2069 \u200C\uFEFF", "\uFEFB \u202Bأ\u200Fب\u2069 \u200C\uFEFF", 0, 0, 1, 3, 2)]
    public void Units_that_are_no_letters_are_counted_and_only_those_that_cannot_be_stored_replaced(
        string text, string storable, int nul, int lone, int forms, int bidi, int zeroWidth) =>
        UnusualUnits.Storable(text).ShouldBe((storable, new UnusualUnits(nul, lone, forms, bidi, zeroWidth)));

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0)]
    [InlineData(new byte[] { (byte)'a', 0xD8 }, 1)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a', 0xE3, (byte)'b' }, 4)]
    public void What_is_text_in_no_encoding_says_from_where_on(byte[] bytes, int from)
    {
        var read = EncodingDetection.Decode(bytes, tolerant: false);
        read.Text.ShouldBeNull();
        read.UndecodableAt.ShouldBe(from);
    }

    [Fact]
    public void A_page_may_have_a_byte_here_and_there_that_is_none()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(SampleReports.Texts[0]), 0xD8];
        EncodingDetection.Decode(bytes, tolerant: false).Text.ShouldBeNull();
        EncodingDetection.Decode(bytes, tolerant: true).ShouldBe(new DecodedText(SampleReports.Texts[0] + "\uFFFD", "utf-8") { Replaced = 1 });
    }

    [Fact]
    public void Bytes_without_sense_are_no_text()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 500; turn++)
        {
            var bytes = new byte[random.Next(1, 2000)];
            random.NextBytes(bytes);
            EncodingDetection.Decode(bytes, tolerant: random.Next(2) == 0, random.Next(3) == 0 ? "iso-8859-6" : null).Encoding.ShouldNotBeEmpty();
            EncodingDetection.Decode(bytes, tolerant: false).Text.ShouldBe(bytes.Any(unit => unit >= 0x80) ? null : Encoding.UTF8.GetString(bytes));
        }
    }

    private static IEnumerable<Sample> Cut()
    {
        var random = new Random(1256);
        foreach (var report in SampleReports.Texts)
        {
            foreach (var name in Encodings)
            {
                foreach (var least in new[] { 10, 40, 120, 250, 500, 100_000 })
                {
                    var from = random.Next(Math.Max(1, report.Length - least));
                    var text = Encodable(report.Substring(from, Math.Min(least * 3 / 2, report.Length - from)), Find(name));
                    yield return new Sample(name, text, Find(name).GetBytes(text), text.Count(unit => unit is >= 'ء' and <= 'ي'));
                }
            }
        }
    }

    private static string Encodable(string text, Encoding encoding) =>
        string.Concat(text.Select(unit => encoding.GetString(encoding.GetBytes([unit])) == unit.ToString() ? unit : ' '));

    private static Encoding Find(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private sealed record Sample(string Encoding, string Text, byte[] Bytes, int Letters);
}
