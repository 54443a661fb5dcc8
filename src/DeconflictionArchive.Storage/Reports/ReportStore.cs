using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Channels;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Corrections;
using DeconflictionArchive.Storage.Incidents;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A report as read, with the lexemes it is found by.</summary>
public sealed record ReportToStore(AnalyzedReport Report, ReportLexemes Lexemes)
{
    /// <summary>Its rows, made where reports are read, on all cores: a fraction of the memory that reading it took.</summary>
    public PreparedReport Prepare() => new(ReportRows.Of(Report, Lexemes, default, default));
}

/// <summary>A report ready to be stored.</summary>
public sealed class PreparedReport
{
    private readonly ReportRows _rows;

    internal PreparedReport(ReportRows rows) => _rows = rows;

    internal ReportRows At(DateTimeOffset now) => _rows with { Report = _rows.Report with { ImportedAt = now, UpdatedAt = now } };
}

/// <summary>
/// Writes reports with everything found in them. The caller holds the transaction: a batch is stored whole or not at all. One that
/// writes several batches is the only writer, and is told when one was undone.
/// </summary>
/// <param name="maxBodiesOfRun">From how many bodies on a word run says nothing of copies.</param>
/// <param name="mostBytesOfKeys">What may be remembered from batch to batch of which bodies have which keys of copies.</param>
public sealed class ReportStore(TimeProvider time, int maxBodiesOfRun = CopyFamilies.MaxBodiesOfRun, long mostBytesOfKeys = CopyKeys.MostBytes)
{
    private static readonly TableCopy<ReportRow> Report = new(("lexemes", (buffer, report) => buffer.Raw(report.Lexemes!)));
    private static readonly TableCopy<ReportIncidentRow> Incident = new();

    // Reports whose lexemes may wait beside their index: a search by the store reads all that waits, and a merge goes through the whole index.
    private const int MostWaiting = 2000;

    private CopyKeys? _copyKeys;
    private KnownEvents? _events;
    private int _waiting;

    // A new reading says nothing of these: they are the text's own, or tell of its coming.
    private static readonly string[] KeptColumns = ["id", "text", "text_sha256", "address", "copy_of", "revision", "revises", "revised_by", "address_key", "imported_at"];

    /// <summary>Stores reports that are not in the archive yet.</summary>
    public Task AddAsync(NpgsqlConnection connection, IReadOnlyList<ReportToStore> reports, CancellationToken cancellation) =>
        AddAsync(connection, [.. reports.Select(report => report.Prepare())], new Dictionary<string, RevisionPlace>(), cancellation);

    /// <param name="places">Where these reports, and stored ones, stand among the texts of their pages now.</param>
    public async Task AddAsync(
        NpgsqlConnection connection, IReadOnlyList<PreparedReport> reports, IReadOnlyDictionary<string, RevisionPlace> places, CancellationToken cancellation)
    {
        if (reports.Count == 0 && places.Count == 0)
            return;
        var now = time.GetUtcNow();
        var rows = reports.Select(report => report.At(now)).Select(row => row.At(places.GetValueOrDefault(row.Report.Id))).ToList();
        var created = rows.Select(row => row.Report.Id).ToHashSet(StringComparer.Ordinal);
        var families = await FamiliesAsync(connection, cancellation);
        var moved = places.Where(place => !created.Contains(place.Key)).ToDictionary(StringComparer.Ordinal);
        var left = moved.Count == 0 ? [] : await families.BodiesOfAsync([.. moved.Keys]);
        var gone = await CandidateStore.TakeOutForGoodAsync(
            connection, [.. moved.Where(place => place.Value.RevisedBy is not null).Select(place => place.Key)], cancellation);
        var gathering = await Gathering.OfAsync(connection, [.. rows.SelectMany(row => row.Events)], gone, await EventsAsync(connection, cancellation), cancellation);
        var told = gathering.OfReports();
        rows = [.. rows.Select(row => row.Telling(told[row.Report.Id]))];
        await RevisionPlaces.MoveAsync(connection, moved, now, cancellation);
        await Report.WriteAsync(connection, rows.Select(row => row.Report), cancellation);
        await WriteFindingsAsync(connection, rows, cancellation);
        var linked = await LinkCopiesAsync(connection, families, rows, left, moved.Keys, now, cancellation);
        var gathered = await CandidateStore.PutInAsync(connection, gathering, created, now, cancellation);
        await MergeAsync(connection, created.Count + moved.Count, cancellation);
        await ChangeFeed.WriteAsync(
            connection,
            [
                .. created.Select(id => Change(ChangeKind.Created, id, now)),
                .. moved.Keys.Select(id => Change(ChangeKind.Revised, id, now)),
                .. linked.Where(id => !created.Contains(id) && !moved.ContainsKey(id)).Select(id => Change(ChangeKind.Reread, id, now)),
                .. gathered,
            ],
            cancellation);
    }

