using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Storage.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace DeconflictionArchive.Api.Reports;

/// <summary>Hands out the bytes a report came as, untouched, under the encoding they were found to be in.</summary>
public sealed class OriginalTextResult(OriginalText original) : ActionResult
{
    private static readonly MediaTypeHeaderValue PlainText = new("text/plain");

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var accepted = http.Request.GetTypedHeaders().Accept;
        if (accepted is { Count: > 0 } && !accepted.Any(range => range.Quality != 0 && PlainText.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType))))
            return ProblemResponse.WriteAsync(http, ProblemKind.NotAcceptable, "Offered here is text/plain.");
        return TaggedBody.WriteAsync(http, original.Bytes, $"text/plain; charset={original.Encoding}");
    }
}
