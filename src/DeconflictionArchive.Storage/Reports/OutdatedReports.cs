using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Lexemes;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <param name="Metadata">What the file said that brought the report first.</param>
public sealed record OutdatedReport(string Id, long Ordinal, string Text, ReportMetadata Metadata);

/// <summary>Reports that were read by other rules than today's.</summary>
public sealed class OutdatedReports(NpgsqlDataSource source)
{
    private const string Outdated = "(analysis_version <> $1 or lexeme_version <> $2)";

    /// <param name="all">Count every report, whatever it was read by.</param>
    public async Task<long> CountAsync(bool all, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(all ? "select count(*) from report" : $"select count(*) from report where {Outdated}");
        if (!all)
            AddVersions(command);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>How many were read by rules before today's; asked at every start, so an index answers it.</summary>
    public async Task<long> CountOlderAsync(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select count(*) from report where (analysis_version, lexeme_version) < ($1, $2)");
        AddVersions(command);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The next reports in the order of their coming.</summary>
    /// <param name="after">Ordinal of the last one had; 0 for the first batch.</param>
    public async Task<IReadOnlyList<OutdatedReport>> ReadAsync(bool all, long after, int limit, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            select id, ordinal, text,
                coalesce((select metadata from provenance where provenance.report = report.id order by provenance.id limit 1), jsonb_build_object())::text
            from report
            where ordinal > $3 {(all ? "and $1 = $1 and $2 = $2" : "and " + Outdated)}
            order by ordinal
            limit $4
            """);
        AddVersions(command);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var reports = new List<OutdatedReport>();
        while (await reader.ReadAsync(cancellation))
            reports.Add(new OutdatedReport(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), StoredJson.Read<ReportMetadata>(reader.GetString(3))));
        return reports;
    }

    private static void AddVersions(NpgsqlCommand command)
    {
        command.Parameters.Add(new() { Value = AnalysisVersion.Current });
        command.Parameters.Add(new() { Value = LexemeAnalyzer.Version });
    }
}
