using DeconflictionArchive.Analysis.Copies;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage.Reports;

/// <param name="Changed">Ids of the reports whose link changed.</param>
/// <param name="Families">Ids of the originals whose families may have other members, or members with other days, than before.</param>
internal sealed record CopyLinks(IReadOnlyList<string> Changed, IReadOnlyList<string> Families);

/// <summary>
/// Keeps the wire families while reports come, go and are read anew. Bodies stand in the order of their first publication; one
/// begins a family when it is a copy of no beginning before it, else it joins the earliest it is a copy of. That says for every
/// set of reports what the families are, so each order of imports ends in the same ones; what a change touches is judged again
/// from its place in the order onwards, and only that.
/// </summary>
/// <param name="maxBodiesOfRun">A word run that more bodies have is not looked up any more, so that a report costs the same in an archive of any size.</param>
internal sealed class CopyFamilies(NpgsqlConnection connection, int maxBodiesOfRun, CancellationToken cancellation)
{
    /// <summary>No wire has so many edited copies; the notice of a busy outlet is below more reports.</summary>
    public const int MaxBodiesOfRun = 1000;

    private const string MembersSql = "select body_sha256, first_on, first_report from copy_body where head = any (@heads)";

    private const string FamiliesSql = "select distinct coalesce(copy_of, id) from report where body_sha256 = any (@bodies)";

    private const string ComeSql = """
        create temporary table if not exists copy_body_come (
            body_sha256 bytea, first_on date, first_report text, scale_bits integer, expected_keys integer, hashes integer[], keys integer[]
        ) on commit delete rows
        """;

    private static readonly string StoreSql = EmbeddedSql.Of<CopyFamilies>("Store");
    private static readonly string LeaveSql = EmbeddedSql.Of<CopyFamilies>("Leave");
    private static readonly string MoveSql = EmbeddedSql.Of<CopyFamilies>("Move");
    private static readonly string CommonSql = EmbeddedSql.Of<CopyFamilies>("Common");
    private static readonly string HeadsSql = EmbeddedSql.Of<CopyFamilies>("Heads");
    private static readonly string LinkSql = EmbeddedSql.Of<CopyFamilies>("Link");

    private readonly SortedDictionary<CopyPlace, byte[]> _toJudge = new(CopyPlace.Order);
    private readonly CopyNeighbours _neighbours = new(connection, cancellation);

    // Judged and not written yet.
    private readonly Dictionary<string, CopyBody> _judged = new(StringComparer.Ordinal);

    // Bodies whose later copies have not been looked for since they stand where they stand.
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _touched = new(StringComparer.Ordinal);

    private byte[][] Touched => [.. _touched.Values];

    /// <summary>The bodies some reports have now; asked for before a new reading gives them others.</summary>
    public async Task<IReadOnlyList<byte[]>> BodiesOfAsync(string[] reports)
    {
        await using var command = Command("select distinct body_sha256 from report where id = any (@reports) and body_sha256 is not null");
        command.Parameters.AddWithValue("reports", reports);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var bodies = new List<byte[]>();
        while (await reader.ReadAsync(cancellation))
            bodies.Add(reader.GetFieldValue<byte[]>(0));
        return bodies;
    }

    /// <summary>Links the stored reports that have these bodies to the first of their families.</summary>
    /// <param name="written">The bodies of the reports just written, with the place of each by its report's own date.</param>
    /// <param name="left">Bodies that reports may have left by a new reading.</param>
    /// <param name="reports">Ids of all reports just written, also of those without a body to tell a copy by.</param>
    public async Task<CopyLinks> LinkAsync(
        IReadOnlyList<(byte[] Body, CopyFingerprint Fingerprint, CopyPlace Place)> written, IReadOnlyList<byte[]> left, string[] reports, DateTimeOffset now)
    {
        await StoreAsync(written);
        foreach (var body in written.Select(entry => entry.Body).Concat(left))
            _touched[Name(body)] = body;
        await WaitAsync(LeaveSql, areNew: true, ("bodies", Touched));
        await WaitAsync(MoveSql, areNew: true, ("bodies", Touched));
        await WaitAsync(MembersSql, areNew: false, ("heads", _toJudge.Values.ToArray()));
        await _neighbours.LoadKeysAsync(written.SelectMany(entry => entry.Fingerprint.Keys));
        if (_neighbours.ForgetCommon(maxBodiesOfRun) is { Length: > 0 } common)
        {
            await WaitAsync(CommonSql, areNew: false, ("keys", common));
            await PendingLists.MergeAsync(connection, PendingLists.OfBodies, cancellation);
        }

        while (_toJudge.Count > 0)
        {
            await _neighbours.LoadAsync(_toJudge.Values);
            var (place, body) = _toJudge.First();
            _toJudge.Remove(place);
            await JudgeAsync(_neighbours.Find(body));
        }

        await WriteJudgedAsync();
        var linked = new List<string>();
        var families = new HashSet<string>(StringComparer.Ordinal);
        await using (var command = Command(LinkSql, ("bodies", Touched), ("reports", reports), ("now", now)))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                linked.Add(reader.GetString(0));
                if (!await reader.IsDBNullAsync(1, cancellation))
                    families.Add(reader.GetString(1));
            }
        }

        await using (var command = Command(FamiliesSql, ("bodies", Touched)))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                families.Add(reader.GetString(0));
        }

        return new CopyLinks(linked, [.. families]);
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
            _judged[body.Name] = body;
            _touched[body.Name] = body.Sha256;
        }

        if (first is null && (!wasBeginning || _new.Contains(body.Name)))
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

    private async Task StoreAsync(IReadOnlyList<(byte[] Body, CopyFingerprint Fingerprint, CopyPlace Place)> bodies)
    {
        if (bodies.Count == 0)
            return;
        await using (var create = Command(ComeSql))
            await create.ExecuteNonQueryAsync(cancellation);
        await using (var copy = await connection.BeginBinaryImportAsync("copy copy_body_come from stdin (format binary)", cancellation))
        {
            foreach (var (body, fingerprint, place) in bodies.GroupBy(entry => Name(entry.Body), StringComparer.Ordinal).Select(same => same.MinBy(entry => entry.Place, CopyPlace.Order)))
            {
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(body, cancellation);
                if (place.FirstOn is { } day)
                    await copy.WriteAsync(day, cancellation);
                else
                    await copy.WriteNullAsync(cancellation);
                await copy.WriteAsync(place.Report, cancellation);
                await copy.WriteAsync(fingerprint.ScaleBits, cancellation);
                await copy.WriteAsync(fingerprint.ExpectedKeys, cancellation);
                await copy.WriteAsync(fingerprint.Hashes.ToArray(), cancellation);
                await copy.WriteAsync(fingerprint.Keys.ToArray(), cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        await WaitAsync(StoreSql, areNew: true);
        await PendingLists.MergeAsync(connection, PendingLists.OfBodies, cancellation);
    }

    /// <summary>Puts the bodies a query answers with, and their places, among those to be judged.</summary>
    private async Task WaitAsync(string sql, bool areNew, params (string Name, object Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.GetString(2).Length == 0)
                continue; // it is moved next
            var body = Wait(reader);
            if (areNew)
            {
                // Also where it begins a family as before: what it was a copy of may have left.
                _new.Add(Name(body));
                _touched[Name(body)] = body;
            }
        }

        // A failure of a later statement shows only when its result is asked for.
        await reader.NextResultAsync(cancellation);
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

    private static string Name(byte[] body) => Convert.ToHexString(body);
}
