using System.Text;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Import;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("خبر", "utf-8")]
    [InlineData("\uFEFFخبر", "utf-8-bom")]
    public void A_byte_order_mark_belongs_to_the_file_and_not_to_the_report(string file, string encoding)
    {
        var reading = Read(Encoding.UTF8.GetBytes(file));
        reading.Text.ShouldBe("خبر");
        reading.Encoding.ShouldBe(encoding);
    }

    [Fact]
    public void Line_ends_and_spaces_stay_as_they_are() => Read("\r\n خبر \t\r"u8).Text.ShouldBe("\r\n خبر \t\r");

    [Fact]
    public void The_first_byte_that_cannot_be_decoded_is_named()
    {
        var rejection = Read([.. Encoding.UTF8.Preamble, (byte)'a', 0xE3, (byte)'b']).Rejection.ShouldNotBeNull();
        rejection.Code.ShouldBe(RejectionCode.EncodingUndecodable);
        rejection.Detail.ShouldContain("from 4 on");
    }

    [Theory]
    [InlineData("[صورة] خبر")]
    [InlineData("{خبر}")]
    [InlineData("<< عودة")]
    [InlineData("< 3 قتلى")]
    public void Prose_may_begin_with_a_bracket(string text) => Read(Encoding.UTF8.GetBytes(text)).Text.ShouldBe(text);

    private static RecordReading Read(ReadOnlySpan<byte> file) =>
        new ReportReaders(new ReadingLimits()).Read(new RawFile("a.txt", new PeekedStream(new MemoryStream(file.ToArray())))).ToList().ShouldHaveSingleItem();
}
