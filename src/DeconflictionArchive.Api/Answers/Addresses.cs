using Microsoft.AspNetCore.Http.Extensions;

namespace DeconflictionArchive.Api.Answers;

/// <summary>Addresses of the archive as the caller reached it.</summary>
public static class Addresses
{
    public static string Of(HttpRequest request, string path) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";

    public static string Self(HttpRequest request) => request.GetEncodedUrl();

    /// <summary>The same question, gone on with at a cursor.</summary>
    public static string WithCursor(HttpRequest request, string cursor)
    {
        var kept = (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("cursor=", StringComparison.Ordinal));
        return $"{Of(request, request.Path.ToUriComponent())}?{string.Join('&', [.. kept, "cursor=" + Uri.EscapeDataString(cursor)])}";
    }
}