    /// <summary>Replaces what was found in stored reports by a new reading; what an editor set stays.</summary>
    public Task RereadAsync(NpgsqlConnection connection, IReadOnlyList<ReportToStore> reports, CancellationToken cancellation) =>
        RereadAsync(connection, [.. reports.Select(report => report.Prepare())], cancellation);

    public async Task RereadAsync(NpgsqlConnection connection, IReadOnlyList<PreparedReport> reports, CancellationToken cancellation)
    {
        if (reports.Count == 0)
            return;
        var now = time.GetUtcNow();
        var read = reports.Select(report => report.At(now)).ToList();
        var ids = read.Select(row => row.Report.Id).ToArray();

        // An editor's correction waits until this is done, and none that came before is missed.
        await ExecuteAsync(connection, "select from report where id = any ($1) order by id for update", ids, cancellation);
        var corrections = await ReportCorrections.ReadAsync(connection, ids, cancellation);
        var places = await RevisionPlaces.ReadAsync(connection, ids, cancellation);
        var rows = read.Select(row => corrections.Apply(row).At(places.GetValueOrDefault(row.Report.Id))).ToList();

        var families = await FamiliesAsync(connection, cancellation);
        var left = await families.BodiesOfAsync(ids);
        var gone = await CandidateStore.TakeOutAsync(connection, ids, cancellation);
        var gathering = await Gathering.OfAsync(connection, [.. rows.SelectMany(row => row.Events)], gone, await EventsAsync(connection, cancellation), cancellation);
        var told = gathering.OfReports();
        rows = [.. rows.Select(row => row.Telling(told[row.Report.Id]))];
        await ReplaceReportsAsync(connection, rows, cancellation);
        foreach (var table in new[] { ReportRows.Readings.Table, Incident.Table, ReportRows.Claim.Table, ReportRows.Quantity.Table, ReportRows.ChannelUse.Table, CopyDates.Table })
            await ExecuteAsync(connection, $"delete from {table} where report = any ($1)", ids, cancellation);
        await WriteFindingsAsync(connection, rows, cancellation);
        var linked = await LinkCopiesAsync(connection, families, rows, left, ids, now, cancellation);
        var gathered = await CandidateStore.PutInAsync(connection, gathering, ids.ToHashSet(StringComparer.Ordinal), now, cancellation);
        await MergeAsync(connection, ids.Length, cancellation);
        await ChangeFeed.WriteAsync(
            connection, [.. ids.Union(linked, StringComparer.Ordinal).Select(id => Change(ChangeKind.Reread, id, now)), .. gathered], cancellation);
    }

    private static async Task WriteFindingsAsync(NpgsqlConnection connection, IReadOnlyList<ReportRows> rows, CancellationToken cancellation)
    {
        await ReportRows.Readings.WriteAsync(connection, rows.Select(row => row.Reading), cancellation);
        await Incident.WriteAsync(connection, rows.SelectMany(row => row.Incidents), cancellation);
        await ReportRows.Claim.WriteAsync(connection, rows.Select(row => row.Claims), cancellation);
        await ReportRows.Quantity.WriteAsync(connection, rows.Select(row => row.Quantities), cancellation);
        await ReportRows.ChannelUse.WriteAsync(connection, rows.Select(row => row.ChannelUses), cancellation);
    }

