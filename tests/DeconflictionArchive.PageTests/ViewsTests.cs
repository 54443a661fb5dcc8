using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.PageTests;

/// <summary>What holds for every view, in both languages, on small screens and large.</summary>
[Collection("page")]
public sealed class ViewsTests(Chromium chromium)
{
    private const string Report = "{report}";
    private const string Missing = "/reports/r-aaaaaaaaaaaaaaaa";

    private static readonly AxeRunOptions ViolationsOnly = new() { ResultTypes = [ResultType.Violations] };

    public static TheoryData<string, string> Views
    {
        get
        {
            var views = new TheoryData<string, string>();
            foreach (var path in new[]
            {
                "/", "/?q=التنف", "/?q=لاشيءمنهذا", $"/reports/{Report}", "/incidents", "/incidents/2016-06-16-tanf-strike", "/incidents/2017-09-16-dez-sdf-strike",
                "/channels", "/channels/flight-safety-mou", "/parties", "/parties/gerasimov", "/parties/us-dod", Missing,
            })
            {
                views.Add(path, "ar");
                views.Add(path, "en");
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_view_fits_its_screen_says_its_language_and_hinders_nobody(string path, string language)
    {
        var report = (await chromium.Samples.GetJsonAsync("/api/v1/reports?q=%D8%A7%D9%84%D8%AA%D9%86%D9%81&limit=1"))["items"]![0]!["id"]!.GetValue<string>();
        var address = path.Replace(Report, report, StringComparison.Ordinal);
        await using var visit = await chromium.VisitAsync(language);
        await visit.OpenAsync(address);
        (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        (await visit.Page.GetAttributeAsync("html", "dir")).ShouldBe(language == "en" ? "ltr" : "rtl");
        foreach (var width in Visitors.Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.FitsItsScreenAsync();
            if (width == 768)
                continue;
            // Between the two languages each width is seen by day and by night.
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = (width == 360) == visit.English ? ColorScheme.Dark : ColorScheme.Light });
            Describe(await visit.Page.RunAxe(ViolationsOnly)).ShouldBeEmpty($"at {width} pixels");
        }

        if (path != Missing)
            visit.HasNoComplaints();
    }

    private static IEnumerable<string> Describe(AxeResult result) =>
        result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
}
