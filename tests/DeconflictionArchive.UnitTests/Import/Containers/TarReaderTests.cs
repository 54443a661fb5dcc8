using System.Formats.Tar;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Import.Containers.Packed;

namespace DeconflictionArchive.UnitTests.Import.Containers;

public sealed class TarReaderTests
{
    private static readonly string LongName = string.Join('/', Enumerable.Repeat("مجلد", 40)) + "/خبر.txt";

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Every_form_of_tar_is_read(TarEntryFormat format) =>
        Lines(Tar(format, ("./b.txt", Utf8("خبر")), ("c/d.txt", Utf8(new string('م', 5000))))).ShouldBe(["a!b.txt#1 خبر", $"a!c/d.txt#1 {new string('م', 5000)}"]);

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Long_names_are_whole(TarEntryFormat format) => Lines(Tar(format, (LongName, Utf8("خبر")))).ShouldBe([$"a!{LongName}#1 خبر"]);

    [Theory]
    [InlineData("../b.txt")]
    [InlineData("/etc/b.txt")]
    [InlineData("c/../../b.txt")]
    [InlineData("C:\\b.txt")]
    public void A_name_that_leads_out_is_rejected(string name) =>
        Read(Tar((name, Utf8("خبر")), ("c.txt", Utf8("آخر")))).Select(reading => reading.Rejection?.Code).ShouldBe([RejectionCode.PathEscapes, null]);

    [Fact]
    public void Hidden_entries_and_READMEs_are_passed_over() =>
        Lines(Tar((".b", Utf8("1")), ("c/.d/e.txt", Utf8("2")), ("README.txt", Utf8("3")), ("f.txt", Utf8("خبر")))).ShouldBe(["a!f.txt#1 خبر"]);

    [Fact]
    public void Links_and_devices_are_rejected_each_by_its_code()
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "b") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "c") { LinkName = "b" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "d"));
        }

        Lines(packed.ToArray()).ShouldBe(["a!b#1 EntryIsLink", "a!c#1 EntryIsLink", "a!d#1 NotAFile"]);
    }

    [Fact]
    public void After_a_damaged_header_the_next_entry_is_found()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("b.txt", Utf8("1")), ("c.txt", Utf8("2")), ("d.txt", Utf8("3")));
        tar[1024 + 150] ^= 1;
        Lines(tar).ShouldBe(["a!b.txt#1 1", "a#2 ArchiveDamaged", "a!d.txt#1 3"]);
    }

    [Fact]
    public void Lost_bytes_cost_the_entry_they_are_lost_from()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("b.txt", Utf8(new string('1', 3000))), ("c.txt", Utf8("2")), ("d.txt", Utf8("3")));
        Lines([.. tar[..1000], .. tar[1100..]]).ShouldContain("a!c.txt#1 2");
    }

    [Fact]
    public void An_archive_cut_short_says_so()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("b.txt", Utf8("1")), ("c.txt", Utf8(new string('2', 600))));
        Lines(tar[..(1024 + 512 + 100)]).ShouldBe(["a!b.txt#1 1", "a!c.txt#1 ArchiveDamaged"]);
    }
}
