using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Plans;

/// <summary>
/// Fills an archive with reports put together from sentences of other reports. Some are read and stored as any report is;
/// the rest are their twins, made inside the database under other ids and days.
/// </summary>
internal static class SyntheticArchive
{
    private const int Seed = 20160616;
    private const int Batch = 200;
    private const int WordsOfNotice = 25;

    /// <param name="read">Reports to be read and stored.</param>
    /// <param name="twins">Of each.</param>
    public static async Task FillAsync(ArchiveDataSources archive, IReadOnlyList<string> texts, int read, int twins, Action<string> tell)
    {
        var register = IncidentRegister.ReadShipped();
        await new RegisterStore(archive.Writer, TimeProvider.System).LoadAsync(register, default);
        await using var connection = await archive.Writer.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var batch in Make(texts, register, read).Chunk(Batch))
                await StoreAsync(connection, batch, tell);
            await transaction.CommitAsync();
        }

        if (twins > 0)
            await MultiplyAsync(connection, twins);
        await ExecuteAsync(connection, "vacuum (analyze)");
    }

    /// <summary>What it costs to store reports that all end in one notice, beside those the archive has; nothing of it stays.</summary>
    public static async Task StoreMoreAsync(ArchiveDataSources archive, IReadOnlyList<string> texts, Action<string> tell)
    {
        await using var connection = await archive.Writer.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var notice = string.Join(' ', string.Join(' ', texts).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsOfNotice));
        foreach (var batch in Make(texts, IncidentRegister.ReadShipped(), 5 * Batch, notice).Chunk(Batch))
            await StoreAsync(connection, batch, tell);
        await transaction.RollbackAsync();

        // What a server does by itself in the minutes after.
        await ExecuteAsync(connection, "vacuum (analyze)");
    }

    private static async Task StoreAsync(NpgsqlConnection connection, ReportToStore[] batch, Action<string> tell)
    {
        var clock = Stopwatch.StartNew();
        await new ReportStore(TimeProvider.System).AddAsync(connection, batch, default);
        tell($"{batch.Length} reports stored, {clock.Elapsed.TotalMilliseconds / batch.Length:0.0} ms each");
    }

    private static List<ReportToStore> Make(IReadOnlyList<string> texts, IncidentRegister register, int count, string notice = "")
    {
        var random = new Random(Seed + notice.Length);
        var analyzer = new ReportAnalyzer(register);
        var lexemes = new LexemeAnalyzer();
        var heads = texts.Select(text => text.Split('\n')[0]).ToArray();
        var lines = texts.SelectMany(text => text.Split('\n').Skip(1)).Where(line => line.Length > 60).ToArray();
        var made = new Dictionary<string, ReportToStore>(StringComparer.Ordinal);
        while (made.Count < count)
        {
            var day = new DateOnly(2015, 10, 1).AddDays(random.Next(2500));
            var body = Enumerable.Range(0, random.Next(3, 8)).Select(_ => lines[random.Next(lines.Length)]);
            var text = string.Create(CultureInfo.InvariantCulture, $"{heads[random.Next(heads.Length)]}\n{day:dd/MM/yyyy}\n{string.Join('\n', body)}\n{notice}");
            var report = analyzer.Analyze(new RawReport(text));
            made.TryAdd(ReportId.Of(text), new ReportToStore(report, lexemes.Analyze(report)));
        }

        return [.. made.Values];
    }

    private static async Task MultiplyAsync(NpgsqlConnection connection, int twins)
    {
        var sql = ReadScript().Replace("@twins", twins.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var table in TwinColumns.Tables)
        {
            var columns = await ColumnsAsync(connection, table);
            sql = sql.Replace($"{{{table}}}", string.Join(", ", columns), StringComparison.Ordinal)
                .Replace($"{{twin_{table}}}", string.Join(", ", columns.Select(column => TwinColumns.Of(table, column))), StringComparison.Ordinal);
        }

        // Indexes are built faster than they are kept, and rows that follow from good ones need no check of what they refer to.
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, "set local session_replication_role = replica; set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'");
        var dropped = await DropIndexesAsync(connection);
        await ExecuteAsync(connection, sql);
        foreach (var index in dropped)
            await ExecuteAsync(connection, index);
        await transaction.CommitAsync();
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(SyntheticArchive).Assembly.GetManifestResourceStream("SyntheticArchive.Twins.sql")!);
        return reader.ReadToEnd();
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(NpgsqlConnection connection, string table) => await ReadAsync(
        connection,
        $"select attname::text from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum");

    // Those of keys stay: the script looks rows up by some.
    private static async Task<IReadOnlyList<string>> DropIndexesAsync(NpgsqlConnection connection)
    {
        const string ofNoKey = "from pg_indexes where schemaname = 'public' and not exists (select from pg_constraint where conname = indexname)";
        var made = await ReadAsync(connection, $"select indexdef {ofNoKey} order by indexname");
        foreach (var name in await ReadAsync(connection, $"select indexname::text {ofNoKey}"))
            await ExecuteAsync(connection, $"drop index {name}");
        return made;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
