using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using DeconflictionArchive.Import.Readers;
using Shouldly;
using Xunit;
using Xunit.Abstractions;
using static DeconflictionArchive.UnitTests.Import.Containers.Packed;

namespace DeconflictionArchive.UnitTests.Import.Containers;

/// <summary>
/// 2,000 archives of each container, each with one thing done to it that disks, wires and people do. Whatever it was, reading ends,
/// nothing is thrown, and a record whose own bytes were left alone comes out.
/// </summary>
public sealed class DamagedArchivesTests(ITestOutputHelper output)
{
    private const int Archives = 2000;
    private const int DamagesOfOne = 20;
    private const int Records = 12;

    // A whole zip is read once for its directory's end and once more; after damage its entries are looked for.
    private const double MostReadings = 8;

    public enum Container
    {
        Gzip,
        ZipOfFile,
        ZipOfPipe,
        Tar,
        TarPax,
        Warc,
        WarcGzip,
    }

    [Theory]
    [InlineData(Container.Gzip)]
    [InlineData(Container.ZipOfFile)]
    [InlineData(Container.ZipOfPipe)]
    [InlineData(Container.Tar)]
    [InlineData(Container.TarPax)]
    [InlineData(Container.Warc)]
    [InlineData(Container.WarcGzip)]
    public void Damage_costs_what_it_touched_and_nothing_else(Container container)
    {
        var most = 0.0;
        var whole = Whole(container, new Random(0));
        for (var seed = 0; seed < Archives; seed++)
        {
            var random = new Random(seed);
            if (seed % DamagesOfOne == 0)
                whole = Whole(container, random);
            var damage = Damage.Some(random, whole.Bytes);
            using var file = new CountedStream(damage.Bytes);
            var readings = Read(container == Container.ZipOfPipe ? new Pipe(damage.Bytes) : file);
            most = Math.Max(most, (double)file.Given / Math.Max(1, damage.Bytes.Length));

            readings.Count(reading => reading.Text is null == reading.Rejection is null).ShouldBe(0);
            var read = readings.Select(reading => reading.Text).ToHashSet(StringComparer.Ordinal);
            var touched = whole.Places.Where(place => damage.Touches(place.Start, place.End)).Select(place => place.Text).ToHashSet(StringComparer.Ordinal);
            var lost = whole.Places
                .Where(place => !touched.Contains(place.Text) && !read.Contains(place.Text))
                .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Text[..6]} at {place.Start} to {place.End}"))
                .ToList();
            if (lost.Count > 0)
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, {damage.What}: lost {string.Join(", ", lost)}; read {string.Join(' ', Lines(readings).Select(line => line[..Math.Min(30, line.Length)]))} {string.Join(" | ", readings.Where(reading => reading.Rejection is not null).Select(reading => reading.Rejection!.Detail))}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{container}: no file was read more than {most:0.0} times"));
        most.ShouldBeLessThan(MostReadings);
    }

    // Each record is told where it stands, its own header and trailer included.
    private static (byte[] Bytes, IReadOnlyList<(long Start, long End, string Text)> Places) Whole(Container container, Random random)
    {
        var texts = Enumerable.Range(0, Records).Select(number => Text(random, number)).ToList();
        // Of one stream with one checksum nothing can be kept: there only hanging and throwing is asked after.
        if (container == Container.Gzip)
            return (Gzip(Utf8(texts[0])), []);
        var pieces = container switch
        {
            Container.ZipOfFile or Container.ZipOfPipe => Grown(count => Zip([.. texts.Take(count).Select(Entry)])),
            Container.Tar => Grown(count => Tar(TarEntryFormat.Ustar, [.. texts.Take(count).Select(Entry)])),
            Container.TarPax => Grown(count => Tar([.. texts.Take(count).Select(Entry)])),
            Container.Warc => Joined(texts.Select(text => Page(text))),
            _ => Joined(texts.Select(text => Gzip(Page(text)))),
        };
        var places = pieces.Ends.Select((end, number) => (number == 0 ? 0 : pieces.Ends[number - 1], end, texts[number])).ToList();
        // The line of the directory that describes an entry is also its own.
        for (var line = pieces.Bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); line >= 0 && places.Count < 2 * Records; line++)
        {
            line += pieces.Bytes.AsSpan(line).IndexOf("PK\u0001\u0002"u8);
            places.Add((line, line + 46, texts[places.Count - Records]));
        }

        return (pieces.Bytes, places);

        static (string Name, byte[] Content) Entry(string text, int number) => (string.Create(CultureInfo.InvariantCulture, $"{number}.txt"), Utf8(text));

        (byte[] Bytes, IReadOnlyList<long> Ends) Grown(Func<int, byte[]> pack)
        {
            var bytes = pack(Records);
            // Where the shorter has its directory or its padding the longer has another entry. All marks of zip begin with the same two letters.
            var markLength = bytes.AsSpan().StartsWith("PK"u8) ? 2 : 0;
            return (bytes, [.. Enumerable.Range(1, Records).Select(count => count == Records ? bytes.Length : (long)pack(count).AsSpan().CommonPrefixLength(bytes) - markLength)]);
        }

        static (byte[] Bytes, IReadOnlyList<long> Ends) Joined(IEnumerable<byte[]> records)
        {
            var ends = new List<long>();
            var bytes = new List<byte>();
            foreach (var record in records)
            {
                bytes.AddRange(record);
                ends.Add(bytes.Count);
            }

            return ([.. bytes], ends);
        }
    }

    private static string Text(Random random, int number) => string.Create(CultureInfo.InvariantCulture, $"خبر {number}: ")
        + string.Join(' ', Enumerable.Range(0, random.Next(5, 400)).Select(_ => random.Next(1000).ToString(CultureInfo.InvariantCulture)));

    /// <param name="Places">From the first byte that is not what and where it was, to the first that is again.</param>
    private sealed record Damage(byte[] Bytes, string What, IReadOnlyList<(long From, long To)> Places)
    {
        public bool Touches(long start, long end) => Places.Any(place => place.From < end && place.To > start);

        public static Damage Some(Random random, byte[] bytes)
        {
            var damaged = (byte[])bytes.Clone();
            var at = random.Next(bytes.Length);
            var length = Math.Min(random.Next(1, 600), bytes.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    return new(damaged, $"a bit at {at}", [(at, at + 1)]);
                case 1:
                    return new(damaged[..at], $"cut at {at}", [(at, long.MaxValue)]);
                case 2:
                    random.NextBytes(damaged.AsSpan(at, length));
                    return new(damaged, $"noise {at}+{length}", [(at, at + length)]);
                case 3:
                    damaged.AsSpan(at, length).Clear();
                    return new(damaged, $"zeros {at}+{length}", [(at, at + length)]);
                case 4:
                    return new([.. bytes[..at], .. bytes[(at + length)..]], $"lost {at}+{length}", [(at, at + length)]);
                default:
                    var other = random.Next(bytes.Length);
                    length = Math.Min(length, Math.Min(Math.Abs(other - at), bytes.Length - Math.Max(at, other)));
                    bytes.AsSpan(other, length).CopyTo(damaged.AsSpan(at));
                    bytes.AsSpan(at, length).CopyTo(damaged.AsSpan(other));
                    return new(damaged, $"swapped {at} and {other}, {length}", [(at, at + length), (other, other + length)]);
            }
        }
    }
}
