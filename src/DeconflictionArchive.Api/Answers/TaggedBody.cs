using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace DeconflictionArchive.Api.Answers;

/// <summary>
/// Writes an answer under an ETag taken from its bytes, so that it never changes without its tag, and leaves the body out
/// when the caller has it already.
/// </summary>
public static class TaggedBody
{
    private const int TagLength = 12; // bytes of SHA-256; enough that two versions of one address never meet

    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, string mediaType)
    {
        if (!Tag(context, body.Span))
            return;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <param name="content">The answer itself, or what decides every byte of it.</param>
    /// <returns>False when the caller has the answer already, and a 304 is all of it.</returns>
    public static bool Tag(HttpContext context, ReadOnlySpan<byte> content)
    {
        var response = context.Response;
        // Weak, since the same answer may travel compressed or not.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, TagLength))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "public, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (response.StatusCode != StatusCodes.Status200OK || !IsKnown(context, tag))
            return true;
        response.StatusCode = StatusCodes.Status304NotModified;
        return false;
    }

    private static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        var asked = context.Request.GetTypedHeaders();
        // A tag decides alone where one is given: https://www.rfc-editor.org/rfc/rfc9110#name-precedence-of-preconditions
        if (asked.IfNoneMatch is { Count: > 0 } known)
            return known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
        return asked.IfModifiedSince is { } since
            && context.Response.GetTypedHeaders().LastModified is { } modified
            && modified <= since;
    }
}
