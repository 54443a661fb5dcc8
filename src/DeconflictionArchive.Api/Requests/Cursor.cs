using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DeconflictionArchive.Api.Requests;

/// <summary>
/// Where a walk through a list goes on: the sort keys of the last row given out, bound to the address and the filters they
/// were given out for. A cursor that is broken, of another list or of other filters is told from a good one by its seal.
/// </summary>
public static class Cursor
{
    private const int SealLength = 8; // bytes; it guards against mistakes, what a cursor may read is public anyway

    /// <param name="filters">The list and everything that decides which rows it has and in which order.</param>
    public static string Write(string filters, IReadOnlyList<string?> keys)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(keys);
        return Base64Url.EncodeToString([.. Seal(filters, body), .. body]);
    }

    /// <returns>The keys; null when the cursor was not written for these filters.</returns>
    public static IReadOnlyList<string?>? Read(string filters, string cursor)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length <= SealLength || !Seal(filters, bytes[SealLength..]).AsSpan().SequenceEqual(bytes.AsSpan(0, SealLength)))
                return null;
            return JsonSerializer.Deserialize<string?[]>(bytes.AsSpan(SealLength));
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Seal(string filters, byte[] body) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(filters), 0, .. body])[..SealLength];
}
