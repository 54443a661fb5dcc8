using System.Text;
using DeconflictionArchive.Import.Readers;

namespace DeconflictionArchive.UnitTests.Import;

/// <summary>Files made for the tests, and how they are read.</summary>
internal static class FormatFiles
{
    static FormatFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<RecordReading> Read(byte[] file, ReadingLimits? limits = null, string? charset = null) =>
        [.. new ReportReaders(limits ?? new ReadingLimits()).Read(new RawFile("a", new PeekedStream(new MemoryStream(file))) { Charset = charset })];

    public static IReadOnlyList<RecordReading> Read(string file, ReadingLimits? limits = null) => Read(Encoding.UTF8.GetBytes(file), limits);

    public static byte[] In(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    /// <summary>The file with some of its bytes after the first few changed, lost, doubled or cut off.</summary>
    public static byte[] Damage(byte[] file, Random random, int keep)
    {
        var bytes = file.ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            if (bytes.Count <= keep)
                break;
            var at = random.Next(keep, bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                case 3:
                    bytes[at] = (byte)"\"{}[],:\\<>&;\n\0"[random.Next(14)];
                    break;
                default:
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
