using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DeconflictionArchive.PageTests;

/// <summary>What an analyst comes to the search and to a report for.</summary>
[Collection("page")]
public sealed class StoriesTests(Chromium chromium, WireArchive wire) : IClassFixture<WireArchive>
{
    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task The_incident_of_16_June_2016_is_found_from_a_word_and_who_said_what_is_read(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox, new() { Name = visit.Says("ابحث في التقارير", "Search the reports") }).PressSequentiallyAsync("التنف");
        await Expect(page.Locator(".hit mark").First).ToHaveTextAsync("التنف");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await visit.SettleAsync();
        page.Url.ShouldContain("q=");

        var title = visit.Says("غارات روسية على معارضين تدعمهم واشنطن قرب التنف", "Russian raids on US-backed fighters near al-Tanf");
        await visit.FollowAsync(page.Locator(".hit").GetByRole(AriaRole.Link, new() { Name = title }).First);
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(page.Locator("article")).ToContainTextAsync(visit.Says("١٦ حزيران ٢٠١٦", "16 June 2016"));
        await Expect(page.Locator(".matrix thead th")).ToHaveTextAsync(visit.English ? ["Question", "Russia", "United States"] : ["السؤال", "روسيا", "الولايات المتحدة"]);
        var struck = page.Locator(".matrix tbody tr").Filter(new() { HasText = visit.Says("من ضرب", "who struck") });
        await Expect(struck.Locator("td").Nth(0)).ToHaveTextAsync(visit.Says("صمت", "silent"));
        await Expect(struck.Locator("td").Nth(1)).ToContainTextAsync(visit.Says("يتهم", "accuses"));

        // The words behind a cell lead to where they stand.
        var quote = struck.Locator("td").Nth(1).Locator("a.quote").First;
        var words = (await quote.InnerTextAsync()).Trim('«', '»');
        await visit.FollowAsync(quote);
        await Expect(page.Locator(".m-pointed").First).ToBeInViewportAsync();
        string.Concat(await page.Locator(".m-pointed").AllInnerTextsAsync()).ShouldBe(words);
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task Why_the_report_on_the_video_conferences_is_of_14_October_2015_is_shown_by_its_words(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/?q=\"وثيقة مشتركة\"&to=2015");
        await visit.FollowAsync(page.Locator(".hit h2 a").First);
        var why = page.Locator("#why-date");
        await Expect(why).ToContainTextAsync(visit.Says("١٤ تشرين الأول ٢٠١٥", "14 October 2015"));
        await why.GetByRole(AriaRole.Link, new() { Name = "«اليوم الأربعاء»" }).First.ClickAsync();
        await Expect(page.Locator(".m-pointed")).ToHaveTextAsync("اليوم الأربعاء");
        await Expect(page.Locator(".pointed")).ToContainTextAsync(visit.Says("يوم أسبوع مع اليوم", "weekday with today"));
        await page.ReloadAsync();
        await Expect(page.Locator(".m-pointed")).ToHaveTextAsync("اليوم الأربعاء");
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task The_csv_of_a_filtered_search_has_its_rows_and_the_address_is_the_view(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/");
        var all = await CountAsync(page);
        await visit.OpenFiltersAsync();
        await visit.FollowAsync(page.Locator(".facet").Filter(new() { HasText = visit.Says("القناة", "Channel") }).Locator(".narrow").First);
        await Expect(page.Locator(".chosen")).ToContainTextAsync(visit.Says("القناة", "Channel"));
        var narrowed = await CountAsync(page);
        narrowed.ShouldBeInRange(1, all - 1);
        await visit.CloseFiltersAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(narrowed + 1);
        await Expect(page.Locator(".curl code")).ToContainTextAsync("channel=");

        await page.ReloadAsync();
        await visit.SettleAsync();
        (await CountAsync(page)).ShouldBe(narrowed);
        await page.GoBackAsync();
        await visit.SettleAsync();
        await Expect(page.Locator(".chosen")).ToHaveCountAsync(0);
        (await CountAsync(page)).ShouldBe(all);
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task What_is_excluded_and_years_brushed_in_the_timeline_narrow_too(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/");
        var all = await CountAsync(page);
        await visit.OpenFiltersAsync();
        await visit.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = visit.Says("استبعد: التحالف الدولي", "Exclude: US-led international coalition") }));
        await Expect(page.Locator(".chosen .excluded")).ToContainTextAsync(visit.Says("دون", "without"));
        var left = await CountAsync(page);
        left.ShouldBeLessThan(all);

        var bars = page.Locator(".bars button");
        await bars.First.ScrollIntoViewIfNeededAsync();
        var first = (await bars.Nth(0).BoundingBoxAsync())!;
        var second = (await bars.Nth(1).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(first.X + (first.Width / 2), first.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(second.X + (second.Width / 2), second.Y + 20, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".chosen")).ToContainTextAsync(visit.Says("الفترة", "Period"));
        await visit.SettleAsync();
        page.Url.ShouldContain("from=2015&to=2016");
        (await CountAsync(page)).ShouldBeLessThan(left);
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task A_party_is_suggested_by_another_of_its_names_and_chosen_from_the_keyboard(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(visit.Says("بنتاغو", "pentag"));
        var name = visit.Says("وزارة الدفاع الأميركية", "US Department of Defense");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = name })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chosen")).ToContainTextAsync(name);
        page.Url.ShouldContain("party=us-dod");
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task Marks_can_be_switched_off_and_words_pointed_at_say_what_they_mean(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width);
        var page = visit.Page;
        await visit.OpenAsync("/?q=التنف");
        await visit.FollowAsync(page.Locator(".hit h2 a").First);
        var places = page.Locator(".printed .m-places");
        await places.First.ClickAsync();
        await Expect(page.Locator(".pointed")).ToContainTextAsync(visit.Says("الأماكن", "Places"));
        await page.GetByRole(AriaRole.Checkbox, new() { Name = visit.Says("الأماكن", "Places") }).UncheckAsync();
        await Expect(places).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await visit.SettleAsync();
        await Expect(places).ToHaveCountAsync(0);
        visit.HasNoComplaints();
    }

    [Theory]
    [ClassData(typeof(Visitors))]
    public async Task What_two_outlets_made_of_one_wire_is_compared_word_by_word(string language, int width)
    {
        await using var visit = await chromium.VisitAsync(language, width, wire.Served);
        var page = visit.Page;
        await visit.OpenAsync("/");
        (await CountAsync(page)).ShouldBe(1); // copies are collapsed
        await visit.FollowAsync(page.Locator(".hit").GetByRole(AriaRole.Link, new() { Name = visit.Says("نسخة واحدة", "1 copy") }));
        var copies = page.Locator("#copies");
        // Which of the two came first is not known: they bear one day.
        await Expect(copies.Locator("del").First).ToBeVisibleAsync();
        var changed = string.Join(' ', await copies.Locator("del, ins").AllInnerTextsAsync());
        changed.ShouldContain("الديمقراطية");
        changed.ShouldContain("الكردية");
        await Expect(copies.Locator(".renamed")).ToContainTextAsync([visit.Says("قوات سوريا الديمقراطية", "Syrian Democratic Forces")]);
        visit.HasNoComplaints();
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse((await page.Locator("h1 data").GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
}
