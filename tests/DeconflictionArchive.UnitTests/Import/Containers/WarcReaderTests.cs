using System.IO.Compression;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Import.Containers.Packed;

namespace DeconflictionArchive.UnitTests.Import.Containers;

public sealed class WarcReaderTests
{
    [Fact]
    public void A_page_brings_its_address_and_never_the_day_of_the_crawl()
    {
        var reading = Read(Page("خبر", address: "<https://news.example/a?b=1>")).ShouldHaveSingleItem();
        reading.Text.ShouldBe("خبر");
        reading.Metadata.Address.ShouldBe("https://news.example/a?b=1");
        reading.Metadata.PublishedOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("0.17")]
    [InlineData("0.18")]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public void Every_version_is_read(string version) =>
        Lines(Record("resource", Utf8("خبر"), fields: "Content-Type: text/plain\r\n", version: version)).ShouldBe(["a#1 خبر"]);

    [Fact]
    public void What_is_no_page_is_passed_over_and_counted() => Lines(Warc(
        Record("warcinfo", Utf8("software: x\r\n")),
        Record("request", Utf8("GET / HTTP/1.1\r\n\r\n")),
        Page("نقل", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /b\r\n"),
        Page("غير موجود", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
        Page("صورة", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n"),
        Page("User-agent: *", address: "https://news.example/robots.txt"),
        Page("<?xml version='1.0'?><urlset/>", "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n"),
        Page("خبر"))).ShouldBe(["a#8 خبر"]);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public void Packed_pages_are_unpacked(string encoding)
    {
        var body = Pack(encoding, Utf8("خبر"));
        Lines(Answer($"Content-Encoding: {encoding.Split(' ')[^1]}\r\nContent-Length: {body.Length}\r\n", body)).ShouldBe(["a#1 خبر"]);
    }

    [Fact]
    public void What_the_crawler_unpacked_itself_is_read_as_it_stands()
    {
        Lines(Answer("Content-Encoding: gzip\r\nContent-Length: 9999\r\n", Utf8("خبر"))).ShouldBe(["a#1 خبر"]);
        Lines(Answer("Transfer-Encoding: chunked\r\n", Utf8("خبر"))).ShouldBe(["a#1 خبر"]);
    }

    [Fact]
    public void Chunks_are_joined()
    {
        var text = Utf8("خبر");
        byte[] chunked = [.. "3;x=1\r\n"u8, .. text[..3], .. "\r\n3\r\n"u8, .. text[3..], .. "\r\n0\r\n\r\n"u8];
        Lines(Answer("Transfer-Encoding: chunked\r\n", chunked)).ShouldBe(["a#1 خبر"]);
        Lines(Answer("Transfer-Encoding: chunked\r\n", chunked[..^9])).ShouldBe(["a#1 ArchiveDamaged"]);
    }

    [Fact]
    public void A_page_shorter_than_the_server_announced_is_rejected() => Lines(Answer("Content-Length: 9999\r\n", Utf8("خبر"))).ShouldBe(["a#1 ArchiveDamaged"]);

    [Fact]
    public void A_page_the_crawler_cut_short_is_rejected() => Lines(Page("خبر", fields: "WARC-Truncated: length\r\n")).ShouldBe(["a#1 ArchiveDamaged"]);

    [Fact]
    public void A_length_that_does_not_hold_costs_its_record_alone()
    {
        var records = Enumerable.Range(1, 3).Select(number => Page($"خبر {number}")).ToArray();
        var length = records[1].AsSpan().IndexOf("Content-Length: "u8) + 16;
        foreach (var digit in "19"u8)
        {
            records[1][length] = digit;
            Lines(Warc(records)).ShouldBe(["a#1 خبر 1", "a#2 ArchiveDamaged", "a#3 خبر 3"]);
        }
    }

    [Fact]
    public void A_head_that_cannot_be_read_costs_its_record_alone()
    {
        var records = Enumerable.Range(1, 3).Select(number => Page($"خبر {number}")).ToArray();
        records[1][0] = (byte)'V';
        Lines(Warc(records)).ShouldBe(["a#1 خبر 1", "a#2 ArchiveDamaged", "a#3 خبر 3"]);
    }

    [Fact]
    public void Empty_lines_inside_a_page_end_no_record() => Lines(Page("خبر\r\n\r\nتتمة")).ShouldBe(["a#1 خبر\r\n\r\nتتمة"]);

    [Fact]
    public void A_digest_that_does_not_hold_is_damage()
    {
        // SHA-1 of nothing in base 32, as every crawl has it.
        Lines(Record("resource", [], fields: "Content-Type: text/plain\r\nWARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n")).ShouldBe(["a#1 Empty"]);
        Lines(Page("خبر", fields: "WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n")).ShouldBe(["a#1 ArchiveDamaged"]);
    }

    [Fact]
    public void A_page_over_the_limit_is_passed_by() => Lines(
        Warc(Page(new string('x', 200_000)), Page("خبر")), new ReadingLimits { MaxReportBytes = 100_000 }).ShouldBe(["a#1 TooLarge", "a#2 خبر"]);

    private static byte[] Answer(string fields, byte[] body) =>
        Record("response", [.. Utf8($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}\r\n"), .. body]);

    private static byte[] Pack(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(new Uncloseable(packed)),
        })
            packing.Write(body);
        return packed.ToArray();
    }

    private sealed class Uncloseable(MemoryStream into) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => into.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => into.Write(buffer);
    }
}
