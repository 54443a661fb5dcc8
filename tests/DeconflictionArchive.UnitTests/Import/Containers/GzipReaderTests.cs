using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Import.Containers.Packed;

namespace DeconflictionArchive.UnitTests.Import.Containers;

public sealed class GzipReaderTests
{
    [Fact]
    public void A_packed_report_bears_the_name_of_its_file() => Lines(Gzip(Utf8("خبر"))).ShouldBe(["a#1 خبر"]);

    [Fact]
    public void Members_are_read_one_after_another() => Lines([.. Gzip(Utf8("خبر ")), .. Gzip(Utf8("أول"))]).ShouldBe(["a#1 خبر أول"]);

    [Fact]
    public void Zeros_after_the_last_member_are_no_damage() => Lines([.. Gzip(Utf8("خبر")), .. new byte[700]]).ShouldBe(["a#1 خبر"]);

    [Fact]
    public void Name_comment_and_extra_field_of_a_member_are_passed_over()
    {
        var plain = Gzip(Utf8("خبر"));
        byte[] header = [0x1F, 0x8B, 8, 0x1E, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9, .. "name\0"u8, .. "comment\0"u8, 1, 2];
        Lines([.. header, .. plain[10..]]).ShouldBe(["a#1 خبر"]);
    }

    [Fact]
    public void A_report_cut_short_anywhere_is_rejected()
    {
        var whole = Gzip(Utf8(string.Concat(Enumerable.Range(0, 200).Select(number => $"خبر {number} "))));
        for (var length = 2; length < whole.Length; length++)
            Read(whole[..length]).ShouldHaveSingleItem().Rejection.ShouldNotBeNull().Code.ShouldBe(RejectionCode.ArchiveDamaged, $"cut at {length}");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(1)]
    public void A_checksum_or_length_that_does_not_hold_is_damage(int fromEnd)
    {
        var packed = Gzip(Utf8("خبر"));
        packed[^fromEnd] ^= 1;
        Read(packed).ShouldHaveSingleItem().Rejection.ShouldNotBeNull().Code.ShouldBe(RejectionCode.ArchiveDamaged);
    }

    [Fact]
    public void A_damaged_member_of_a_crawl_costs_its_record_alone()
    {
        var members = Enumerable.Range(1, 5).Select(number => Gzip(Page($"خبر {number}"))).ToList();
        members[2][members[2].Length / 2] ^= 0x55;
        Lines([.. members.SelectMany(member => member)]).ShouldBe(["a#1 خبر 1", "a#2 خبر 2", "a#3 ArchiveDamaged", "a#4 خبر 4", "a#5 خبر 5"]);
    }

    [Fact]
    public void What_is_packed_may_be_packed_again() =>
        Lines(Gzip(Tar(("b.txt", Utf8("خبر")), ("c.zip", Zip(("d.txt", Utf8("آخر"))))))).ShouldBe(["a!b.txt#1 خبر", "a!c.zip!d.txt#1 آخر"]);

    [Fact]
    public void A_pipe_is_read_like_a_file() => Lines(Read(new Pipe(Gzip(Utf8("خبر"))))).ShouldBe(["a#1 خبر"]);
}
