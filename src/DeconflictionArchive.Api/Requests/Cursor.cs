using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DeconflictionArchive.Api.Requests;

/// <summary>
/// Where a walk through a list goes on: the sort keys of the last row given out, bound to the address and the filters they
/// were given out for. A cursor that is broken, of another list or of other filters is told from a good one by its seal;
/// one that somebody made up, by keys no row of the list can have.
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

    /// <param name="forms">What each key of the list is.</param>
    /// <returns>The keys; null when the cursor was not written for these filters.</returns>
    public static IReadOnlyList<string?>? Read(string filters, string cursor, IReadOnlyList<CursorKey> forms)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length <= SealLength || !Seal(filters, bytes[SealLength..]).AsSpan().SequenceEqual(bytes.AsSpan(0, SealLength)))
                return null;
            var keys = JsonSerializer.Deserialize<string?[]>(bytes.AsSpan(SealLength));
            return keys?.Length == forms.Count && keys.Zip(forms).All(pair => HasForm(pair.First, pair.Second)) ? keys : null;
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool HasForm(string? key, CursorKey form) => form switch
    {
        CursorKey.Day => DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        CursorKey.Number => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => key is not null && !key.Contains('\0', StringComparison.Ordinal),
    };

    private static byte[] Seal(string filters, byte[] body) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(filters), 0, .. body])[..SealLength];
}
