using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DeconflictionArchive.PageTests;

/// <summary>What an analyst comes to incidents, channels and parties for.</summary>
[Collection("page")]
public sealed class OverviewStoriesTests(Chromium chromium)
{
    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task Who_denied_the_strike_east_of_Deir_ez_Zor_is_read(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        await visit.OpenAsync(visit.Says("/incidents?q=الزور", "/incidents?q=Deir"));
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Says("ضربة تصيب قوات سوريا الديمقراطية شرق دير الزور", "Strike hits the SDF east of Deir ez-Zor") }).First);
        var denial = visit.Page.Locator("#contradictions .cards > li").Filter(new() { HasText = visit.Says("يتهم", "accuses") }).First;
        await Expect(denial.Locator(".sides > li").Filter(new() { HasText = visit.Says("روسيا", "Russia") })).ToContainTextAsync(visit.Says("ينفي", "denies"));
        await Expect(denial.Locator(".sides > li").Filter(new() { HasText = visit.Says("قوات سوريا الديمقراطية", "Syrian Democratic Forces") }).Locator("a.quote").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".matrix .denies").First).ToHaveTextAsync(visit.Says("ينفي", "denies"));
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task How_often_a_channel_is_said_to_have_failed_is_counted_with_the_words_that_say_so(string language, int width)
    {
        var channels = (await chromium.Samples.GetJsonAsync("/api/v1/channels?limit=200"))["items"]!.AsArray();
        var failing = channels.First(channel => channel!["partOf"] is null && channel["outcomes"]!["failed"] is not null)!;
        var times = failing["outcomes"]!["failed"]!.GetValue<int>();

        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/channels");
        (await page.Locator(".lives .life").CountAsync()).ShouldBeGreaterThan(1);
        await visit.FollowAsync(page.Locator(".cards h2").GetByRole(AriaRole.Link, new() { Name = failing["name"]![language]!.GetValue<string>(), Exact = true }));
        await page.Locator("#uses select").First.SelectOptionAsync("failed");
        await visit.SettleAsync();
        (await page.Locator("#uses data").GetAttributeAsync("value")).ShouldBe(times.ToString(CultureInfo.InvariantCulture));
        await Expect(page.Locator("#uses .hit .outcome.failed")).ToHaveCountAsync(times);
        await visit.FollowAsync(page.Locator("#uses .hit a.quote").First);
        await Expect(page.Locator(".m-pointed").First).ToBeInViewportAsync();
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task Incidents_of_a_party_in_a_period_are_narrowed_on_the_map_to_one_place(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/incidents?from=2015&to=2019");
        var all = await CountAsync(page);
        await visit.OpenFiltersAsync();
        await page.Locator("label").Filter(new() { HasText = visit.Says("الطرف", "Party") }).Locator("select").SelectOptionAsync("coalition");
        await visit.SettleAsync();
        var ofParty = await CountAsync(page);
        ofParty.ShouldBeInRange(1, all - 1);
        await visit.FollowAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new(visit.Says("^التنف", "^al-Tanf"), default, TimeSpan.FromSeconds(1)) }).First);
        page.Url.ShouldContain("place=tanf");
        var there = await CountAsync(page);
        there.ShouldBeInRange(1, ofParty - 1);
        await Expect(page.Locator(".year li.incident")).ToHaveCountAsync(there);
        await page.GoBackAsync();
        await visit.SettleAsync();
        (await CountAsync(page)).ShouldBe(ofParty);
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task Who_appears_with_whom_leads_to_a_party_and_to_what_it_denied(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/parties");
        var node = page.Locator(".network").GetByRole(AriaRole.Link, new() { NameRegex = new(visit.Says("^روسيا", "^Russia:"), default, TimeSpan.FromSeconds(1)) });
        await node.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync(visit.Says("روسيا", "Russia"));
        await page.Locator("label").Filter(new() { HasText = visit.Says("الموقف", "Stance") }).Locator("select").SelectOptionAsync("denies");
        await visit.SettleAsync();
        page.Url.ShouldContain("stance=denies");
        var stances = await page.Locator(".hit .stance").AllInnerTextsAsync();
        stances.ShouldNotBeEmpty();
        stances.ShouldAllBe(stance => stance == visit.Says("ينفي", "denies"));
        visit.HasNoComplaints();
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse((await page.Locator("h1 data").GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
}
