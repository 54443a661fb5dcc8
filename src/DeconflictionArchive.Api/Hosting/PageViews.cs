namespace DeconflictionArchive.Api.Hosting;

/// <summary>The views of the page have addresses of their own; all of them are answered with the one page, which reads its address.</summary>
public static class PageViews
{
    private const string Page = "/index.html";

    private static readonly string[] Views = ["/reports", "/incidents", "/channels", "/parties"];

    /// <summary>Any other address that nothing is at stays a 404 with its problem.</summary>
    public static void UsePageViews(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsView(context.Request))
            context.Request.Path = Page;
        return next(context);
    });

    /// <summary>The page and its files carry a tag and are asked for anew each time, so that a new build is seen at once.</summary>
    public static StaticFileOptions Files { get; } = new() { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" };

    private static bool IsView(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && Views.Any(view => request.Path.StartsWithSegments(view, StringComparison.Ordinal, out var below) && below.Value!.LastIndexOf('/') <= 0);
}
