namespace DeconflictionArchive.Api.Answers;

/// <summary>Addresses of the archive's own: below its public address, or relative to its root (RFC 8288 and RFC 4287 take both).</summary>
public static class Addresses
{
    public static string Of(HttpRequest request, string path) =>
        (request.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Base ?? request.PathBase.ToUriComponent()) + path;

    /// <summary>The path and question of a request, percent-encoded.</summary>
    public static string PathOf(HttpRequest request) => request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    /// <summary>The same question, gone on with at a cursor.</summary>
    public static string WithCursor(HttpRequest request, string cursor)
    {
        var kept = (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("cursor=", StringComparison.Ordinal));
        return $"{Of(request, request.Path.ToUriComponent())}?{string.Join('&', [.. kept, "cursor=" + Uri.EscapeDataString(cursor)])}";
    }
}
