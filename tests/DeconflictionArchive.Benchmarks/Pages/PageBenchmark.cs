using System.Globalization;
using System.Text.Json;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Benchmarks.Plans;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.PageTests;
using DeconflictionArchive.PrivatePostgres;
using DeconflictionArchive.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DeconflictionArchive.Benchmarks.Pages;

/// <summary>
/// How soon the page shows its first reports and answers a click on a facet, in a real Chromium over an archive of a hundred
/// thousand reports; beside it the same view as a plain file without script, which is what showing it costs at least.
/// </summary>
internal static class PageBenchmark
{
    private const int Read = 500; // reports read and stored; the rest are their twins
    private const int Times = 11;
    private const int MostFirstView = 300; // ms
    private const int MostClick = 100; // ms

    /// <param name="kept">Where the archive is made and kept, to be measured again without being made again; null for one that is gone afterwards.</param>
    public static async Task<int> RunAsync(int reports, string? kept)
    {
        var folder = kept ?? TemporaryFolder.New("archive-page-");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder)
            {
                Settings = new Dictionary<string, string> { ["shared_buffers"] = "512MB", ["max_wal_size"] = "4GB", ["fsync"] = "off" },
            });
            await ArchiveUpgrade.RunAsync(server.ConnectionString, TimeProvider.System, CancellationToken.None);
            await using var archive = await ArchiveDataSources.OpenAsync(server.ConnectionString, null, CancellationToken.None);
            await using (var counting = archive.Writer.CreateCommand("select count(*) from report"))
            {
                if (await counting.ExecuteScalarAsync() is 0L)
                {
                    var texts = SampleTexts.Read([]).Select(sample => sample.Text).ToList();
                    await SyntheticArchive.FillAsync(archive, texts, Math.Min(Read, reports), Math.Max(0, (reports / Read) - 1), Console.WriteLine);
                }
            }

            await using var app = ArchiveHost.Build(ArchiveHost.CreateBuilder("--Serilog:MinimumLevel:Default=Fatal", "--Search:Engine=index"), archive, "http://127.0.0.1:0");
            await app.StartAsync();
            return await MeasureAsync(app.Urls.First());
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string address)
    {
        await UntilIndexAnswersAsync(address);
        using var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(120_000); // what is slow is measured, not given up
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumPath.Find(), Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        await using var plain = await ServePlainAsync(browser, address);

        // In turns, so that whatever else the machine does disturbs both alike; the first of each warms up.
        var (first, still) = (new List<double>(), new List<double>());
        for (var time = 0; time <= Times; time++)
        {
            first.Add(await PageTimes.FirstViewAsync(browser, address));
            still.Add(await PageTimes.FirstViewAsync(browser, plain.Urls.First()));
        }

        var clicks = await PageTimes.FacetClicksAsync(browser, address, Times + 1);
        var (page, file, click) = (Median(first), Median(still), Median(clicks));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            medians of {Times}, ms
              first reports painted, nothing cached   {page,7:0.0}   (at most {MostFirstView})
              the same view as a plain file           {file,7:0.0}
              a click on a facet, to its result       {click,7:0.0}   (at most {MostClick})
            """));
        return page <= MostFirstView && click <= MostClick ? 0 : 1;
    }

    private static async Task UntilIndexAnswersAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        for (var tries = 0; tries < 600; tries++)
        {
            using var answer = await client.GetAsync("/health/ready");
            using var ready = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (ready.RootElement.TryGetProperty("engine", out var engine) && engine.GetString() == "index")
                return;
            await Task.Delay(500);
        }

        throw new TimeoutException("The index was not built within five minutes.");
    }

    /// <summary>What the page shows first, as a file with its style and without any script.</summary>
    private static async Task<WebApplication> ServePlainAsync(IBrowser browser, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var style = await client.GetStringAsync("/page/style.css");
        var shown = (await PageTimes.ShownAsync(browser, address)).Replace("</head>", $"<style>{style}</style></head>", StringComparison.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var plain = builder.Build();
        plain.Urls.Add("http://127.0.0.1:0");
        plain.MapGet("/", () => Results.Content(shown, "text/html; charset=utf-8"));
        await plain.StartAsync();
        return plain;
    }

    private static double Median(List<double> times) => times.Skip(1).Order().ElementAt((times.Count - 1) / 2);
}
