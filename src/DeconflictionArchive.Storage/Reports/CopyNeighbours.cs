using DeconflictionArchive.Analysis.Copies;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A body while families are judged.</summary>
internal sealed class CopyBody(byte[] sha256, int number, CopyPlace place, CopyFingerprint fingerprint, int[] keys)
{
    public byte[] Sha256 => sha256;

    /// <summary>By which it is remembered who has a key.</summary>
    public int Number => number;

    public CopyPlace Place => place;

    public IReadOnlyList<int> Keys => keys;

    /// <summary>The beginning it belongs to, and where that stands; null for one that begins a family itself.</summary>
    public (byte[] Sha256, CopyPlace Place)? Head { get; set; }

    /// <summary>The numbers of the bodies that share enough keys, as soon as that was asked.</summary>
    public List<int>? Sharing { get; set; }

    public bool IsCopyOf(CopyBody other) => fingerprint.MayBeCopyOf(other.Fingerprint) && fingerprint.Compare(other.Fingerprint).IsCopy;

    public int ExpectedKeys => fingerprint.ExpectedKeys;

    private CopyFingerprint Fingerprint => fingerprint;
}

/// <summary>
/// The bodies around those of a batch. Who has a key is read once in a run of imports, and only bodies that share enough keys to
/// be a copy are read with their fingerprints.
/// </summary>
internal sealed class CopyNeighbours(NpgsqlConnection connection, CopyKeys known, CancellationToken cancellation)
{
    private const string CommonSql = "select hash from common_run where hash = any (@keys)";
    private const string StoredSql = "select body_sha256, number from copy_body where body_sha256 = any (@bodies)";

    private static readonly string LoadSql = EmbeddedSql.Of<CopyNeighbours>("Load");
    private static readonly string HavingSql = EmbeddedSql.Of<CopyNeighbours>("Having");

    private readonly Dictionary<byte[], CopyBody> _bodies = new(BodyHashes.Equal);
    private readonly Dictionary<int, CopyBody> _numbered = [];
    private readonly HashSet<byte[]> _asked = new(BodyHashes.Equal);

    /// <summary>Reads who has some keys.</summary>
    public async Task LoadKeysAsync(IEnumerable<int> keys)
    {
        var asked = keys.Where(key => !known.IsKnown(key)).Distinct().ToArray();
        if (asked.Length == 0)
            return;
        await MergeAsync();
        await using (var command = Command(HavingSql, "keys", asked))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                known.Add(reader.GetInt32(0), reader.GetFieldValue<int[]>(1), reader.GetFieldValue<int[]>(2));
        }

        await using (var command = Command(CommonSql, "keys", asked))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                known.Forget(reader.GetInt32(0));
        }

        foreach (var key in asked)
            known.Ask(key);
    }

    /// <summary>Merges what waits beside the index of keys.</summary>
    public async Task MergeAsync()
    {
        await PendingLists.MergeAsync(connection, PendingLists.OfBodies, cancellation);
        known.Waiting = 0;
    }

    /// <summary>Those of some bodies that are stored, with their numbers.</summary>
    public async Task<Dictionary<byte[], int>> StoredAsync(IReadOnlyCollection<byte[]> bodies)
    {
        var stored = new Dictionary<byte[], int>(BodyHashes.Equal);
        await using var command = Command(StoredSql, "bodies", bodies.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            stored.Add(reader.GetFieldValue<byte[]>(0), reader.GetInt32(1));
        return stored;
    }

    /// <summary>A body just written needs not be read.</summary>
    public void Put(CopyBody body)
    {
        _bodies[body.Sha256] = _numbered[body.Number] = body;
        known.Waiting++;
        known.Add(body.Keys, body.Number, body.ExpectedKeys);
    }

    /// <summary>The keys read so far of those given that more bodies have; they are forgotten.</summary>
    public int[] ForgetCommon(IEnumerable<int> keys, int most)
    {
        var common = keys.Distinct().Where(key => known.CountOf(key) > most).ToArray();
        foreach (var key in common)
            known.Forget(key);
        return common;
    }

    /// <summary>Reads bodies and all that may be a copy of them.</summary>
    public async Task LoadAsync(IReadOnlyCollection<byte[]> bodies)
    {
        var asked = bodies.Where(_asked.Add).ToArray();
        if (asked.Length == 0)
            return;
        await ReadAsync(asked, []);
        await LoadKeysAsync(asked.SelectMany(body => Find(body).Keys));
        await ReadAsync([], asked.Select(Find).SelectMany(Sharing));
    }

    /// <summary>One that is loaded.</summary>
    public CopyBody Find(byte[] body) => _bodies[body];

    /// <summary>The bodies that share enough keys with one that is loaded.</summary>
    public IEnumerable<CopyBody> Of(CopyBody body) => Sharing(body).Select(number => _numbered[number]).Where(other => other != body);

    private List<int> Sharing(CopyBody body) => body.Sharing ??= known.Sharing(body.Keys, expected => CopyFingerprint.KeysToShare(body.ExpectedKeys, expected));

    private async Task ReadAsync(IEnumerable<byte[]> bodies, IEnumerable<int> numbers)
    {
        var unread = bodies.Where(body => !_bodies.ContainsKey(body)).Distinct(BodyHashes.Equal).ToArray();
        var unreadNumbers = numbers.Where(number => !_numbered.ContainsKey(number)).Distinct().ToArray();
        if (unread.Length + unreadNumbers.Length == 0)
            return;
        await using var command = Command(LoadSql, "bodies", unread);
        command.Parameters.AddWithValue("numbers", unreadNumbers);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var body = new CopyBody(
                reader.GetFieldValue<byte[]>(0),
                reader.GetInt32(9),
                Place(reader, 1),
                CopyFingerprint.Read(reader.GetFieldValue<int[]>(3), reader.GetInt32(4)),
                reader.GetFieldValue<int[]>(5))
            {
                Head = await reader.IsDBNullAsync(6, cancellation) ? null : (reader.GetFieldValue<byte[]>(6), Place(reader, 7)),
            };
            if (_bodies.TryAdd(body.Sha256, body))
                _numbered.Add(body.Number, body);
        }
    }

    private NpgsqlCommand Command(string sql, string parameter, object value)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(parameter, value);
        return command;
    }

    private static CopyPlace Place(NpgsqlDataReader reader, int column) =>
        new(reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column), reader.GetString(column + 1));
}
