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

    private const string Twins = """
        create temporary table twin as
        select id as old, 'r-' || translate(left(md5(id || n), 16), '0189', 'wxyz') as new, (n * 37) % 2500 as days, n
        from report cross join generate_series(1, @twins) n;
        create index on twin (old);
        analyze twin;
        insert into report ({report}) overriding user value
        select {twin_report} from report join twin on twin.old = report.id order by md5(twin.new);
        insert into report_reading select twin.new, reading from report_reading join twin on twin.old = report;
        insert into report_incident select twin.new, incident, role, reasons from report_incident join twin on twin.old = report;
        insert into claim ({claim}) select {twin_claim} from claim join twin on twin.old = claim.report;
        insert into quantity ({quantity}) select {twin_quantity} from quantity join twin on twin.old = quantity.report;
        insert into channel_use ({channel_use}) select {twin_channel_use} from channel_use join twin on twin.old = channel_use.report;
        insert into change (changed_at, kind, subject, subject_id) select now(), 'created', 'report', new from twin;
        """;

    /// <param name="read">Reports to be read and stored.</param>
    /// <param name="twins">Of each.</param>
    public static async Task FillAsync(ArchiveDataSources archive, IReadOnlyList<string> texts, int read, int twins)
    {
        var register = IncidentRegister.ReadShipped();
        await new RegisterStore(archive.Writer, TimeProvider.System).LoadAsync(register, default);
        await using var connection = await archive.Writer.OpenConnectionAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await new ReportStore(TimeProvider.System).AddAsync(connection, Make(texts, register, read), default);
            await transaction.CommitAsync();
        }

        if (twins > 0)
            await MultiplyAsync(connection, twins);
        await ExecuteAsync(connection, "vacuum (analyze)");
    }

    private static List<ReportToStore> Make(IReadOnlyList<string> texts, IncidentRegister register, int count)
    {
        var random = new Random(Seed);
        var analyzer = new ReportAnalyzer(register);
        var lexemes = new LexemeAnalyzer();
        var heads = texts.Select(text => text.Split('\n')[0]).ToArray();
        var lines = texts.SelectMany(text => text.Split('\n').Skip(1)).Where(line => line.Length > 60).ToArray();
        var made = new Dictionary<string, ReportToStore>(StringComparer.Ordinal);
        while (made.Count < count)
        {
            var day = new DateOnly(2015, 10, 1).AddDays(random.Next(2500));
            var body = Enumerable.Range(0, random.Next(3, 8)).Select(_ => lines[random.Next(lines.Length)]);
            var text = string.Create(CultureInfo.InvariantCulture, $"{heads[random.Next(heads.Length)]}\n{day:dd/MM/yyyy}\n{string.Join('\n', body)}\n");
            var report = analyzer.Analyze(new RawReport(text));
            made.TryAdd(ReportId.Of(text), new ReportToStore(report, lexemes.Analyze(report)));
        }

        return [.. made.Values];
    }

    private static async Task MultiplyAsync(NpgsqlConnection connection, int twins)
    {
        var sql = Twins;
        foreach (var table in new[] { "report", "claim", "quantity", "channel_use" })
        {
            var columns = await ColumnsAsync(connection, table);
            sql = sql.Replace($"{{{table}}}", string.Join(", ", columns), StringComparison.Ordinal)
                .Replace($"{{twin_{table}}}", string.Join(", ", columns.Select(column => Twin(table, column))), StringComparison.Ordinal);
        }

        // Indexes with many keys to a row are built faster than they are kept.
        await using var transaction = await connection.BeginTransactionAsync();
        var dropped = await DropSlowIndexesAsync(connection);
        await ExecuteAsync(connection, sql.Replace("@twins", twins.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        foreach (var index in dropped)
            await ExecuteAsync(connection, index);
        await transaction.CommitAsync();
    }

    private static string Twin(string table, string column) => (table, column) switch
    {
        ("report", "id") or (not "report", "report") => "twin.new",
        ("report", "copy_of") => "case when copy_of is not null then 'r-' || translate(left(md5(copy_of || n), 16), '0189', 'wxyz') end",
        ("report", "text_sha256") => "sha256(convert_to(twin.new, 'UTF8'))",
        ("report", "body_sha256") => "sha256(body_sha256 || convert_to(n::text, 'UTF8'))",
        ("report", "published_from" or "published_to") or ("claim", "said_on") => $"{table}.{column} + days",
        ("claim", "id") => "'c-' || translate(left(md5(claim.id || n), 16), '0189', 'wxyz')",
        _ => $"{table}.{column}",
    };

    private static async Task<IReadOnlyList<string>> ColumnsAsync(NpgsqlConnection connection, string table) => await ReadAsync(
        connection,
        $"select attname::text from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '' order by attnum");

    private static async Task<IReadOnlyList<string>> DropSlowIndexesAsync(NpgsqlConnection connection)
    {
        var made = await ReadAsync(connection, "select indexdef from pg_indexes where tablename = 'report' and indexdef like '%USING gin%'");
        foreach (var name in await ReadAsync(connection, "select indexname::text from pg_indexes where tablename = 'report' and indexdef like '%USING gin%'"))
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
