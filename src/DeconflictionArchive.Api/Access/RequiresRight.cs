using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Access;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DeconflictionArchive.Api.Access;

/// <summary>
/// Lets in who brings a key with the right: "Authorization: Bearer KEY", or "X-Api-Key: KEY". No key or one that does not open
/// is 401, a key without the right 403. What is answered is the holder's alone and is kept by no cache.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresRightAttribute(AccessRight right) : Attribute, IAsyncAuthorizationFilter
{
    private const string Scheme = "Bearer ";
    private const string KeyHeader = "X-Api-Key";

    public AccessRight Right => right;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "private, no-store";
        if (KeyOf(http.Request) is not { } key)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"archive\"";
            context.Result = new ProblemResult(ProblemKind.KeyNeeded);
            return;
        }

        var keys = http.RequestServices.GetRequiredService<AccessKeys>();
        if (await keys.FindAsync(key, http.RequestAborted) is not { } known)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"archive\", error=\"invalid_token\"";
            context.Result = new ProblemResult(ProblemKind.KeyNeeded, "The key is not known here, or was revoked.");
            return;
        }

        if (!known.Allows(right))
        {
            context.Result = new ProblemResult(ProblemKind.RightMissing, $"The key \"{known.Name}\" has no right to {EnumName.Of(right)}; it may {string.Join(", ", known.Rights)}.");
            return;
        }

        http.Items[typeof(AccessKeyRow)] = known;
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers[KeyHeader] is [{ Length: > 0 } given])
            return given;
        var authorization = request.Headers.Authorization is [{ } one] ? one : "";
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && authorization[Scheme.Length..].Trim() is { Length: > 0 } key ? key : null;
    }
}

public static class KeyHolder
{
    /// <summary>Whose key let the request in.</summary>
    public static string NameOfKey(this HttpContext context) => ((AccessKeyRow)context.Items[typeof(AccessKeyRow)]!).Name;
}
