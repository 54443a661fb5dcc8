using System.IO.Compression;
using System.Text;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Import.Containers.Packed;

namespace DeconflictionArchive.UnitTests.Import.Containers;

public sealed class ZipReaderTests
{
    private static readonly (string Name, byte[] Content)[] Three = [("b.txt", Utf8("خبر أول")), ("c/d.txt", Utf8("خبر ثان")), ("e.txt", Utf8("خبر ثالث"))];

    private static readonly string[] ThreeLines = ["a!b.txt#1 خبر أول", "a!c/d.txt#1 خبر ثان", "a!e.txt#1 خبر ثالث"];

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Entries_are_read_in_their_order(CompressionLevel level) => Lines(Zip(level, Three)).ShouldBe(ThreeLines);

    [Fact]
    public void A_pipe_is_read_like_a_file() => Lines(Read(new Pipe(Zip(Three)))).ShouldBe(ThreeLines);

    [Fact]
    public void Bytes_before_the_archive_do_not_matter() => Lines([.. Zip(CompressionLevel.Optimal, Three)[..0], .. "#!/bin/sh\n"u8, .. Zip(Three)]).ShouldBe(ThreeLines);

    [Fact]
    public void An_archive_without_its_directory_is_read_by_the_headers()
    {
        var zip = Zip(Three);
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Lines(zip[..directory]).ShouldBe(["a#1 ArchiveDamaged", .. ThreeLines]);
    }

    [Fact]
    public void An_archive_written_to_a_pipe_without_its_directory_is_read_by_the_headers()
    {
        var zip = Streamed(Three);
        Lines(zip).ShouldBe(ThreeLines);
        Lines(zip[..zip.AsSpan().IndexOf("PK\u0001\u0002"u8)]).ShouldBe(["a#1 ArchiveDamaged", .. ThreeLines]);
    }

    [Fact]
    public void A_damaged_entry_costs_itself()
    {
        var zip = Zip(CompressionLevel.NoCompression, Three);
        zip[zip.AsSpan().IndexOf(Utf8("ثان"))] ^= 1;
        Lines(zip).ShouldBe([ThreeLines[0], "a!c/d.txt#1 ArchiveDamaged", ThreeLines[2]]);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(42)]
    public void A_damaged_line_of_the_directory_costs_no_entry(int offset)
    {
        var zip = Zip(Three);
        var first = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        zip[first + 46 + "b.txt".Length + offset] ^= 2;
        Lines(zip).Where(line => !line.EndsWith("ArchiveDamaged", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(ThreeLines);
    }

    [Fact]
    public void An_encrypted_entry_says_so()
    {
        var zip = Zip(Three);
        zip[zip.AsSpan().IndexOf("PK\u0003\u0004"u8) + 6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Lines(zip).ShouldBe(["a!b.txt#1 EntryEncrypted", .. ThreeLines[1..]]);
    }

    [Fact]
    public void Two_entries_of_one_name_are_both_read() => Lines(Zip(("b.txt", Utf8("1")), ("b.txt", Utf8("2")))).ShouldBe(["a!b.txt#1 1", "a!b.txt#1 2"]);

    [Fact]
    public void Folders_hidden_files_and_what_macOS_adds_are_passed_over() =>
        Lines(Zip(("b/", []), ("__MACOSX/._c.txt", Utf8("1")), ("b/.d", Utf8("2")), ("ReadMe.md", Utf8("3")), ("e.txt", Utf8("خبر")))).ShouldBe(["a!e.txt#1 خبر"]);

    [Theory]
    [InlineData("../b.txt")]
    [InlineData("\\b.txt")]
    public void A_name_that_leads_out_is_rejected(string name) => Read(Zip((name, Utf8("1")))).ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectionCode.PathEscapes);

    [Theory]
    [InlineData(1256, "تقرير.txt")]
    [InlineData(437, "Ñandú.txt")]
    public void Names_of_older_programs_are_read(int codePage, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true, encoding))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Utf8("خبر"));
        }

        Lines(packed.ToArray()).ShouldBe([$"a!{name}#1 خبر"]);
    }

    [Fact]
    public void Archives_inside_archives_are_read_to_the_limit()
    {
        var zip = Zip(("f.txt", Utf8("خبر")));
        foreach (var _ in Enumerable.Range(0, 3))
            zip = Zip(("z.zip", zip));
        Lines(zip).ShouldBe(["a!z.zip!z.zip!z.zip!f.txt#1 خبر"]);
        Lines(Zip(("z.zip", zip), ("g.txt", Utf8("آخر")))).ShouldBe(["a!z.zip!z.zip!z.zip!z.zip#1 ArchivesTooDeep", "a!g.txt#1 آخر"]);
    }

    [Fact]
    public void A_link_says_so()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("b");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = entry.Open();
            target.Write("/etc/passwd"u8);
        }

        var bytes = packed.ToArray();
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 5] = 3; // as a Unix program writes it
        Read(bytes).ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectionCode.EntryIsLink);
    }

    // Without seeking the base library writes sizes and checksum behind the data.
    private static byte[] Streamed((string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(new WriteOnly(packed), ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private sealed class WriteOnly(MemoryStream into) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => into.Write(buffer, offset, count);
    }
}
