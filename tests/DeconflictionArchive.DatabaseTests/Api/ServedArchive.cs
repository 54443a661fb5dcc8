using System.Text.Json.Nodes;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Access;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>An archive with the register, and the samples when wanted, served on a port of its own.</summary>
public sealed class ServedArchive(bool withSamples, params string[] settings) : IAsyncDisposable
{
    private readonly ArchiveDatabase _database = new();
    private WebApplication? _app;
    private ArchiveDataSources? _sources;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public string ConnectionString => _database.ConnectionString;

    public IServiceProvider Services => _app!.Services;

    public static async Task<ServedArchive> StartAsync(bool withSamples, params string[] settings)
    {
        var archive = new ServedArchive(withSamples, settings);
        await archive.StartAsync();
        return archive;
    }

    public async Task StartAsync()
    {
        await _database.InitializeAsync();
        await ArchiveUpgrade.RunAsync(_database.ConnectionString, TimeProvider.System, CancellationToken.None);
        var patience = settings.FirstOrDefault(setting => setting.StartsWith("Options=", StringComparison.Ordinal));
        _sources = await ArchiveDataSources.OpenAsync($"{_database.ConnectionString};{patience}", null, CancellationToken.None);
        if (withSamples)
            await SampleLoader.LoadIntoEmptyAsync(_sources, Repository.Samples, TimeProvider.System, null, CancellationToken.None);
        var builder = ArchiveHost.CreateBuilder(["--Serilog:MinimumLevel:Default=Fatal", "--WarmUp=false", "--Search:Engine=postgresql", .. settings.Where(setting => setting.StartsWith("--", StringComparison.Ordinal))]);
        _app = ArchiveHost.Build(builder, _sources, "http://127.0.0.1:0");
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task<JsonNode> GetJsonAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <returns>A new key to the addresses that write.</returns>
    public async Task<string> AddKeyAsync(string name, params IReadOnlyList<AccessRight> rights) =>
        (await new AccessKeys(_sources!.Writer, TimeProvider.System).AddAsync(name, rights, CancellationToken.None))!;

    public Task DropDatabaseAsync() => _database.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (_sources is not null)
            await _sources.DisposeAsync();
        await _database.DisposeAsync();
    }
}

/// <summary>The samples, served once for all tests that only read them.</summary>
public sealed class SampleArchive : IAsyncLifetime
{
    public ServedArchive Served { get; } = new(withSamples: true);

    public HttpClient Client => Served.Client;

    public async Task InitializeAsync()
    {
        await Served.StartAsync();
        Client.DefaultRequestHeaders.Add("X-Api-Key", await Served.AddKeyAsync("tests", AccessRight.Import, AccessRight.Edit, AccessRight.Audit));
    }

    public Task DisposeAsync() => Served.DisposeAsync().AsTask();

    public Task<JsonNode> GetJsonAsync(string path) => Served.GetJsonAsync(path);
}

[CollectionDefinition("samples served")]
public sealed class SampleArchiveCollection : ICollectionFixture<SampleArchive>;
