using DeconflictionArchive.DatabaseTests.Api;
using DeconflictionArchive.Storage.Access;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.PageTests;

/// <summary>Amounts that two sides give are told in the language of the page, bounds and units included.</summary>
[Collection("page")]
public sealed class ContradictionsTests(Chromium chromium) : IAsyncLifetime, IAsyncDisposable
{
    private const string Report = """
        تضارب في حصيلة المواجهة قرب خشام

        أعلنت وزارة الدفاع الأميركية أن غارات التحالف قرب بلدة خشام في دير الزور ليل السابع من شباط 2018 قتلت أكثر من 100 مقاتل موال للنظام هاجموا مقر قوات سوريا الديمقراطية.

        وقالت وزارة الدفاع الروسية إن غارات التحالف قرب خشام قتلت 5 مقاتلين فقط.
        """;

    private readonly ServedArchive _archive = new(withSamples: false);

    public async Task InitializeAsync()
    {
        await _archive.StartAsync();
        _archive.Client.DefaultRequestHeaders.Add("X-Api-Key", await _archive.AddKeyAsync("tests", AccessRight.Import));
        await _archive.ImportAsync("khasham.txt", Report, 1);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData("ar", "على الأقل ١٠٠ قتلى", "٥ قتلى")]
    [InlineData("en", "at least 100 killed", "5 killed")]
    public async Task Both_amounts_are_told_in_the_language_of_the_page(string language, string more, string fewer)
    {
        await using var visit = await chromium.VisitAsync(language, 768, _archive);
        await visit.OpenAsync("/incidents/2018-02-07-khasham");

        (await visit.Page.Locator("#contradictions .stance").AllInnerTextsAsync()).ShouldBe([fewer, more], ignoreOrder: true);
        visit.HasNoComplaints();
    }
}
