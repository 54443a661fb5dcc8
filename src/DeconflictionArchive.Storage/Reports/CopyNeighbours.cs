using System.Runtime.InteropServices;
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

    public int ExpectedKeys => fingerprint.ExpectedKeys;

    private CopyFingerprint Fingerprint => fingerprint;
}

/// <summary>
/// The bodies around those of a batch. Who has a key is read once however many of the batch have it, and only bodies that share
/// enough keys to be a copy are read with their fingerprints.
/// </summary>
internal sealed class CopyNeighbours(NpgsqlConnection connection, CancellationToken cancellation)
{
    private static readonly string LoadSql = EmbeddedSql.Of<CopyNeighbours>("Load");
    private static readonly string HavingSql = EmbeddedSql.Of<CopyNeighbours>("Having");

    private readonly Dictionary<string, CopyBody> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _having = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(byte[] Sha256, int ExpectedKeys)> _numbered = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Reads who has some keys.</summary>
    public async Task LoadKeysAsync(IEnumerable<int> keys)
    {
        var asked = keys.Where(key => _having.TryAdd(key, [])).ToArray();
        if (asked.Length == 0)
            return;
        await using var command = new NpgsqlCommand(HavingSql, connection);
        command.Parameters.AddWithValue("keys", asked);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _having[reader.GetInt32(0)].Add(Number(reader.GetFieldValue<byte[]>(1), reader.GetInt32(2)));
    }

    /// <summary>The keys read so far that more bodies have; they are forgotten.</summary>
    public int[] ForgetCommon(int most)
    {
        var common = _having.Where(key => key.Value.Count > most).Select(key => key.Key).ToArray();
        foreach (var key in common)
            _having[key] = [];
        return common;
    }

    /// <summary>Reads bodies and all that may be a copy of them.</summary>
    public async Task LoadAsync(IReadOnlyCollection<byte[]> bodies)
    {
        var asked = bodies.Where(body => _asked.Add(Convert.ToHexString(body))).ToArray();
        if (asked.Length == 0)
            return;
        await ReadAsync(asked);
        await LoadKeysAsync(asked.SelectMany(body => Find(body).Keys));
        await ReadAsync(asked.Select(Find).SelectMany(Sharing));
    }

    /// <summary>One that is loaded.</summary>
    public CopyBody Find(byte[] body) => _bodies[Convert.ToHexString(body)];

    /// <summary>The bodies that share enough keys with one that is loaded.</summary>
    public IEnumerable<CopyBody> Of(CopyBody body) => Sharing(body).Select(Find).Where(other => other != body);

    private IEnumerable<byte[]> Sharing(CopyBody body)
    {
        var shared = new Dictionary<int, int>();
        foreach (var number in body.Keys.SelectMany(key => _having[key]))
            CollectionsMarshal.GetValueRefOrAddDefault(shared, number, out _)++;
        return shared
            .Where(near => near.Value >= CopyFingerprint.KeysToShare(body.ExpectedKeys, _numbered[near.Key].ExpectedKeys))
            .Select(near => _numbered[near.Key].Sha256);
    }

    private int Number(byte[] body, int expectedKeys)
    {
        var name = Convert.ToHexString(body);
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _numbers.Add(name, _numbered.Count);
        _numbered.Add((body, expectedKeys));
        return _numbered.Count - 1;
    }

    private async Task ReadAsync(IEnumerable<byte[]> bodies)
    {
        var unread = bodies.Where(body => !_bodies.ContainsKey(Convert.ToHexString(body))).DistinctBy(Convert.ToHexString, StringComparer.Ordinal).ToArray();
        if (unread.Length == 0)
            return;
        await using var command = new NpgsqlCommand(LoadSql, connection);
        command.Parameters.AddWithValue("bodies", unread);
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
            _bodies.TryAdd(body.Name, body);
        }
    }

    private static CopyPlace Place(NpgsqlDataReader reader, int column) =>
        new(reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column), reader.GetString(column + 1));
}
