using Microsoft.Playwright;

namespace DeconflictionArchive.Benchmarks.Pages;

/// <summary>Times taken inside the browser, up to the frame in which what was waited for is painted.</summary>
internal static class PageTimes
{
    // A task that a frame's callback leaves behind runs when that frame is painted.
    private const string Painted = "const painted = then => requestAnimationFrame(() => setTimeout(() => then(performance.now())));";

    private const string WatchFirstReport = $$"""
        window.firstReport = new Promise(resolve => {
          {{Painted}}
          const look = () => document.querySelector(".hit") && (watch.disconnect(), painted(resolve));
          const watch = new MutationObserver(look);
          watch.observe(document, { childList: true, subtree: true });
        });
        """;

    private const string ClickFacet = $$"""
        index => new Promise((resolve, reject) => {
          {{Painted}}
          const count = document.querySelector("h1 data");
          const start = performance.now();
          setTimeout(() => reject(new Error("nothing came of the click")), 60000);
          let asked = false;
          const watch = new MutationObserver(() => {
            if (count.ariaBusy === "true") asked = true;
            else if (asked) {
              watch.disconnect();
              painted(end => resolve(end - start));
            }
          });
          watch.observe(document.querySelector("h1"), { attributes: true, childList: true, subtree: true, characterData: true });
          // What every report has would leave all of them.
          const narrowing = [...document.querySelectorAll(".facet .narrow")].filter(one => !count.textContent.includes(one.querySelector(".number").textContent));
          narrowing[index % narrowing.length].click();
        })
        """;

    /// <returns>Milliseconds from asking for the address to the first report on the screen, with nothing cached.</returns>
    public static async Task<double> FirstViewAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync();
        await context.AddInitScriptAsync(WatchFirstReport);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return await page.EvaluateAsync<double>("() => window.firstReport");
    }

    /// <returns>Milliseconds from each click on another facet to the reports it leaves on the screen.</returns>
    public static async Task<List<double>> FacetClicksAsync(IBrowser browser, string address, int clicks)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var times = new List<double>();
        for (var click = 0; click < clicks; click++)
        {
            await page.GotoAsync(address);
            await SettleAsync(page);
            times.Add(await page.EvaluateAsync<double>(ClickFacet, click));
        }

        return times;
    }

    /// <returns>The whole view as it is shown, without what would run.</returns>
    public static async Task<string> ShownAsync(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address);
        await SettleAsync(page);
        var shown = await page.EvaluateAsync<string>("""
            () => { document.querySelectorAll("script, link").forEach(one => one.remove()); return "<!DOCTYPE html>" + document.documentElement.outerHTML; }
            """);
        await page.CloseAsync();
        return shown;
    }

    private static async Task SettleAsync(IPage page)
    {
        await page.Locator(".hit").First.WaitForAsync();
        await Assertions.Expect(page.Locator("html[data-busy]")).ToHaveCountAsync(0);
    }
}
