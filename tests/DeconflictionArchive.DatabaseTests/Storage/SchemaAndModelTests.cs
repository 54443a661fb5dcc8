using DeconflictionArchive.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

public sealed class SchemaAndModelTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>
{
    // Tables the scripts make and no C# query reads through EF, and columns only SQL reads.
    private static readonly string[] LeftOut = ["schema_journal", "report.lexemes", "copy_body", "common_run", "copy_date"];

    [Fact]
    public async Task The_model_and_the_schema_have_the_same_columns_types_and_nullability() =>
        (await OfSchemaAsync()).ShouldBe(OfModel());

    [Fact]
    public async Task The_model_and_the_schema_have_the_same_primary_keys()
    {
        const string sql = """
            select c.relname || '(' || string_agg(a.attname, ', ' order by array_position(i.indkey::int2[], a.attnum)) || ')'
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where i.indisprimary and n.nspname = 'public' group by c.relname order by c.relname
            """;
        var keys = (await ReadAsync(sql)).Where(key => !IsLeftOut(key.Split('(')[0]));
        keys.ShouldBe(Tables().Select(table => $"{table.GetTableName()}({string.Join(", ", table.FindPrimaryKey()!.Properties.Select(key => key.GetColumnName()))})"));
    }

    [Fact]
    public async Task Every_constraint_has_a_name_of_its_own()
    {
        const string sql = """
            select conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and (conname like '%\_pkey' or conname like '%\_key' or conname like '%\_fkey' or conname like '%\_check')
            """;
        (await ReadAsync(sql)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_foreign_key_to_reports_and_incidents_is_led_by_an_index()
    {
        const string sql = """
            select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and n.nspname = 'public' and k.confrelid in ('report'::regclass, 'incident'::regclass)
            and k.conname not in ('import_verdict_report_fk', 'incident_merged_into_fk')
            and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = k.conkey[1])
            """;
        (await ReadAsync(sql)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> OfSchemaAsync()
    {
        const string sql = """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ' null' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """;
        return [.. (await ReadAsync(sql)).Where(column => !IsLeftOut(column.Split(' ')[0])).Order(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> OfModel() =>
        [.. Tables().SelectMany(table => table.GetProperties().Select(column =>
            $"{table.GetTableName()}.{column.GetColumnName()} {column.GetColumnType()}{(column.IsNullable ? " null" : "")}")).Order(StringComparer.Ordinal)];

    private IEnumerable<IEntityType> Tables()
    {
        using var source = NpgsqlDataSource.Create(database.ConnectionString);
        using var context = new ArchiveDbContext(ArchiveDbContext.Over(source));
        return [.. context.Model.GetEntityTypes().OrderBy(table => table.GetTableName(), StringComparer.Ordinal)];
    }

    private static bool IsLeftOut(string column) => LeftOut.Contains(column) || LeftOut.Contains(column.Split('.')[0]);

    private async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
