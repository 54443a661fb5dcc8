namespace DeconflictionArchive.Api.Hosting;

/// <summary>The views of the page have addresses of their own; all of them are answered with the one page, which reads its address.</summary>
public static class PageViews
{
    private const string Page = "/index.html";

    private static readonly string[] Views = ["/reports", "/incidents", "/channels", "/parties"];

    private static readonly string[] Programs = ["/api", "/page", "/swagger", "/health", "/metrics"];

    /// <summary>Any other address that nothing is at stays a 404.</summary>
    public static void UsePageViews(this IApplicationBuilder app)
    {
        var files = app.ApplicationServices.GetRequiredService<PageFiles>();
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
                return next(context);
            return files.Find(IsView(request) ? Page : request.Path) is { } file ? files.SendAsync(context, file) : next(context);
        });
    }

    /// <summary>Whoever follows a wrong link in a browser is told so by the page; programs get the problem.</summary>
    /// <returns>Whether the page was sent.</returns>
    public static async Task<bool> SendForWrongAddressAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Response.StatusCode != StatusCodes.Status404NotFound || !HttpMethods.IsGet(request.Method)
            || Programs.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal)) || !AsksForPage(request))
        {
            return false;
        }

        var page = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(Page);
        if (!page.Exists)
            return false;
        context.Response.ContentType = "text/html";
        context.Response.Headers.Append("Vary", "Accept");
        await context.Response.SendFileAsync(page, context.RequestAborted);
        return true;
    }

    private static bool AsksForPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static bool IsView(HttpRequest request) =>
        request.Path == "/" || Views.Any(view => request.Path.StartsWithSegments(view, StringComparison.Ordinal, out var below) && below.Value!.LastIndexOf('/') <= 0);
}
