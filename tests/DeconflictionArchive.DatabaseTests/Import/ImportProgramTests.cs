using System.IO.Compression;
using DeconflictionArchive.Storage;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

public sealed class ImportProgramTests : IAsyncLifetime
{
    private readonly EmptyDatabase _database = new();
    private readonly string _folder = TemporaryFolder.Create();

    public Task InitializeAsync() => _database.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Fact]
    public async Task It_says_by_its_exit_code_how_it_went()
    {
        File.WriteAllText(Path.Combine(_folder, "good.txt"), "خبر سليم");
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder)).ExitCode.ShouldBe(0);

        File.WriteAllBytes(Path.Combine(_folder, "bad\n.txt"), [0xFF]);
        var some = await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder);
        some.ExitCode.ShouldBe(1);
        some.Output.ShouldContain("bad?.txt");

        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", Path.Combine(_folder, "nowhere"))).ExitCode.ShouldBe(2);
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder, "--published", "19/06/2016")).ExitCode.ShouldBe(2);
        (await ArchiveProgram.RunAsync("Host=127.0.0.1;Port=1;Timeout=2", "import", _folder)).ExitCode.ShouldBe(3);

        await using (var archive = await ArchiveDataSources.OpenAsync(_database.ConnectionString, null, default))
        await using (await SoleWriter.TakeAsync(archive, default))
            (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder, "--no-wait")).ExitCode.ShouldBe(75);

        await _database.AskAsync("update schema_journal set sha256 = 'another'");
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", _folder)).ExitCode.ShouldBe(5);
    }

    [Fact]
    public async Task Standard_input_is_read_by_its_content_and_called_as_it_was_named()
    {
        var plain = await ArchiveProgram.RunAsync(_database.ConnectionString, "خبر سليم"u8.ToArray(), "import", "-");
        plain.ExitCode.ShouldBe(0, plain.Error);
        (await _database.AskAsync("select string_agg(file || ' ' || record, ', ' order by file, record) from provenance")).ShouldBe("stdin 1");

        // Packed lines of JSON, the second of them damaged.
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync("""
                {"text":"خبر أول"}
                {"text":
                {"text":"خبر ثان"}
                """u8.ToArray());
        var named = await ArchiveProgram.RunAsync(_database.ConnectionString, packed.ToArray(), "import", "-", "--name", "crawl.jsonl.gz");
        named.ExitCode.ShouldBe(1, named.Error);
        named.Output.ShouldContain("crawl.jsonl");
        (await _database.AskAsync("select count(*) from provenance where file like 'crawl.jsonl%' and record in (1, 3)")).ShouldBe(2L);
        (await _database.AskAsync("select line from import_verdict where verdict = 'rejected' and file like 'crawl.jsonl%'")).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_exported_imports_to_the_same_archive()
    {
        var exported = Path.Combine(_folder, "exported");
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "import", Repository.Samples)).ExitCode.ShouldBe(0);
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "export", exported)).ExitCode.ShouldBe(0);
        (await ArchiveProgram.RunAsync(_database.ConnectionString, "export", exported)).ExitCode.ShouldBe(2); // not empty any more

        var other = new EmptyDatabase();
        await other.InitializeAsync();
        try
        {
            (await ArchiveProgram.RunAsync(other.ConnectionString, "import", Path.Combine(exported, "samples"))).ExitCode.ShouldBe(0);
            (await ArchiveState.ContentAsync(other.ConnectionString)).ShouldBe(await ArchiveState.ContentAsync(_database.ConnectionString));
        }
        finally
        {
            await other.DisposeAsync();
        }
    }
}
