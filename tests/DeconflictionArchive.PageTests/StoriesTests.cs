using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DeconflictionArchive.PageTests;

/// <summary>What an analyst comes for, as far as the samples have it.</summary>
[Collection("page")]
public sealed class StoriesTests(Chromium chromium)
{
    [Fact]
    public async Task The_incident_of_16_June_2016_is_found_from_a_word_and_who_said_what_is_read()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "ابحث في التقارير" }).PressSequentiallyAsync("التنف");
        await Expect(page.Locator(".hit mark").First).ToHaveTextAsync("التنف");
        page.Url.ShouldContain("q=");

        await page.Locator(".hit").GetByRole(AriaRole.Link, new() { Name = "غارات روسية على معارضين تدعمهم واشنطن قرب التنف" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("غارات روسية على معارضين تدعمهم واشنطن قرب التنف");
        await Expect(page.Locator("article")).ToContainTextAsync("١٦ حزيران ٢٠١٦");
        var sides = page.Locator(".matrix thead th");
        await Expect(sides).ToHaveTextAsync(["السؤال", "روسيا", "الولايات المتحدة"]);
        var struck = page.Locator(".matrix tbody tr").Filter(new() { HasText = "من ضرب" });
        await Expect(struck.Locator("td").Nth(0)).ToHaveTextAsync("صمت");
        await Expect(struck.Locator("td").Nth(1)).ToContainTextAsync("يتهم");

        // The words behind a cell lead to where they stand.
        var quote = struck.Locator("td").Nth(1).Locator("a.quote").First;
        var words = (await quote.InnerTextAsync()).Trim('«', '»');
        await quote.ClickAsync();
        await Expect(page.Locator(".m-pointed").First).ToBeInViewportAsync();
        string.Concat(await page.Locator(".m-pointed").AllInnerTextsAsync()).ShouldBe(words);
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task Who_denied_the_strike_east_of_Deir_ez_Zor_is_read_in_English()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("/incidents?lang=en&q=Deir");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Strike hits the SDF east of Deir ez-Zor" }).First.ClickAsync();
        await visit.SettleAsync();
        var denied = visit.Page.Locator("#contradictions .cards > li").Filter(new() { HasText = "accuses" });
        await Expect(denied.Locator(".sides > li").Filter(new() { HasText = "Russia" })).ToContainTextAsync("denies");
        await Expect(visit.Page.Locator(".matrix .denies").First).ToHaveTextAsync("denies");
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task Why_the_report_on_the_video_conferences_is_of_14_October_2015_is_shown_by_its_words()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/?q=\"وثيقة مشتركة\"&to=2015");
        await page.Locator(".hit h2 a").First.ClickAsync();
        await visit.SettleAsync();
        var why = page.Locator("#why-date");
        await Expect(why).ToContainTextAsync("١٤ تشرين الأول ٢٠١٥");
        await why.GetByRole(AriaRole.Link, new() { Name = "«اليوم الأربعاء»" }).First.ClickAsync();
        await Expect(page.Locator(".m-pointed")).ToHaveTextAsync("اليوم الأربعاء");
        await page.ReloadAsync();
        await Expect(page.Locator(".m-pointed")).ToHaveTextAsync("اليوم الأربعاء");
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task The_csv_of_a_filtered_search_has_its_rows_and_the_address_is_the_view()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/?lang=en");
        var all = await CountAsync(page);
        await page.Locator(".facet").Filter(new() { HasText = "Channel" }).Locator(".narrow").First.ClickAsync();
        await Expect(page.Locator(".chosen")).ToContainTextAsync("Channel");
        var narrowed = await CountOtherThanAsync(page, all);
        narrowed.ShouldBeInRange(1, all - 1);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(narrowed + 1);

        await page.ReloadAsync();
        await visit.SettleAsync();
        (await CountAsync(page)).ShouldBe(narrowed);
        await page.GoBackAsync();
        await Expect(page.Locator(".chosen")).ToHaveCountAsync(0);
        (await CountOtherThanAsync(page, narrowed)).ShouldBe(all);
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task What_is_excluded_and_a_year_brushed_in_the_timeline_narrow_too()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/?lang=en");
        var all = await CountAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Exclude: US-led international coalition" }).ClickAsync();
        await Expect(page.Locator(".chosen .excluded")).ToContainTextAsync("without");
        var left = await CountOtherThanAsync(page, all);
        left.ShouldBeLessThan(all);
        await page.Locator(".bars button").Filter(new() { Has = page.Locator("span") }).First.ClickAsync();
        await Expect(page.Locator(".chosen")).ToContainTextAsync("2015");
        (await CountOtherThanAsync(page, left)).ShouldBeLessThan(left);
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task A_party_is_suggested_by_another_of_its_names_and_chosen_from_the_keyboard()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/?lang=en");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("pentag");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "US Department of Defense" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chosen")).ToContainTextAsync("US Department of Defense");
        page.Url.ShouldContain("party=us-dod");
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task Marks_can_be_switched_off_and_the_address_remembers()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.OpenAsync("/?q=التنف&lang=en");
        await page.Locator(".hit h2 a").First.ClickAsync();
        await visit.SettleAsync();
        (await page.Locator(".printed .m-places").CountAsync()).ShouldBeGreaterThan(0);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Places" }).UncheckAsync();
        await Expect(page.Locator(".printed .m-places")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await visit.SettleAsync();
        await Expect(page.Locator(".printed .m-places")).ToHaveCountAsync(0);
        visit.HasNoComplaints();
    }

    [Fact]
    public async Task The_other_language_shows_the_same_view()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("/incidents/2016-06-16-tanf-strike");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Russian raids on US-backed fighters near al-Tanf");
        await Expect(visit.Page.Locator("article")).ToContainTextAsync("16 June 2016");
        visit.HasNoComplaints();
    }

    [Theory]
    [InlineData("/?from=2016-02-30", "from")]
    [InlineData("/reports/r-aaaaaaaaaaaaaaaa", "r-aaaaaaaaaaaaaaaa")]
    public async Task What_the_interface_refuses_is_said_in_its_words(string path, string named)
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync(path);
        await Expect(visit.Page.Locator(".refusal")).ToContainTextAsync(named);
        await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("لم يتم ذلك");
    }

    private static async Task<int> CountOtherThanAsync(IPage page, int before)
    {
        await Expect(page.Locator("h1 .count")).Not.ToHaveTextAsync(new Regex($"^{before} ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return await CountAsync(page);
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse((await page.Locator("h1 .count").InnerTextAsync()).Split(' ')[0], CultureInfo.InvariantCulture);
}
