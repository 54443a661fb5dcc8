using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests;

public sealed class ArchiveDatabaseTests(ArchiveDatabase mine) : IClassFixture<ArchiveDatabase>
{
    [Fact]
    public async Task Two_test_classes_do_not_see_each_others_tables()
    {
        var other = new ArchiveDatabase();
        await other.InitializeAsync();
        try
        {
            await AskAsync(mine, "create table only_here (n int)");
            (await AskAsync(mine, "select to_regclass('only_here') is not null")).ShouldBe(true);
            (await AskAsync(other, "select to_regclass('only_here') is not null")).ShouldBe(false);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_is_gone_when_its_class_is_done()
    {
        var other = new ArchiveDatabase();
        await other.InitializeAsync();
        var name = (string)(await AskAsync(other, "select current_database()"))!;
        await other.DisposeAsync();
        (await AskAsync(mine, $"select count(*) from pg_database where datname = '{name}'")).ShouldBe(0L);
    }

    private static async Task<object?> AskAsync(ArchiveDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
