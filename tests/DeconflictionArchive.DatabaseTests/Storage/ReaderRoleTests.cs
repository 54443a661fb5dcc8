using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Schema;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

public sealed class ReaderRoleTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>
{
    [Theory]
    [InlineData("insert into change (changed_at, kind, subject, subject_id) values (now(), 'created', 'report', 'r')")]
    [InlineData("delete from report")]
    [InlineData("update report set title = ''")]
    [InlineData("truncate import")]
    [InlineData("drop table report")]
    [InlineData("create table mine (n int)")]
    public async Task The_reader_may_not_write(string sql)
    {
        await using var sources = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await using var connection = await sources.Reader.OpenConnectionAsync();

        // With the read-only default lifted, the role's own rights are what refuses.
        await ExecuteAsync(connection, "set default_transaction_read_only = off");
        var refused = await Should.ThrowAsync<PostgresException>(ExecuteAsync(connection, sql));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task The_reader_reads_every_table_also_one_made_later()
    {
        await using var sources = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await using (var writer = await sources.Writer.OpenConnectionAsync())
            await ExecuteAsync(writer, "create table made_later (n int)");
        await using var reader = await sources.Reader.OpenConnectionAsync();
        await ExecuteAsync(reader, "select from made_later, report, incident, change");
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_tables where schemaname = 'public' and not has_table_privilege(format('%I.%I', schemaname, tablename), 'select')", reader);
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task A_pooled_connection_comes_back_as_the_reader()
    {
        await using var sources = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await using (var connection = await sources.Reader.OpenConnectionAsync())
            await ExecuteAsync(connection, "reset role; set default_transaction_read_only = off");
        await using (var connection = await sources.Reader.OpenConnectionAsync())
        {
            await using var command = new NpgsqlCommand("select current_user::text || ' ' || current_setting('transaction_read_only')", connection);
            (await command.ExecuteScalarAsync()).ShouldBe("archive_reader on");
        }
    }

    [Theory]
    [InlineData("createrole", true)]
    [InlineData("nocreaterole", false)]
    public async Task An_owner_without_all_rights_has_a_reader_that_cannot_write_either(string right, bool hasTheRole)
    {
        var name = FormattableString.Invariant($"archive_owner_{right}_{Environment.ProcessId}");
        var own = new EmptyDatabase();
        await own.InitializeAsync();
        try
        {
            await own.AskAsync($"create role {name} login password 'secret' {right}");
            await own.AskAsync($"grant all on schema public to {name}");
            var settings = new NpgsqlConnectionStringBuilder(own.ConnectionString) { Username = name, Password = "secret" };
            (await SchemaUpgrader.UpgradeAsync(settings.ConnectionString, default)).ShouldNotBeEmpty();

            await using var sources = await ArchiveDataSources.OpenAsync(settings.ConnectionString, null, default);
            await using var connection = await sources.Reader.OpenConnectionAsync();
            await ExecuteAsync(connection, "select from report");
            await using (var who = new NpgsqlCommand("select current_user::text", connection))
                (await who.ExecuteScalarAsync()).ShouldBe(hasTheRole ? ReaderRole.Name : name);
            await Should.ThrowAsync<PostgresException>(ExecuteAsync(connection, "delete from report"));
        }
        finally
        {
            await own.DisposeAsync();
            await DropRoleAsync(name);
        }
    }

    private async Task DropRoleAsync(string name)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"drop role if exists {name}");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
