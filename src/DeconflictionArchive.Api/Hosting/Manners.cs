using DeconflictionArchive.Api.Imports;
using DeconflictionArchive.Api.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>What holds for every request and every answer, whatever its address.</summary>
public static class Manners
{
    private const string Strict = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // The Swagger page sets styles in its elements and draws from data addresses.
    private const string ForSwagger = Strict + "; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal) ? ForSwagger : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        return next(context);
    });

    /// <summary>Refuses bodies that are encoded (a truncated gzip would pass for a whole one) or over the limit, which is another for imports.</summary>
    public static void UseBodyRefusals(this IApplicationBuilder app, AccessOptions access) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments(ImportsController.Path, StringComparison.Ordinal)
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = access.MaxImportBytes;
        }

        if (request.Headers.ContentEncoding.Count > 0)
            return ProblemResponse.WriteAsync(context, ProblemKind.UnsupportedMediaType, "A body with a Content-Encoding is not taken: send it as it is.");
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        return request.ContentLength > limit
            ? ProblemResponse.WriteAsync(context, ProblemKind.TooLarge, $"The body has {request.ContentLength} bytes; {limit} are taken.")
            : next(context);
    });

    /// <summary>A HEAD is a GET whose body stays here.</summary>
    public static void UseHead(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = HttpMethods.Head;
        }
    });

    /// <summary>A status without a body gets a problem as its body, or the page for a browser that nothing is there for.</summary>
    public static void UseProblemPages(this IApplicationBuilder app) => app.UseStatusCodePages(async pages =>
    {
        var context = pages.HttpContext;
        if (!await PageViews.SendForWrongAddressAsync(context))
            await ProblemResponse.WriteAsync(context, ProblemKind.OfStatus(context.Response.StatusCode), DetailOf(context));
    });

    private static string? DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"Nothing is at {context.Request.Path.ToUriComponent()}.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path.ToUriComponent()} does not take {context.Request.Method}; it takes {context.Response.Headers.Allow}.",
        _ => null,
    };
}
