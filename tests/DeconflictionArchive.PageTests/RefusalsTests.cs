using System.Net;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DeconflictionArchive.PageTests;

/// <summary>What is said when nothing is there, or the question was wrong.</summary>
[Collection("page")]
public sealed class RefusalsTests(Chromium chromium)
{
    [Theory]
    [InlineData("/?from=2016-02-30", "from", "ليس تاريخا")]
    [InlineData("/?party=pentagn", "party", "لا يعرفه الأرشيف")]
    [InlineData("/?sort=best", "sort", "relevance, newest, oldest")]
    [InlineData("/?word=x", "word", "لا قيد باسم")]
    [InlineData("/?cursor=x", "cursor", "ابدأ من أول القائمة")]
    [InlineData("/reports/r-aaaaaaaaaaaaaaaa", "r-aaaaaaaaaaaaaaaa", "لا تقرير في الأرشيف")]
    [InlineData("/incidents/nothing", "nothing", "لا حادث في الأرشيف")]
    [InlineData("/channels/nothing", "nothing", "لا قناة في الأرشيف")]
    [InlineData("/parties/nothing", "nothing", "لا طرف في الأرشيف")]
    public async Task What_the_interface_refuses_is_said_in_Arabic(string path, string named, string said)
    {
        await using var visit = await chromium.VisitAsync("ar");
        await visit.OpenAsync(path);
        await Expect(visit.Page.Locator(".refusal")).ToContainTextAsync(named);
        await Expect(visit.Page.Locator(".refusal")).ToContainTextAsync(said);
        await Expect(visit.Page.Locator(".refusal [lang=en]")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Status).Last).ToContainTextAsync("لم يتم ذلك");
        await Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_the_interface_refuses_is_said_in_its_words_to_readers_of_English()
    {
        await using var visit = await chromium.VisitAsync("en");
        await visit.OpenAsync("/?from=2016-02-30");
        await Expect(visit.Page.Locator(".refusal")).ToContainTextAsync("is no date");
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/reports/x/y")]
    public async Task A_wrong_address_is_said_to_be_wrong_with_a_way_back(string path)
    {
        await using var visit = await chromium.VisitAsync("en");
        (await visit.Page.GotoAsync(path))!.Status.ShouldBe((int)HttpStatusCode.NotFound);
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await visit.FollowAsync(visit.Page.Locator("main a").First);
        await Expect(visit.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_archive_that_stopped_answering_is_said_so_and_can_be_asked_again()
    {
        await using var visit = await chromium.VisitAsync("en");
        await visit.OpenAsync("/");
        await visit.Page.RouteAsync("**/api/v1/incidents**", route => route.AbortAsync());
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Incidents", Exact = true }));
        await Expect(visit.Page.Locator(".refusal")).ToContainTextAsync("does not answer");
        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await Expect(visit.Page.Locator("li.incident").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_other_language_shows_the_same_view()
    {
        await using var visit = await chromium.VisitAsync("ar");
        await visit.OpenAsync("/incidents/2016-06-16-tanf-strike");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "English" }));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Russian raids on US-backed fighters near al-Tanf");
        await Expect(visit.Page.Locator("article")).ToContainTextAsync("16 June 2016");
        visit.HasNoComplaints();
    }
}
