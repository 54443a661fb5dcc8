using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Brute force, the index and PostgreSQL, asked the same questions; `Benchmarks agreement` asks as many as there is time for.</summary>
public sealed class AgreementTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private ArchiveDataSources _archive = null!;
    private FollowedIndex _index = null!;

    public async Task InitializeAsync()
    {
        _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        _index = new FollowedIndex(new IndexFeed(_archive), TimeSpan.FromHours(1));
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task Three_judges_agree_while_reports_come_and_are_read_anew()
    {
        var asked = 0;
        await foreach (var disagreement in new GrowingAgreement(_archive, _index, seed: 71, most: 160, step: 40).AskAsync(120))
        {
            disagreement.ShouldBeNull();
            asked++;
        }

        asked.ShouldBe(120);
    }

    // Both engines are asked while another writes; what they say is compared when neither the store nor the index moved between.
    [Fact]
    public async Task Both_engines_agree_while_an_import_runs_beside()
    {
        using var done = new CancellationTokenSource();
        var following = FollowAsync(done.Token);
        var writing = WriteAsync();
        var questions = new GeneratedQuestions(new GeneratedReports(72));
        var judges = new ThreeJudges(_archive, _index);
        var compared = 0;
        for (var round = 0; round < 20_000 && (!writing.IsCompleted || compared == 0); round++)
        {
            var before = await PositionAsync();
            if (before != _index.Position)
                continue;
            var (index, store) = await judges.AskEnginesAsync(questions.Next(round));
            if (before != await PositionAsync() || before != _index.Position)
                continue;
            index.ShouldBe(store);
            compared++;
        }

        await writing;
        await done.CancelAsync();
        await following;
        compared.ShouldBeGreaterThan(0);
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            await _index.FollowAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task WriteAsync()
    {
        var generated = new GeneratedReports(73);
        for (var batch = 0; batch < 6; batch++)
        {
            await GeneratedReports.StoreAsync(_archive, generated.Make(15));
            await Task.Delay(300);
        }
    }

    private async Task<long> PositionAsync()
    {
        await using var command = _archive.Reader.CreateCommand("select coalesce(max(position), 0) from change");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
