using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>Sends rows to the server as it stores them. https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4</summary>
internal static class BinaryCopy
{
    private const int FlushAt = 1 << 18;

    private static CopyBuffer? _free;

    private static ReadOnlySpan<byte> Signature => [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]; // "PGCOPY\n\377\r\n\0"

    /// <param name="put">Writes a row: how many columns, and each.</param>
    public static async Task WriteAsync<T>(
        NpgsqlConnection connection, string table, IEnumerable<string> columns, IEnumerable<T> rows, Action<CopyBuffer, T> put, CancellationToken cancellation)
    {
        using var enumerator = rows.GetEnumerator();
        if (!enumerator.MoveNext())
            return;
        // One is kept: it is large, and a batch fills a dozen of them one after the other.
        var buffer = Interlocked.Exchange(ref _free, null) ?? new CopyBuffer(FlushAt * 2);
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)", cancellation);
        try
        {
            buffer.Raw(Signature);
            buffer.Int32(0); // flags
            buffer.Int32(0); // no header extension
            do
            {
                put(buffer, enumerator.Current);
                if (buffer.Length < FlushAt)
                    continue;
                await copy.WriteAsync(buffer.Written, cancellation);
                buffer.Clear();
            }
            while (enumerator.MoveNext());
            buffer.Int16(-1); // end of data
            await copy.WriteAsync(buffer.Written, cancellation);
        }
        catch
        {
            await GiveUpAsync(copy);
            throw;
        }

        if (buffer.Capacity > FlushAt * 8)
            return; // a single report was very long
        buffer.Clear();
        _free = buffer;
    }

    private static async Task GiveUpAsync(NpgsqlRawCopyStream copy)
    {
        try
        {
            await copy.CancelAsync();
        }
        catch (Exception error) when (error is ObjectDisposedException or NpgsqlException)
        {
            // The server is gone, and the copy with it; what says so is on its way up.
        }
    }
}
