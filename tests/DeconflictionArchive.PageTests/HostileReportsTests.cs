using DeconflictionArchive.DatabaseTests.Api;
using DeconflictionArchive.Storage.Access;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DeconflictionArchive.PageTests;

/// <summary>A report is text, whatever is written in it.</summary>
[Collection("page")]
public sealed class HostileReportsTests(Chromium chromium) : IAsyncLifetime, IAsyncDisposable
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private const string Overrides = "\u202Eمقلوب\u202D";

    private readonly ServedArchive _archive = new(withSamples: false);

    public async Task InitializeAsync()
    {
        await _archive.StartAsync();
        _archive.Client.DefaultRequestHeaders.Add("X-Api-Key", await _archive.AddKeyAsync("tests", AccessRight.Import));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Markup_overrides_and_endless_words_show_as_the_text_they_are()
    {
        var endless = new string('ب', 500_000);
        var id = (await _archive.ImportAsync("hostile.txt", $"موسكو {Script} {Overrides} تنفي قصف التنف\n\nأ ف ب\n\nنفت وزارة الدفاع الروسية أمس قصف مواقع قرب التنف {Script}\n\n{endless}\n\nوقال البنتاغون إن الغارات أصابت فصائل معارضة {Overrides}\n", 1))[0];

        await using var visit = await chromium.VisitAsync("ar", 360, _archive);
        await visit.OpenAsync("/?q=التنف");
        await Expect(visit.Page.Locator(".hit").First).ToContainTextAsync("<script>alert(1)</script>");
        (await visit.Page.Locator("main script, main img").CountAsync()).ShouldBe(0);
        await visit.FitsItsScreenAsync();

        await visit.OpenAsync($"/reports/{id}");
        await Expect(visit.Page.Locator(".printed")).ToContainTextAsync(Script);
        (await visit.Page.Locator("main script, main img").CountAsync()).ShouldBe(0);
        await visit.FitsItsScreenAsync();
        // An override ends where the text does: what stands around it keeps its direction.
        (await visit.Page.Locator("h1 bdi").EvaluateAsync<string>("element => getComputedStyle(element).unicodeBidi")).ShouldBe("isolate");
        visit.HasNoComplaints();
    }
}
