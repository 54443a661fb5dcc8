using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using DeconflictionArchive.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Problems;

/// <summary>What went wrong, as RFC 9457 has it.</summary>
/// <param name="Type">Address that explains the kind of problem.</param>
/// <param name="TraceId">Found again in the log.</param>
/// <param name="Errors">Input errors alone: what is wrong with each parameter, and what is accepted.</param>
public sealed record ProblemResponse(
    string Type,
    string Title,
    int Status,
    string Detail,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IDictionary<string, string[]>? Errors = null)
{
    public const string MediaType = "application/problem+json";

    /// <summary>Writes a problem as the answer; whatever was set for a better one is taken back.</summary>
    public static async Task WriteAsync(HttpContext context, ProblemKind kind, string? detail = null, IDictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemResponse(kind.Type, kind.Title, kind.Status, detail ?? errors?.Values.First()[0] ?? kind.Meaning, TraceIdOf(context), errors);
        var response = context.Response;
        response.StatusCode = kind.Status;
        response.Headers.ETag = default;
        response.Headers.LastModified = default;
        response.Headers.CacheControl = "no-store";
        response.ContentType = MediaType;
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ArchiveJson.Options);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}

/// <summary>A problem as the result of an action.</summary>
public sealed class ProblemResult(ProblemKind kind, string? detail = null, IDictionary<string, string[]>? errors = null) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) => ProblemResponse.WriteAsync(context.HttpContext, kind, detail, errors);
}
