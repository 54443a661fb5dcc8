using DeconflictionArchive.Storage.Reports;
using Npgsql;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>What the archive already knows of the records of a batch; grows while the batch is judged, as records may repeat inside it.</summary>
internal sealed class KnownRecords
{
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _originals = new(StringComparer.Ordinal);
    private readonly HashSet<(string Report, string File, int Record, string Sha256, string Metadata)> _provenance = [];
    private readonly HashSet<(string File, int Record, string Sha256, string Code)> _rejections = [];

    private readonly PageRevisions _pages = new();

    /// <summary>Where the texts stand among those of their pages, as far as that is news.</summary>
    public IReadOnlyDictionary<string, RevisionPlace> Places => _pages.Changed;

    public async Task AddAsync(NpgsqlConnection connection, IReadOnlyList<ImportRecord> batch, CancellationToken cancellation)
    {
        var contents = batch.Where(record => record.Content is not null).ToList();
        var reports = contents.Select(record => record.Content!.ReportId).Distinct(StringComparer.Ordinal).ToArray();
        var files = batch.Where(record => record.Rejection is not null).Select(record => record.File).Distinct(StringComparer.Ordinal).ToArray();

        await using var questions = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select id from report where id = any ($1)") { Parameters = { new() { Value = reports } } },
                new("select sha256 from report_original where sha256 = any ($1)")
                {
                    Parameters = { new() { Value = contents.Select(record => record.Sha256!).ToArray() } },
                },
                new("select report, file, record, sha256, metadata::text from provenance where report = any ($1)")
                {
                    Parameters = { new() { Value = reports } },
                },
                new("""
                    select file, record, sha256, code from import_verdict
                    where verdict = 'rejected' and md5(file) in (select md5(f) from unnest($1) f) and file = any ($1)
                    """)
                {
                    Parameters = { new() { Value = files } },
                },
                PageRevisions.Question(batch),
            },
        };
        await using var reader = await questions.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _reports.Add(reader.GetString(0));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _originals.Add(Hex(reader.GetFieldValue<byte[]>(0)));
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var metadata = StoredJson.Write(StoredJson.Read<Analysis.ReportMetadata>(reader.GetString(4)));
            _provenance.Add((reader.GetString(0), reader.GetString(1), reader.GetInt32(2), Hex(reader.GetFieldValue<byte[]>(3)), metadata));
        }

        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var hash = await reader.IsDBNullAsync(2, cancellation) ? null : reader.GetFieldValue<byte[]>(2);
            _rejections.Add((reader.GetString(0), reader.GetInt32(1), Hex(hash), reader.GetString(3)));
        }

        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            _pages.Add(reader);
    }

    /// <summary>Forgets what says whether a record is news, and keeps what says its verdict.</summary>
    public void ForgetSightings()
    {
        _originals.Clear();
        _provenance.Clear();
        _rejections.Clear();
    }

    public RecordVerdict Judge(ImportRecord record)
    {
        if (record.Rejection is { } rejection)
        {
            var isNews = _rejections.Add((record.File, record.Record, Hex(record.Sha256), EnumName.Of(rejection.Code)));
            return new RecordVerdict(record, Verdict.Rejected, null, isNews);
        }

        var content = record.Content!;
        var fromElsewhere = _provenance.Add((content.ReportId, record.File, record.Record, Hex(record.Sha256), StoredJson.Write(content.Metadata)));
        var isNew = _reports.Add(content.ReportId);
        var revises = _pages.Place(content.ReportId, content.Metadata.Address);
        var verdict = !isNew ? Verdict.Duplicate : revises ? Verdict.Revised : Verdict.Stored;
        return new RecordVerdict(record, verdict, content.ReportId, isNew || fromElsewhere);
    }

    public IEnumerable<ReportOriginalRow> NewOriginals(IReadOnlyList<RecordVerdict> kept) =>
        kept.Where(verdict => _originals.Add(Hex(verdict.Record.Sha256)))
            .Select(verdict => new ReportOriginalRow { Sha256 = verdict.Record.Sha256!, Bytes = verdict.Record.Content!.Bytes });

    private static string Hex(byte[]? hash) => hash is null ? "" : Convert.ToHexStringLower(hash);
}
