using DeconflictionArchive.Analysis.Copies;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>
/// Keeps the wire families while reports come, go and are read anew. Bodies stand in the order of their first publication; one
/// begins a family when it is a copy of no beginning before it, else it joins the earliest it is a copy of. That says for every
/// set of reports what the families are, so each order of imports ends in the same ones; what a change touches is judged again
/// from its place in the order onwards, and only that.
/// </summary>
/// <param name="maxBodiesOfRun">A word run that more bodies have is not looked up any more, so that a report costs the same in an archive of any size.</param>
/// <param name="known">What is remembered of keys; only who alone writes may keep it from one change to the next.</param>
internal sealed class CopyFamilies(NpgsqlConnection connection, CopyKeys known, int maxBodiesOfRun, CancellationToken cancellation)
{
    /// <summary>No wire has so many edited copies; the notice of a busy outlet is below more reports.</summary>
    public const int MaxBodiesOfRun = 1000;

    // What waits is merged before it takes a second; who imports next would have to.
    private const int MostWaiting = 5000;

    private const string MembersSql = "select body_sha256, first_on, first_report from copy_body where head = any (@heads)";

    private const string GoneSql = """
        delete from copy_body
        where body_sha256 = any (@bodies) and not exists (select from report where report.body_sha256 = copy_body.body_sha256)
        returning body_sha256, number
        """;

    private static readonly string StoreSql = EmbeddedSql.Of<CopyFamilies>("Store");
    private static readonly string LeaveSql = EmbeddedSql.Of<CopyFamilies>("Leave");
    private static readonly string MoveSql = EmbeddedSql.Of<CopyFamilies>("Move");
    private static readonly string CommonSql = EmbeddedSql.Of<CopyFamilies>("Common");
    private static readonly string HeadsSql = EmbeddedSql.Of<CopyFamilies>("Heads");

    private readonly SortedDictionary<CopyPlace, byte[]> _toJudge = new(CopyPlace.Order);
    private readonly CopyNeighbours _neighbours = new(connection, known, cancellation);

    // Judged and not written yet.
    private readonly Dictionary<byte[], CopyBody> _judged = new(BodyHashes.Equal);

    private readonly HashSet<byte[]> _come = new(BodyHashes.Equal);

    // Bodies whose later copies have not been looked for since they stand where they stand.
    private readonly HashSet<byte[]> _new = new(BodyHashes.Equal);

    // Bodies whose reports may be linked otherwise than before; none that came with one report and is a copy of nothing.
    private readonly HashSet<byte[]> _touched = new(BodyHashes.Equal);

    private byte[][] Touched => [.. _touched];

