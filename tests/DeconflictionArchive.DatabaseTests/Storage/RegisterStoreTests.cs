using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

public sealed class RegisterStoreTests : IAsyncLifetime
{
    private static readonly IncidentRegister Shipped = IncidentRegister.ReadShipped();

    private readonly ArchiveDatabase _database = new();
    private ArchiveDataSources _archive = null!;

    private RegisterStore Store => new(_archive.Writer, TimeProvider.System);

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _archive = await ArchiveDataSources.OpenAsync(_database.ConnectionString, null, default);
    }

    public async Task DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Loading_the_register_again_changes_nothing()
    {
        (await Store.LoadAsync(Shipped, default)).Count.ShouldBe(Shipped.Incidents.Count);
        var loaded = await ArchiveState.WholeAsync(_database.ConnectionString);
        (await Store.LoadAsync(Shipped, default)).ShouldBeEmpty();
        (await ArchiveState.WholeAsync(_database.ConnectionString)).ShouldBe(loaded);
    }

    [Fact]
    public async Task The_register_comes_back_as_it_was_shipped()
    {
        await Store.LoadAsync(Shipped, default);
        var read = (await new RegisterQueries(_archive.Reader).ReadAsync(default)).Incidents.ToDictionary(incident => incident.Id);
        read.Count.ShouldBe(Shipped.Incidents.Count);
        foreach (var incident in Shipped.Incidents)
            StoredJson.Write(read[incident.Id]).ShouldBe(StoredJson.Write(incident));
    }

    [Fact]
    public async Task Programs_that_load_at_once_load_each_incident_once()
    {
        var loaded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Store.LoadAsync(Shipped, default)));
        loaded.Sum(ids => ids.Count).ShouldBe(Shipped.Incidents.Count);
    }

    [Fact]
    public async Task A_newer_register_brings_its_changes_but_not_over_an_editors()
    {
        await Store.LoadAsync(Shipped, default);
        var (mine, theirs) = (Shipped.Incidents[0].Id, Shipped.Incidents[1].Id);
        await using (var curate = _archive.Writer.CreateCommand("update incident set title_en = 'Set by an editor', curated_at = now() where id = $1"))
        {
            curate.Parameters.Add(new() { Value = mine });
            await curate.ExecuteNonQueryAsync();
        }

        var newer = new IncidentRegister([.. Shipped.Incidents.Take(2).Select(incident => incident with
        {
            Title = new Bilingual("عنوان جديد", "A new title"),
            Parties = [new IncidentParty("us", "witness")],
        })]);
        (await Store.LoadAsync(newer, default)).ShouldBe([theirs]);

        var read = (await new RegisterQueries(_archive.Reader).ReadAsync(default)).Incidents.ToDictionary(incident => incident.Id);
        read.Count.ShouldBe(Shipped.Incidents.Count);
        read[mine].Title.En.ShouldBe("Set by an editor");
        read[mine].Parties.ShouldBe(Shipped.Incidents[0].Parties);
        read[theirs].Title.En.ShouldBe("A new title");
        read[theirs].Parties.ShouldBe([new IncidentParty("us", "witness")]);
    }
}
