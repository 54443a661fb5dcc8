using DeconflictionArchive.Analysis.Copies;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A body while families are judged.</summary>
internal sealed class CopyBody(byte[] sha256, CopyPlace place, CopyFingerprint fingerprint, int[] keys)
{
    public byte[] Sha256 => sha256;

    public string Name { get; } = Convert.ToHexString(sha256);

    public CopyPlace Place => place;

    public IReadOnlyList<int> Keys => keys;

    /// <summary>The beginning it belongs to, and where that stands; null for one that begins a family itself.</summary>
    public (byte[] Sha256, CopyPlace Place)? Head { get; set; }

    public bool IsCopyOf(CopyBody other) => fingerprint.MayBeCopyOf(other.Fingerprint) && fingerprint.Compare(other.Fingerprint).IsCopy;

    private CopyFingerprint Fingerprint => fingerprint;
}

/// <summary>
/// The bodies around those of a batch, each read once however many of the batch ask for it: what a thousand reports print below
/// theirs costs a batch a thousand rows and not each report.
/// </summary>
internal sealed class CopyNeighbours(NpgsqlConnection connection, CancellationToken cancellation)
{
    private static readonly string LoadSql = EmbeddedSql.Of<CopyNeighbours>("Load");

    private readonly Dictionary<string, CopyBody> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<CopyBody>> _byKey = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Reads bodies and all that share a key with them.</summary>
    public async Task LoadAsync(IReadOnlyCollection<byte[]> bodies)
    {
        var asked = bodies.Where(body => _asked.Add(Convert.ToHexString(body))).ToArray();
        if (asked.Length == 0)
            return;
        var unread = asked.Where(body => !_bodies.ContainsKey(Convert.ToHexString(body))).ToArray();
        if (unread.Length > 0)
            await ReadAsync([], unread);
        var keys = asked.SelectMany(body => _bodies[Convert.ToHexString(body)].Keys).Where(key => !_byKey.ContainsKey(key)).Distinct().ToArray();
        if (keys.Length == 0)
            return;
        foreach (var key in keys)
            _byKey.Add(key, []);

        // Those read before stand only by the keys that were asked for then.
        var known = _bodies.Values.ToList();
        await ReadAsync(keys, []);
        var added = keys.ToHashSet();
        foreach (var body in known)
            Stand(body, added.Contains);
    }

    /// <summary>One that is loaded.</summary>
    public CopyBody Find(byte[] body) => _bodies[Convert.ToHexString(body)];

    /// <summary>The bodies that share a key with one that is loaded.</summary>
    public IEnumerable<CopyBody> Of(CopyBody body) => body.Keys.SelectMany(key => _byKey[key]).Distinct().Where(other => other != body);

    private async Task ReadAsync(int[] keys, byte[][] bodies)
    {
        await using var command = new NpgsqlCommand(LoadSql, connection);
        command.Parameters.AddWithValue("keys", keys);
        command.Parameters.AddWithValue("bodies", bodies);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var body = new CopyBody(
                reader.GetFieldValue<byte[]>(0),
                Place(reader, 1),
                CopyFingerprint.Read(reader.GetFieldValue<int[]>(3), reader.GetInt32(4)),
                reader.GetFieldValue<int[]>(5))
            {
                Head = await reader.IsDBNullAsync(6, cancellation) ? null : (reader.GetFieldValue<byte[]>(6), Place(reader, 7)),
            };
            if (_bodies.TryAdd(body.Name, body))
                Stand(body, _byKey.ContainsKey);
        }
    }

    private void Stand(CopyBody body, Func<int, bool> under)
    {
        foreach (var key in body.Keys.Where(under))
            _byKey[key].Add(body);
    }

    private static CopyPlace Place(NpgsqlDataReader reader, int column) =>
        new(reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column), reader.GetString(column + 1));
}
