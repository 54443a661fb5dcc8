using System.Data;
using System.Runtime.CompilerServices;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage.Reports;
using Npgsql;
using NpgsqlTypes;

namespace DeconflictionArchive.Storage.Search;

/// <summary>Runs the searches of one question, all of them on the same snapshot of the archive.</summary>
public sealed class ReportSearchQueries : IAsyncDisposable
{
    // A term in more than a third of the reports would get a sequential scan that unpacks every lexeme column; the answers
    // of one search fit into this memory, so they need no files; a search that takes longer is given up.
    // https://www.postgresql.org/docs/15/runtime-config-query.html
    private const string Settings = "select set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true), set_config('statement_timeout', '20s', true)";

    // A whole answer takes as long as its reader does, and the server counts that too.
    private const string StreamSettings = "select set_config('statement_timeout', '600s', true)";

    private static readonly string Statistics = EmbeddedSql.Of<ReportSearchQueries>("Statistics");
    private static readonly string Long = EmbeddedSql.Of<ReportSearchQueries>("Long");
    private static readonly string Kept = EmbeddedSql.Of<ReportSearchQueries>("Kept");
    private static readonly string Overview = Kept + EmbeddedSql.Of<ReportSearchQueries>("Overview");
    private static readonly string Stream = Kept + EmbeddedSql.Of<ReportSearchQueries>("Stream");
    private static readonly string Timeline = Kept + EmbeddedSql.Of<ReportSearchQueries>("Timeline");
    private static readonly string Network = Kept + EmbeddedSql.Of<ReportSearchQueries>("Network");

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _snapshot;

    private ReportSearchQueries(NpgsqlConnection connection, NpgsqlTransaction snapshot)
    {
        _connection = connection;
        _snapshot = snapshot;
    }

    public static async Task<ReportSearchQueries> OpenAsync(ArchiveDataSources sources, CancellationToken cancellation)
    {
        var connection = await sources.Reader.OpenConnectionAsync(cancellation);
        try
        {
            var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await using var settings = new NpgsqlCommand(Settings, connection, snapshot);
            await settings.ExecuteNonQueryAsync(cancellation);
            return new ReportSearchQueries(connection, snapshot);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _snapshot.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <param name="queries">Tsqueries whose reports are counted.</param>
    public async Task<LexemeStatistics> StatisticsAsync(string[] queries, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Statistics, _connection, _snapshot);
        command.Parameters.AddWithValue("queries", NpgsqlDbType.Array | NpgsqlDbType.Text, queries);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new LexemeStatistics(reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<long[]>(2));
    }

    /// <summary>The reports too long for all their words to have a position of their own.</summary>
    /// <param name="words">Text of a tsquery that keeps at least those wanted; null for all.</param>
    public async IAsyncEnumerable<(string Id, string Text, ReportReading Reading)> LongAsync(string? words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Long, _connection, _snapshot);
        Add(command, "words", NpgsqlDbType.Text, words);
        command.Parameters.AddWithValue("longest_certain", ReportLexemes.LongestCertain);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return (reader.GetString(0), reader.GetString(1), StoredJson.Read<ReportReading>(reader.GetString(2)));
    }

    /// <param name="facets">Of source, agency, party, place, channel, incident, month, year.</param>
    /// <param name="sort">relevance, newest or oldest.</param>
    public async Task<ReportOverview> OverviewAsync(
        ReportSelection selection, string[] facets, string sort, ReportPlace? after, int limit, bool countUndated, CancellationToken cancellation)
    {
        await using var command = Command(Overview, selection, facets, countUndated);
        command.Parameters.AddWithValue("sort", sort);
        command.Parameters.AddWithValue("limit", limit);
        Add(command, "after_id", NpgsqlDbType.Text, after?.Id);
        Add(command, "after_score", NpgsqlDbType.Double, after?.Score);
        Add(command, "after_from", NpgsqlDbType.Date, after?.From);
        Add(command, "after_to", NpgsqlDbType.Date, after?.To);

        var hits = new List<(string Id, double? Score)>();
        long total = 0, undated = 0;
        var counts = new List<ReportCount>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (part, count) = (reader.GetString(0), reader.GetInt64(2));
            if (part == "total")
                total = count;
            else if (part == "undated")
                undated = count;
            else if (part == "hit")
                hits.Add((reader.GetString(1), Nullable<double>(reader, 3)));
            else
                counts.Add(new ReportCount(part, reader.GetString(1), count));
        }

