using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>What waits beside the index of lexemes: searches by the store read it from end to end.</summary>
public sealed class PendingListsTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await new RegisterStore(_archive.Writer, TimeProvider.System).LoadAsync(IncidentRegister.ReadShipped(), default);
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task Nothing_waits_any_more_when_reports_were_imported_and_when_they_were_read_anew()
    {
        await using (var writer = await SoleWriter.TakeAsync(_archive, default))
        {
            var store = new ReportStore(TimeProvider.System);
            await writer.InTransactionAsync(connection => store.AddAsync(connection, [Read("قال البنتاغون إن الخط الساخن يعمل.")], default), default);
            (await WaitingPagesAsync()).ShouldBePositive();

            await writer.InTransactionAsync(connection => store.AddAsync(connection, [Read("قالت موسكو إن الخط الساخن يعمل.")], default), default);
            await writer.InTransactionAsync(connection => store.FinishAsync(connection, default), default);
            (await WaitingPagesAsync()).ShouldBe(0);
        }

        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        (await WaitingPagesAsync()).ShouldBe(0);
    }

    private static ReportToStore Read(string written)
    {
        var report = new ReportAnalyzer(IncidentRegister.Empty).Analyze(new RawReport(written));
        return new(report, new LexemeAnalyzer().Analyze(report));
    }

    // To ask for it is to merge it.
    private async Task<long> WaitingPagesAsync()
    {
        await using var command = _archive.Writer.CreateCommand("select gin_clean_pending_list('report_lexemes')");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
