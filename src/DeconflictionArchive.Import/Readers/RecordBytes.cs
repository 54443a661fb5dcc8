using System.Globalization;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>The bytes of one record that is a whole file, or why there are none.</summary>
internal readonly record struct RecordBytes(byte[]? Bytes, Rejection? Rejection)
{
    private const int FirstBuffer = 16 * 1024;

    /// <param name="limit">Bytes; of a longer record no more is read.</param>
    public static RecordBytes Read(Stream stream, long limit)
    {
        try
        {
            var buffer = new byte[FirstBuffer];
            var length = 0;
            while (true)
            {
                var read = stream.Read(buffer, length, buffer.Length - length);
                if (read == 0)
                    return new RecordBytes(buffer[..length], null);
                length += read;
                if (length > limit)
                    return TooLarge(limit);
                if (length == buffer.Length)
                    Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Math.Min(limit + 1, Array.MaxLength)));
            }
        }
        catch (Exception error) when (RefusedContentException.RejectionOf(error) is { } rejection)
        {
            return new RecordBytes(null, rejection);
        }
    }

    /// <summary>What a record over the limit is told.</summary>
    public static RecordBytes TooLarge(long limit) => new(null, new Rejection(RejectionCode.TooLarge, string.Create(
        CultureInfo.InvariantCulture, $"It has more than the {limit} bytes one report may have; split it, or raise --max-bytes.")));
}
