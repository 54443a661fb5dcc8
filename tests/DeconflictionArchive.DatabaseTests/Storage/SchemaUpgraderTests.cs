using System.Globalization;
using DeconflictionArchive.Storage.Schema;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

public sealed class SchemaUpgraderTests : IAsyncLifetime
{
    private static readonly SchemaScript First = SchemaScript.Of("0001_first.sql", "create table first (n int); insert into first values (1);");
    private static readonly SchemaScript Second = SchemaScript.Of("0002_second.sql", "select pg_sleep(0.05); insert into first values (2);");

    private readonly EmptyDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_second_upgrade_applies_nothing()
    {
        (await SchemaUpgrader.UpgradeAsync(_database.ConnectionString, default)).ShouldContain("0001_archive.sql");
        (await SchemaUpgrader.UpgradeAsync(_database.ConnectionString, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Eight_programs_that_start_at_once_apply_each_script_once()
    {
        var starters = Enumerable.Range(0, 8).Select(_ => Task.Run(() => UpgradeAsync(First, Second)));
        var applied = await Task.WhenAll(starters);

        applied.SelectMany(names => names).ShouldBe(["0001_first.sql", "0002_second.sql"]);
        (await _database.AskAsync("select string_agg(n::text, ' ' order by n) from first")).ShouldBe("1 2");
    }

    [Fact]
    public async Task A_script_that_was_changed_after_it_was_applied_is_refused()
    {
        await UpgradeAsync(First);
        var changed = SchemaScript.Of(First.Name, First.Sql + "-- mended");
        (await Should.ThrowAsync<SchemaException>(UpgradeAsync(changed, Second))).Message.ShouldContain("0001_first.sql was changed");
        (await _database.AskAsync("select count(*) from schema_journal")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await UpgradeAsync(First, Second);
        (await Should.ThrowAsync<SchemaException>(UpgradeAsync(First))).Message.ShouldContain("newer program");
    }

    [Fact]
    public async Task A_script_numbered_before_an_applied_one_is_refused()
    {
        await UpgradeAsync(Second with { Sql = "select 1", Sha256 = SchemaScript.Of("", "select 1").Sha256 });
        (await Should.ThrowAsync<SchemaException>(UpgradeAsync(First, SchemaScript.Of(Second.Name, "select 1")))).Message.ShouldContain("next number");
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_of_itself()
    {
        var broken = SchemaScript.Of("0002_broken.sql", "create table half (n int); select 1 / 0;");
        await Should.ThrowAsync<SchemaException>(UpgradeAsync(First, broken));
        (await _database.AskAsync("select to_regclass('half') is null")).ShouldBe(true);
        (await UpgradeAsync(First, Second)).ShouldBe(["0002_second.sql"]);
    }

    [Fact]
    public void The_line_ends_of_a_checkout_do_not_change_a_script() =>
        SchemaScript.Of("0001_a.sql", "select 1;\r\nselect 2;\r\n").Sha256.ShouldBe(SchemaScript.Of("0001_a.sql", "select 1;\nselect 2;\n").Sha256);

    [Fact]
    public void Embedded_scripts_are_numbered_without_a_gap() =>
        SchemaScript.ReadEmbedded().Select(script => int.Parse(script.Name[..4], CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, SchemaScript.ReadEmbedded().Count));

    private Task<IReadOnlyList<string>> UpgradeAsync(params SchemaScript[] scripts) =>
        new SchemaUpgrader(scripts).ApplyAsync(_database.ConnectionString, default);
}
