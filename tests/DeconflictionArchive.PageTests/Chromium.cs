using DeconflictionArchive.DatabaseTests;
using DeconflictionArchive.DatabaseTests.Api;
using Microsoft.Playwright;
using Xunit;

namespace DeconflictionArchive.PageTests;

/// <summary>The samples served by the program, and the system's Chromium to look at them.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float Patience = 30_000; // ms; what is expected comes at once where nothing else runs

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public SampleArchive Samples { get; } = new();

    public async Task InitializeAsync()
    {
        await Samples.InitializeAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumPath.Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    /// <summary>A window of its own on an archive, the samples when none is named.</summary>
    public async Task<Visit> VisitAsync(string language, int width = 1440, ServedArchive? archive = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (archive ?? Samples.Served).Client.BaseAddress!.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        return await Visit.BeginAsync(context, language);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Samples.DisposeAsync();
        await TestServer.EndSharedAsync();
    }
}

[CollectionDefinition("page")]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;
