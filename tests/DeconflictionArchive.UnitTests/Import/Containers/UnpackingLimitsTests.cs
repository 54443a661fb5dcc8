using System.Globalization;
using System.IO.Compression;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;
using static DeconflictionArchive.UnitTests.Import.Containers.Packed;

namespace DeconflictionArchive.UnitTests.Import.Containers;

public sealed class UnpackingLimitsTests
{
    // Far below what any of these bombs would give.
    private const long MostKept = 256 * 1024 * 1024;

    private static readonly byte[] TenMegabytesOfGigabytes = Bomb();

    [Fact]
    public void A_gzip_bomb_is_refused_at_once() => Refused(TenMegabytesOfGigabytes).ShouldHaveSingleItem();

    [Fact]
    public void A_bomb_of_lines_is_refused_at_once() => Refused(Gzip([.. Utf8("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99999999999\r\n\r\n"), .. new byte[30_000_000]])).ShouldHaveSingleItem();

    [Fact]
    public void A_bomb_in_a_zip_costs_itself()
    {
        var readings = Read(Zip(("a.txt", Utf8("خبر")), ("bomb.txt", new byte[20_000_000]), ("c.txt", Utf8("آخر"))));
        readings.Select(reading => reading.Rejection?.Code).ShouldBe([null, RejectionCode.UnpacksTooFar, null]);
    }

    [Fact]
    public void Bombs_beside_each_other_end_the_archive()
    {
        var bomb = new byte[20_000_000];
        Refused(Zip([.. Enumerable.Range(0, 60).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), bomb))]));
    }

    [Fact]
    public void Bombs_inside_each_other_are_refused_by_what_they_come_to()
    {
        // Each archive by itself is within every ratio.
        var entries = Enumerable.Range(0, 20).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), Utf8(Repeated(3_000_000)))).ToArray();
        var inner = Zip(entries);
        var outer = Zip([.. Enumerable.Range(0, 20).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{number}.zip"), inner))]);
        Refused(outer);
    }

    [Fact]
    public void All_that_a_file_unpacks_to_is_counted() => Read(
            Zip(("a.txt", Utf8(Repeated(6000))), ("b.zip", Zip(("c.txt", Utf8(Repeated(6000)))))), new ReadingLimits { MaxUnpackedBytes = 10_000 })
        .Select(reading => reading.Rejection?.Code).ShouldBe([null, RejectionCode.UnpacksTooFar]);

    [Fact]
    public void Entries_are_counted_through_archives_in_archives()
    {
        var inner = Zip(("a.txt", Utf8("1")), ("b.txt", Utf8("2")));
        Lines(Tar(("c.zip", inner), ("d.zip", inner)), new ReadingLimits { MaxEntries = 5 })
            .ShouldBe(["a!c.zip!a.txt#1 1", "a!c.zip!b.txt#1 2", "a!d.zip!a.txt#1 1", "a!d.zip#1 TooManyEntries"]);
    }

    [Fact]
    public void Archives_that_hold_themselves_for_ever_end()
    {
        var packed = Utf8("خبر");
        foreach (var _ in Enumerable.Range(0, 5))
            packed = Gzip(packed);
        Read(packed).ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectionCode.ArchivesTooDeep);
    }

    [Fact]
    public void A_report_over_the_limit_costs_itself() => Read(
            Zip(CompressionLevel.NoCompression, ("a.txt", Utf8(Repeated(2000))), ("b.txt", Utf8("خبر"))), new ReadingLimits { MaxReportBytes = 1000 })
        .Select(reading => reading.Rejection?.Code).ShouldBe([RejectionCode.TooLarge, null]);

    [Fact]
    public void Of_a_hundred_thousand_entries_none_is_kept_after_it_was_read()
    {
        const int Entries = 100_000;
        var folder = Directory.CreateTempSubdirectory("archive-tests-");
        try
        {
            var path = Path.Combine(folder.FullName, "many.zip");
            using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
            {
                for (var number = 0; number < Entries; number++)
                {
                    using var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"reports/{number}.txt"), CompressionLevel.NoCompression).Open();
                    entry.Write(Utf8(string.Create(CultureInfo.InvariantCulture, $"خبر {number}")));
                }
            }

            using var file = File.OpenRead(path);
            var read = new List<WeakReference>();
            foreach (var reading in new ReportReaders(new ReadingLimits()).Read(new RawFile("a", new PeekedStream(file))))
            {
                reading.Text.ShouldNotBeNull();
                read.Add(new WeakReference(reading));
                if (read.Count != Entries)
                    continue;
                GC.Collect();
                read.Count(kept => kept.IsAlive).ShouldBeLessThan(Entries / 1000);
            }

            read.Count.ShouldBe(Entries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<RecordReading> Refused(byte[] file)
    {
        var readings = Read(file);
        readings.Sum(reading => (reading.Bytes?.LongLength ?? 0) + (2L * (reading.Text?.Length ?? 0))).ShouldBeLessThan(MostKept);
        readings[^1].Rejection.ShouldNotBeNull().Code.ShouldBe(RejectionCode.UnpacksTooFar);
        return readings;
    }

    private static string Repeated(int length) => string.Concat(Enumerable.Range(0, length / 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"report {number % 50:000} and so ")));

    // Unpacked it has ten gigabytes of zeros: members of ten megabytes, a thousand times the same.
    private static byte[] Bomb()
    {
        var member = Gzip(new byte[10_000_000]);
        return [.. Enumerable.Repeat(member, 1000).SelectMany(bytes => bytes)];
    }
}