        return new ReportOverview(hits, total, undated, counts);
    }

    /// <summary>The reports of some ids, in their order; those that are gone are left out.</summary>
    public Task<IReadOnlyList<FoundReport>> HitsAsync(IReadOnlyList<(string Id, double? Score)> hits, bool withText, CancellationToken cancellation) =>
        FoundReportQueries.HitsAsync(_connection, _snapshot, hits, withText, cancellation);

    /// <summary>Every report of a selection, read while it is used.</summary>
    public async IAsyncEnumerable<FoundReport> StreamAsync(ReportSelection selection, string sort, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var settings = new NpgsqlCommand(StreamSettings, _connection, _snapshot);
        await settings.ExecuteNonQueryAsync(cancellation);
        await using var command = Command(Stream, selection, [], countUndated: false);
        command.Parameters.AddWithValue("sort", sort);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return FoundReportQueries.ReadCard(reader);
    }

    /// <param name="step">day, month or year.</param>
    /// <returns>One entry a step; a null step counts what has no date as reports, and what lies in no single step as families.</returns>
    public async Task<IReadOnlyList<(DateOnly? Step, long Reports, long Families)>> TimelineAsync(ReportSelection selection, string step, CancellationToken cancellation)
    {
        await using var command = Command(Timeline, selection, [], countUndated: false);
        command.Parameters.AddWithValue("step", step);
        var steps = new List<(DateOnly?, long, long)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            steps.Add((Nullable<DateOnly>(reader, 0), reader.GetInt64(1), reader.GetInt64(2)));
        return steps;
    }

    /// <returns>Parties (no second one) and pairs of them, with the number of reports.</returns>
    public async Task<IReadOnlyList<(string First, string? Second, long Reports)>> NetworkAsync(ReportSelection selection, int parties, CancellationToken cancellation)
    {
        await using var command = Command(Network, selection, ["party"], countUndated: false);
        command.Parameters.AddWithValue("parties", parties);
        var rows = new List<(string, string?, long)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add((reader.GetString(0), Text(reader, 1), reader.GetInt64(2)));
        return rows;
    }

    private NpgsqlCommand Command(string sql, ReportSelection selection, string[] facets, bool countUndated)
    {
        var command = new NpgsqlCommand(sql, _connection, _snapshot);
        var parameters = command.Parameters;
        Add(command, "words", NpgsqlDbType.Text, selection.Words);
        Add(command, "long", NpgsqlDbType.Array | NpgsqlDbType.Text, selection.LongReports?.ToArray());
        parameters.AddWithValue("longest_certain", ReportLexemes.LongestCertain);
        Add(command, "from", NpgsqlDbType.Date, selection.From);
        Add(command, "to", NpgsqlDbType.Date, selection.To);
        parameters.AddWithValue("dated", selection.Dated);
        parameters.AddWithValue("undated", selection.Undated);
        parameters.AddWithValue("counts_undated", countUndated);
        parameters.AddWithValue("copies", selection.Copies);
        parameters.AddWithValue("facets", NpgsqlDbType.Array | NpgsqlDbType.Text, facets);
        Add(command, "source", selection.Sources);
        Add(command, "agency", selection.Agencies);
        Add(command, "party", selection.Parties);
        Add(command, "place", selection.Places);
        Add(command, "channel", selection.Channels);
        Add(command, "incident", selection.Incidents);

        var weights = selection.Weights ?? new ReportWeights([], [], [], [], [], 0, 0, 1);
        parameters.AddWithValue("scored", selection.Weights is not null);
        parameters.AddWithValue("lexemes", NpgsqlDbType.Array | NpgsqlDbType.Text, weights.Lexemes);
        parameters.AddWithValue("lexeme_terms", NpgsqlDbType.Array | NpgsqlDbType.Integer, weights.LexemeTerms);
        parameters.AddWithValue("prefix_queries", NpgsqlDbType.Array | NpgsqlDbType.Text, weights.PrefixQueries);
        parameters.AddWithValue("prefix_terms", NpgsqlDbType.Array | NpgsqlDbType.Integer, weights.PrefixTerms);
        parameters.AddWithValue("factors", NpgsqlDbType.Array | NpgsqlDbType.Double, weights.Factors);
        parameters.AddWithValue("norm_base", weights.NormBase);
        parameters.AddWithValue("norm_slope", weights.NormSlope);
        parameters.AddWithValue("title_weight", weights.TitleWeight);
        return command;
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });

    private static void Add(NpgsqlCommand command, string name, IdFilter ids)
    {
        // Null is no such wish, which the planner folds away.
        Add(command, name, NpgsqlDbType.Array | NpgsqlDbType.Text, ids.Any.Count == 0 ? null : ids.Any.ToArray());
        Add(command, "no_" + name, NpgsqlDbType.Array | NpgsqlDbType.Text, ids.None.Count == 0 ? null : ids.None.ToArray());
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static T? Nullable<T>(NpgsqlDataReader reader, int column)
        where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);
}
