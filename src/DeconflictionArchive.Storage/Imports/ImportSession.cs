using System.Data;
using DeconflictionArchive.Storage.Reports;
using Npgsql;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>One run of the importer. A batch is stored whole or not at all, with the verdicts on its records.</summary>
public sealed class ImportSession
{
    private static readonly TableCopy<ReportOriginalRow> Original = new();
    private static readonly TableCopy<ProvenanceRow> Provenance = new();
    private static readonly TableCopy<ImportVerdictRow> VerdictRow = new();

    private readonly NpgsqlConnection _connection;
    private readonly ReportStore _reports;
    private readonly TimeProvider _time;
    private readonly string _origin;
    private readonly DateTimeOffset _startedAt;
    private readonly bool _tellsAll;
    private long? _import;

    /// <param name="origin">Who imports: command, samples.</param>
    /// <param name="upload">An import that was accepted before it is done: it keeps the verdict on every record, news or not.</param>
    public ImportSession(SoleWriter writer, string origin, TimeProvider time, long? upload = null)
    {
        _import = upload;
        _tellsAll = upload is not null;
        _connection = writer.Connection;
        _reports = new ReportStore(time);
        _time = time;
        _origin = origin;
        _startedAt = time.GetUtcNow();
    }

    /// <summary>Id of the import; null while it has brought nothing new.</summary>
    public long? Import => _import;

    /// <summary>Stores what is new in a batch and says what became of each record, in the batch's order.</summary>
    public async Task<IReadOnlyList<RecordVerdict>> StoreAsync(IReadOnlyList<ImportRecord> batch, CancellationToken cancellation)
    {
        var isStored = false;
        try
        {
            var verdicts = await StoreWholeAsync(batch, cancellation);
            isStored = true;
            return verdicts;
        }
        catch (InvalidOperationException error) when (!_connection.FullState.HasFlag(ConnectionState.Open))
        {
            // What is used after its connection was lost says only that it is closed.
            throw new NpgsqlException("The connection to the database was lost.", error);
        }
        finally
        {
            if (!isStored)
                _reports.Forget();
        }
    }

    private async Task<IReadOnlyList<RecordVerdict>> StoreWholeAsync(IReadOnlyList<ImportRecord> batch, CancellationToken cancellation)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        var known = new KnownRecords();
        await known.AddAsync(_connection, batch, cancellation);
        var verdicts = batch.Select(known.Judge).ToList();
        var news = verdicts.Where(verdict => verdict.IsNews).ToList();
        var told = _tellsAll ? verdicts : [.. verdicts.Where(verdict => verdict.IsNews || verdict.Record.IsRepeated)];
        if (told.Count == 0)
            return verdicts;

        var import = _import ?? await BeginAsync(cancellation);
        var now = _time.GetUtcNow();
        var kept = news.Where(verdict => verdict.Record.Content is not null).ToList();
        await Original.WriteAsync(_connection, known.NewOriginals(kept), cancellation);
        await _reports.AddAsync(
            _connection,
            [.. kept.Where(verdict => verdict.Verdict is Verdict.Stored or Verdict.Revised).Select(verdict => verdict.Record.Content!.ToStore!)],
            known.Places,
            cancellation);
        await Provenance.WriteAsync(_connection, kept.Select(verdict => ProvenanceOf(verdict, import, now)), cancellation);
        await VerdictRow.WriteAsync(_connection, told.Select(verdict => RowOf(verdict, import)), cancellation);
        await CountAsync(import, told, cancellation);
        await transaction.CommitAsync(cancellation);
        _import = import;
        return verdicts;
    }

    /// <summary>Marks the import as gone through to its end.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        if (_import is not { } import)
            return;
        await _reports.FinishAsync(_connection, cancellation);
        await using var command = new NpgsqlCommand("update import set finished_at = $1 where id = $2", _connection)
        {
            Parameters = { new() { Value = _time.GetUtcNow() }, new() { Value = import } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<long> BeginAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "insert into import (origin, started_at, stored, duplicate, revised, rejected) values ($1, $2, 0, 0, 0, 0) returning id", _connection)
        {
            Parameters = { new() { Value = _origin }, new() { Value = _startedAt } },
        };
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task CountAsync(long import, IReadOnlyList<RecordVerdict> told, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "update import set stored = stored + $2, duplicate = duplicate + $3, revised = revised + $4, rejected = rejected + $5 where id = $1", _connection)
        {
            Parameters = { new() { Value = import } },
        };
        foreach (var verdict in new[] { Verdict.Stored, Verdict.Duplicate, Verdict.Revised, Verdict.Rejected })
            command.Parameters.Add(new() { Value = told.Count(record => record.Verdict == verdict) });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static ProvenanceRow ProvenanceOf(RecordVerdict verdict, long import, DateTimeOffset now)
    {
        var content = verdict.Record.Content!;
        return new ProvenanceRow
        {
            Report = content.ReportId,
            Import = import,
            File = verdict.Record.File,
            Record = verdict.Record.Record,
            Sha256 = verdict.Record.Sha256!,
            Encoding = content.Encoding,
            Metadata = content.Metadata,
            ImportedAt = now,
        };
    }

    private static ImportVerdictRow RowOf(RecordVerdict verdict, long import) => new()
    {
        Import = import,
        File = verdict.Record.File,
        Record = verdict.Record.Record,
        Line = verdict.Record.Line,
        Sha256 = verdict.Record.Sha256,
        Verdict = verdict.Verdict,
        Code = verdict.Record.Rejection is { } rejection ? EnumName.Of(rejection.Code) : null,
        Detail = verdict.Record.Rejection?.Detail,
        Report = verdict.Report,
    };
}
