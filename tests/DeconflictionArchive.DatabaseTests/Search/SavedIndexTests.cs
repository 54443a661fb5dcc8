using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>The index kept for the next start: used when it is of this store and whole, passed over when there is doubt.</summary>
public sealed class SavedIndexTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private readonly string _folder = TemporaryFolder.Create();
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync() => _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);

    public async Task DisposeAsync()
    {
        await _archive.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Theory]
    [InlineData(83, "nothing", true)]
    [InlineData(84, "the file is damaged", false)]
    [InlineData(85, "the file ends early", false)]
    [InlineData(86, "another store has the position", false)]
    public async Task It_is_begun_with_unless_something_happened(int seed, string happened, bool used)
    {
        var generated = new GeneratedReports(seed);
        var saved = await SaveAsync(generated);
        await HappenAsync(happened);
        await GeneratedReports.StoreAsync(_archive, generated.Make(10));

        var index = Follow();
        await index.CatchUpAsync(default);
        // Read anew it would be where the feed is.
        (index.Position == saved).ShouldBe(used);
        index.InStep.ShouldBeNull();
        await AgreeAsync(index, generated);
    }

    [Fact]
    public async Task What_the_store_holds_decides()
    {
        var generated = new GeneratedReports(82);
        await SaveAsync(generated);
        await ExecuteAsync("update report set lexeme_count = lexeme_count + 1 where id = (select min(id) from report)");
        await AgreeAsync(Follow(), generated);
    }

    private async Task<long> SaveAsync(GeneratedReports generated)
    {
        await GeneratedReports.StoreAsync(_archive, generated.Make(60));
        var index = Follow();
        while (await index.CatchUpAsync(default))
        {
        }

        await index.SaveAsync(default);
        return index.Position.ShouldNotBeNull();
    }

    private async Task HappenAsync(string happened)
    {
        var file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        var bytes = await File.ReadAllBytesAsync(file);
        switch (happened)
        {
            case "the file is damaged":
                bytes[bytes.Length / 2] ^= 1;
                await File.WriteAllBytesAsync(file, bytes);
                break;
            case "the file ends early":
                await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
                break;
            case "another store has the position":
                await ExecuteAsync("update change set subject_id = subject_id || 'x' where position = (select max(position) from change)");
                break;
        }
    }

    private async Task AgreeAsync(FollowedIndex index, GeneratedReports generated)
    {
        while (await index.CatchUpAsync(default))
        {
        }

        index.InStep.ShouldNotBeNull();
        var judges = new ThreeJudges(_archive, index);
        var questions = new GeneratedQuestions(generated);
        for (var round = 0; round < 30; round++)
        {
            var (found, stored) = await judges.AskEnginesAsync(questions.Next(round));
            found.ShouldBe(stored);
        }
    }

    private FollowedIndex Follow() => new(new IndexFeed(_archive), TimeSpan.FromHours(1), new SavedIndex(_folder));

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