    private static async Task ReplaceReportsAsync(NpgsqlConnection connection, IReadOnlyList<ReportRows> rows, CancellationToken cancellation)
    {
        await ExecuteAsync(
            connection,
            $"create temporary table reread on commit drop as select {string.Join(", ", Report.Columns)} from report with no data",
            null,
            cancellation);
        await Report.WriteAsync(connection, rows.Select(row => row.Report), cancellation, into: "reread");
        var replaced = Report.Columns.Except(KeptColumns, StringComparer.Ordinal).Select(column => $"{column} = reread.{column}");
        await ExecuteAsync(
            connection, $"update report set {string.Join(", ", replaced)} from reread where report.id = reread.id; drop table reread", null, cancellation);
    }

    /// <summary>Forgets what was remembered of the store from one batch to the next, as after one that was undone.</summary>
    public void Forget() => (_copyKeys, _events) = (null, null);

    /// <summary>To be called after the last batch: merges what still waits beside indexes.</summary>
    public async Task FinishAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await PendingLists.MergeAsync(connection, [.. PendingLists.OfLexemes, .. PendingLists.OfBodies], cancellation);
        _waiting = 0;
    }

    private async Task MergeAsync(NpgsqlConnection connection, int written, CancellationToken cancellation)
    {
        _waiting += written;
        var isLong = _waiting > MostWaiting;
        await PendingLists.MergeAsync(connection, isLong ? [.. PendingLists.OfReports, .. PendingLists.OfLexemes] : PendingLists.OfReports, cancellation);
        _waiting = isLong ? 0 : _waiting;
    }

    private async Task<CopyFamilies> FamiliesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_copyKeys is { IsFull: true })
            _copyKeys.ForgetRare();
        _copyKeys ??= new CopyKeys(mostBytesOfKeys)
        {
            IsComplete = await AreEmptyAsync(connection, ["copy_body", "common_run"], cancellation),
            LastNumber = await CopyBodyTable.LastNumberAsync(connection, cancellation),
        };

        return new CopyFamilies(connection, _copyKeys, maxBodiesOfRun, cancellation);
    }

    private async Task<KnownEvents> EventsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_events is { IsFull: true })
            _events = null;
        return _events ??= new KnownEvents { IsComplete = await AreEmptyAsync(connection, ["told_event"], cancellation) };
    }

    private static async Task<bool> AreEmptyAsync(NpgsqlConnection connection, IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select " + string.Join(" and ", tables.Select(table => $"not exists (select from {table})")), connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <param name="before">Ids of the reports that were stored before.</param>
    /// <returns>Ids of the reports whose original became another, or whose date copies bound otherwise than before.</returns>
    private static async Task<IReadOnlyList<string>> LinkCopiesAsync(
        NpgsqlConnection connection, CopyFamilies families, IReadOnlyList<ReportRows> rows, IReadOnlyList<byte[]> left, IReadOnlyCollection<string> before, DateTimeOffset now, CancellationToken cancellation)
    {
        var links = await families.LinkAsync(
            [.. rows.Where(row => row.Fingerprint is not null).Select(row => (row.Report.BodySha256!, row.Fingerprint!, new CopyPlace(row.Report.PublishedFrom, row.Report.Id)))],
            left,
            before.ToHashSet(StringComparer.Ordinal),
            now);
        var dated = await new CopyDates(connection, cancellation).LayAsync(links.Families, now);
        return [.. links.Changed.Union(dated, StringComparer.Ordinal)];
    }

    private static ChangeRow Change(ChangeKind kind, string id, DateTimeOffset now) =>
        new() { ChangedAt = now, Kind = kind, Subject = ChangeFeed.Report, SubjectId = id };

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, string[]? ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (ids is not null)
            command.Parameters.Add(new() { Value = ids });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
