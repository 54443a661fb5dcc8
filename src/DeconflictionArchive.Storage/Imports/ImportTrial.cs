using Npgsql;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>Judges records as an import would and writes nothing.</summary>
public sealed class ImportTrial(NpgsqlDataSource source)
{
    private readonly KnownRecords _known = new();

    /// <summary>What would become of each record, in the batch's order, after the batches before it.</summary>
    public async Task<IReadOnlyList<RecordVerdict>> JudgeAsync(IReadOnlyList<ImportRecord> batch, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        _known.ForgetSightings();
        await _known.AddAsync(connection, batch, cancellation);
        return [.. batch.Select(_known.Judge)];
    }
}