    /// <summary>The bodies some reports have now; asked for before a new reading gives them others.</summary>
    public async Task<IReadOnlyList<byte[]>> BodiesOfAsync(string[] reports)
    {
        await using var command = Command("select distinct body_sha256 from report where id = any (@reports) and body_sha256 is not null");
        command.Parameters.AddWithValue("reports", reports.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var bodies = new List<byte[]>();
        while (await reader.ReadAsync(cancellation))
            bodies.Add(reader.GetFieldValue<byte[]>(0));
        return bodies;
    }

    /// <summary>Links the stored reports that have these bodies to the first of their families.</summary>
    /// <param name="written">The bodies of the reports just written, with the place of each by its report's own date.</param>
    /// <param name="left">Bodies that reports may have left by a new reading.</param>
    /// <param name="reports">Ids of the reports that were stored before: they may be linked, and have no body to tell a copy by any more.</param>
    public async Task<CopyLinks> LinkAsync(
        IReadOnlyList<(byte[] Body, CopyFingerprint Fingerprint, CopyPlace Place)> written, IReadOnlyList<byte[]> left, IReadOnlySet<string> reports, DateTimeOffset now)
    {
        var keys = written.SelectMany(entry => entry.Fingerprint.Keys).Distinct().ToArray();
        await _neighbours.LoadKeysAsync(keys);
        await StoreAsync(written);
        _touched.UnionWith(left);
        _touched.UnionWith(written.Where(entry => reports.Contains(entry.Place.Report)).Select(entry => entry.Body));
        if (left.Count > 0)
            await LeaveAsync([.. left]);
        if (_touched.Count > 0)
            await WaitAsync(MoveSql, areNew: true, ("bodies", Touched));
        if (_toJudge.Values.Where(body => !_come.Contains(body)).ToArray() is { Length: > 0 } before)
            await WaitAsync(MembersSql, areNew: false, ("heads", before));
        if (_neighbours.ForgetCommon(keys, maxBodiesOfRun) is { Length: > 0 } common)
        {
            await _neighbours.MergeAsync();
            await WaitAsync(CommonSql, areNew: false, ("keys", common));
        }

        while (_toJudge.Count > 0)
        {
            await _neighbours.LoadAsync(_toJudge.Values);
            var (place, body) = _toJudge.First();
            _toJudge.Remove(place);
            await JudgeAsync(_neighbours.Find(body));
        }

        await WriteJudgedAsync();
        return _touched.Count + reports.Count == 0
            ? new CopyLinks([], [])
            : await CopyLinks.WriteAsync(connection, Touched, [.. reports], now, cancellation);
    }

    // All earlier bodies are judged by now, and nothing an answer changes is before this one.
    private async Task JudgeAsync(CopyBody body)
    {
        var near = _neighbours.Of(body).ToList();
        var wasBeginning = body.Head is null;
        var first = near.Where(other => other.Head is null && other.Place.IsBefore(body.Place)).OrderBy(other => other.Place, CopyPlace.Order).FirstOrDefault(body.IsCopyOf);
        if (!Same(body.Head?.Sha256, first?.Sha256))
        {
            body.Head = first is null ? null : (first.Sha256, first.Place);
            _judged[body.Sha256] = body;
            _touched.Add(body.Sha256);
        }

        if (first is null && (!wasBeginning || _new.Contains(body.Sha256)))
            WaitForLater(body, near);
        else if (first is not null && wasBeginning)
            await WaitForMembersAsync(body);
    }

    // Those that belong to no beginning before it.
    private void WaitForLater(CopyBody body, List<CopyBody> near)
    {
        foreach (var later in near.Where(other => body.Place.IsBefore(other.Place) && (other.Head is not { } head || body.Place.IsBefore(head.Place))))
        {
            if (body.IsCopyOf(later))
                _toJudge[later.Place] = later.Sha256;
        }
    }

    private async Task WaitForMembersAsync(CopyBody body)
    {
        await WriteJudgedAsync();
        await WaitAsync(MembersSql, areNew: false, ("heads", new[] { body.Sha256 }));
    }

    private async Task WriteJudgedAsync()
    {
        if (_judged.Count == 0)
            return;
        await using var command = Command(HeadsSql, ("bodies", _judged.Values.Select(body => body.Sha256).ToArray()));
        command.Parameters.Add(new NpgsqlParameter("heads", NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = _judged.Values.Select(body => body.Head?.Sha256).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
        _judged.Clear();
    }

    private async Task StoreAsync(IReadOnlyList<(byte[] Body, CopyFingerprint Fingerprint, CopyPlace Place)> written)
    {
        var bodies = written.GroupBy(entry => entry.Body, BodyHashes.Equal).ToList();
        var stored = await _neighbours.StoredAsync([.. bodies.Select(body => body.Key)]);
        _touched.UnionWith(bodies.Where(body => body.Count() > 1 || stored.ContainsKey(body.Key)).Select(body => body.Key));
        var first = bodies.Select(body => body.MinBy(entry => entry.Place, CopyPlace.Order))
            .Select(entry => (entry.Body, Number: ++known.LastNumber, entry.Fingerprint, entry.Place))
            .ToLookup(entry => stored.ContainsKey(entry.Body));
        foreach (var (body, number, fingerprint, place) in first[false])
        {
            _neighbours.Put(new CopyBody(body, number, place, fingerprint, [.. fingerprint.Keys.Where(key => !known.IsCommon(key))]));
            _come.Add(body);
            _new.Add(body);
            _toJudge[place] = body;
        }

        await CopyBodyTable.WriteAsync(connection, first[false], known, cancellation);
        if (known.Waiting >= MostWaiting)
            await _neighbours.MergeAsync();
        if (stored.Count == 0)
            return;
        await CopyBodyTable.WriteComeAsync(connection, first[true], known, cancellation);
        foreach (var body in await WaitAsync(StoreSql, areNew: true))
        {
            var (_, number, fingerprint, _) = first[true].First(entry => entry.Body.AsSpan().SequenceEqual(body));
            known.Remove(stored[body]);
            known.Add(fingerprint.Keys, number, fingerprint.ExpectedKeys);
        }
    }

    private async Task LeaveAsync(byte[][] bodies)
    {
        await WaitAsync(LeaveSql, areNew: true, ("bodies", bodies));
        await using var command = Command(GoneSql, ("bodies", bodies));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var body = reader.GetFieldValue<byte[]>(0);
            known.Remove(reader.GetInt32(1));
            _touched.Remove(body);
        }
    }

    /// <summary>Puts the bodies a query answers with, and their places, among those to be judged.</summary>
    private async Task<IReadOnlyList<byte[]>> WaitAsync(string sql, bool areNew, params (string Name, object Value)[] parameters)
    {
        var changed = new List<byte[]>();
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.GetString(2).Length == 0)
            {
                changed.Add(reader.GetFieldValue<byte[]>(0)); // it is moved next
                continue;
            }

            var body = Wait(reader);
            if (areNew)
            {
                // Also where it begins a family as before: what it was a copy of may have left.
                _new.Add(body);
                _touched.Add(body);
            }
        }

        return changed;
    }

    private byte[] Wait(NpgsqlDataReader reader)
    {
        var body = reader.GetFieldValue<byte[]>(0);
        _toJudge[new CopyPlace(reader.IsDBNull(1) ? null : reader.GetFieldValue<DateOnly>(1), reader.GetString(2))] = body;
        return body;
    }

    private NpgsqlCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static bool Same(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);
}
