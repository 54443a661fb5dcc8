using System.Diagnostics;
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
    // Far above what a refusal takes and far below what unpacking a bomb would.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(10);

    private static readonly byte[] TenMegabytesOfGigabytes = Bomb();

    [Fact]
    public void A_gzip_bomb_is_refused_at_once() => Refused(() => Read(TenMegabytesOfGigabytes).ShouldHaveSingleItem());

    [Fact]
    public void A_bomb_of_lines_is_refused_at_once() => Refused(() => Read(Gzip([.. Utf8("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 99999999999\r\n\r\n"), .. new byte[30_000_000]])).ShouldHaveSingleItem());

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
        Refused(() => Read(Zip([.. Enumerable.Range(0, 60).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), bomb))]))[^1]);
    }

    [Fact]
    public void Bombs_inside_each_other_are_refused_by_what_they_come_to()
    {
        // Each archive by itself is within every ratio.
        var entries = Enumerable.Range(0, 20).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), Utf8(Repeated(3_000_000)))).ToArray();
        var inner = Zip(entries);
        var outer = Zip([.. Enumerable.Range(0, 20).Select(number => (string.Create(CultureInfo.InvariantCulture, $"{number}.zip"), inner))]);
        Refused(() => Read(outer)[^1]);
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
    public void A_hundred_thousand_entries_are_read_in_constant_memory()
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
            long least = long.MaxValue, most = 0;
            var read = 0;
            foreach (var reading in new ReportReaders(new ReadingLimits()).Read(new RawFile("a", new PeekedStream(file))))
            {
                reading.Text.ShouldNotBeNull();
                if (++read % 25_000 != 0)
                    continue;
                var held = GC.GetTotalMemory(forceFullCollection: true);
                (least, most) = (Math.Min(least, held), Math.Max(most, held));
            }

            read.ShouldBe(Entries);
            (most - least).ShouldBeLessThan(16 * 1024 * 1024, "other tests run beside this one; all entries held would be more");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Refused(Func<RecordReading> read)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var reading = read();
        reading.Rejection.ShouldNotBeNull().Code.ShouldBe(RejectionCode.UnpacksTooFar);
        clock.Elapsed.ShouldBeLessThan(Quick);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(64 * 1024 * 1024);
    }

    private static string Repeated(int length) => string.Concat(Enumerable.Range(0, length / 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"report {number % 50:000} and so ")));

    // Unpacked it has ten gigabytes of zeros: members of ten megabytes, a thousand times the same.
    private static byte[] Bomb()
    {
        var member = Gzip(new byte[10_000_000]);
        return [.. Enumerable.Repeat(member, 1000).SelectMany(bytes => bytes)];
    }
}
