using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DeconflictionArchive.PageTests;

/// <summary>What holds for every view, in both languages, on small screens and large, by day and by night.</summary>
[Collection("page")]
public sealed class ViewsTests(Chromium chromium, WireArchive wire) : IClassFixture<WireArchive>
{
    private const string Report = "{report}";

    // Laid into the page once and asked twice; Deque's own runner opens a window for each answer.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Each with the status of what it asks for; no view is without a refusal of its own.
    private static readonly IReadOnlyList<(string Path, int Status)> All =
    [
        ("/", 200), ("/?q=التنف", 200), ("/?q=التنف&party=russia&party=-us-dod&from=2016&to=2017-06&copies=all", 200), ("/?q=لاشيءمنهذا", 200), ("/?from=2016-02-30", 400),
        ($"/reports/{Report}", 200), ($"/reports/{Report}?at=0-60&unmarked=places,claims", 200), ("/reports/r-aaaaaaaaaaaaaaaa", 404),
        ("/incidents", 200), ("/incidents?q=لاشيءمنهذا", 200), ("/incidents?place=tanf", 200),
        ("/incidents/2016-06-16-tanf-strike", 200), ("/incidents/2017-09-16-dez-sdf-strike", 200), ("/incidents/nothing", 404),
        ("/channels", 200), ("/channels/flight-safety-mou", 200), ("/channels/flight-safety-mou?outcome=failed", 200),
        ("/parties", 200), ("/parties?q=لاشيءمنهذا", 200), ("/parties/gerasimov", 200), ("/parties/us-dod", 200),
        ("/nothing", 404),
    ];

    public static TheoryData<string, int, string> Views
    {
        get
        {
            var views = new TheoryData<string, int, string>();
            foreach (var (path, status) in All)
            {
                views.Add(path, status, "ar");
                views.Add(path, status, "en");
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_view_fits_its_screen_says_its_language_and_hinders_nobody(string path, int status, string language)
    {
        var report = (await chromium.Samples.GetJsonAsync("/api/v1/reports?q=%D8%A7%D9%84%D8%AA%D9%86%D9%81&limit=1"))["items"]![0]!["id"]!.GetValue<string>();
        await using var visit = await chromium.VisitAsync(language);
        await visit.OpenAsync(path.Replace(Report, report, StringComparison.Ordinal));
        await HindersNobodyAsync(visit);
        if (status == 200)
            visit.HasNoComplaints();
        else
            visit.ComplainedOnlyOf(status);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task What_is_offered_while_one_types_hinders_nobody(string language)
    {
        await using var visit = await chromium.VisitAsync(language);
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Combobox).First.PressSequentiallyAsync(visit.Says("بنتاغو", "pentag"));
        await Expect(visit.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await HindersNobodyAsync(visit);
        visit.HasNoComplaints();
    }

    [Theory]
    [InlineData("ar", "/")]
    [InlineData("en", "/incidents")]
    public async Task The_filters_of_a_small_screen_take_the_focus_give_it_back_and_hinder_nobody(string language, string path)
    {
        await using var visit = await chromium.VisitAsync(language, 360);
        await visit.OpenAsync(path);
        await visit.OpenFiltersAsync();
        await Expect(visit.Page.Locator(".closes-side button")).ToBeFocusedAsync();
        await HindersNobodyAsync(visit);
        await visit.Page.SetViewportSizeAsync(360, 900);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator(".opens-side")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("aside")).ToBeHiddenAsync();
        visit.HasNoComplaints();
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_wire_beside_its_copy_hinders_nobody(string language)
    {
        await using var visit = await chromium.VisitAsync(language, archive: wire.Served);
        await visit.OpenAsync("/");
        await visit.FollowAsync(visit.Page.Locator(".hit h2 a").First);
        await Expect(visit.Page.Locator("#copies del").First).ToBeVisibleAsync();
        await HindersNobodyAsync(visit);
        visit.HasNoComplaints();
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_view_that_could_not_be_drawn_says_so_and_hinders_nobody(string language)
    {
        await using var visit = await chromium.VisitAsync(language);
        await visit.Page.RouteAsync("**/api/v1/channels?limit=200", route => route.FulfillAsync(new() { ContentType = "application/json", Body = "{}" }));
        await visit.OpenAsync("/channels");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(visit.Says("تعذر عرض هذه الصفحة", "This view could not be drawn"));
        await HindersNobodyAsync(visit);
    }

    private static async Task HindersNobodyAsync(Visit visit)
    {
        (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe(visit.Says("ar", "en"));
        (await visit.Page.GetAttributeAsync("html", "dir")).ShouldBe(visit.Says("rtl", "ltr"));
        await visit.Page.EvaluateAsync(Axe);
        foreach (var width in Visitors.Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.FitsItsScreenAsync();
            if (width == 768)
                continue;
            // Each language is seen by day at one width and by night at the other; the languages change places.
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = (width == 360) == visit.English ? ColorScheme.Dark : ColorScheme.Light });
            // A colour that cannot be judged, since it lies on a picture or changes under the words, is a violation too.
            (await visit.Page.EvaluateAsync<string[]>("""
                async () => {
                    const found = await axe.run(document, { resultTypes: ["violations", "incomplete"] });
                    const unjudged = found.incomplete.map(one => ({ ...one, nodes: one.nodes.filter(node => node.any.some(check => ["bgGradient", "bgImage"].includes(check.data?.messageKey))) }));
                    return [...found.violations, ...unjudged.filter(one => one.nodes.length > 0)]
                        .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(" | ")}`);
                }
                """)).ShouldBeEmpty($"at {width} pixels");
        }
    }
}
