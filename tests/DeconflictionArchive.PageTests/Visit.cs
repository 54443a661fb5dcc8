using Microsoft.Playwright;
using Shouldly;

namespace DeconflictionArchive.PageTests;

/// <summary>One analyst at the page, and everything the browser complained of meanwhile.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page, string language)
    {
        _context = context;
        English = language == "en";
        Page = page;
    }

    public IPage Page { get; }

    public bool English { get; }

    /// <returns>Whichever of the two the visitor reads.</returns>
    public string Says(string arabic, string english) => English ? english : arabic;

    public static async Task<Visit> BeginAsync(IBrowserContext context, string language)
    {
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, language);
        page.Console += (_, message) =>
        {
            // Answers that refuse are named with their address below.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                visit._complaints.Add($"{message.Type}: {message.Text}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                visit._complaints.Add($"{response.Status}: {response.Url}");
        };
        page.PageError += (_, error) => visit._complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(page.Url is "about:blank" ? request.Url : page.Url).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
                visit._complaints.Add($"a request left the origin: {request.Url}");
        };
        page.Dialog += (_, dialog) =>
        {
            visit._complaints.Add($"a dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        return visit;
    }

    /// <summary>Goes to a view in the visitor's language and waits until it has what it shows.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(English ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en" : path);
        await SettleAsync();
    }

    /// <summary>Clicks and waits for what that shows.</summary>
    public async Task FollowAsync(ILocator target)
    {
        await target.ClickAsync();
        await SettleAsync();
    }

    /// <summary>Small screens show what a list is narrowed by in a sheet of its own.</summary>
    public async Task OpenFiltersAsync()
    {
        var opens = Page.Locator(".opens-side");
        if (await opens.IsVisibleAsync())
            await opens.ClickAsync();
    }

    public async Task CloseFiltersAsync()
    {
        var closes = Page.Locator(".closes-side button");
        if (await closes.IsVisibleAsync())
            await closes.ClickAsync();
    }

    public async Task SettleAsync()
    {
        await Page.Locator("h1").WaitForAsync();
        await Assertions.Expect(Page.Locator("html[data-busy], .waiting")).ToHaveCountAsync(0);
    }

    /// <summary>What is wider than the window, innermost first; nothing may make the page itself scroll sideways.</summary>
    public async Task FitsItsScreenAsync() =>
        (await Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth === document.documentElement.clientWidth ? [] : [...document.querySelectorAll("body *")]
                .filter(one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1) && !one.closest(".scroll, .unseen, .skip, code"); })
                .map(one => one.outerHTML.slice(0, 120)).reverse().slice(0, 5)
            """)).ShouldBeEmpty($"at {Page.ViewportSize!.Width} pixels");

    public void HasNoComplaints() => _complaints.ShouldBeEmpty();

    /// <summary>What was asked for is refused, and nothing else is amiss.</summary>
    public void ComplainedOnlyOf(int status) => _complaints.ShouldAllBe(complaint => complaint.StartsWith($"{status}: ", StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
