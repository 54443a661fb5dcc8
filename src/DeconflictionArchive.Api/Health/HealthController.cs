using System.Globalization;
using DeconflictionArchive.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Health;

/// <summary>For machines that watch the archive.</summary>
[ApiController]
[Route("health")]
[ResponseCache(NoStore = true)]
public sealed class HealthController(Readiness readiness) : ControllerBase
{
    /// <summary>Whether the program runs.</summary>
    [HttpGet("live")]
    [ProducesResponseType<LiveResponse>(StatusCodes.Status200OK)]
    public ActionResult<LiveResponse> Live() => new LiveResponse("alive");

    /// <summary>Whether the archive can answer: the database is there and its schema is this program's.</summary>
    [HttpGet("ready")]
    [ProducesResponseType<ReadyResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, ProblemResponse.MediaType)]
    public async Task<ActionResult<ReadyResponse>> Ready(CancellationToken cancellation)
    {
        if (await readiness.MissingAsync(cancellation) is not [var first, ..])
            return await readiness.AskAsync(cancellation);
        Response.Headers.RetryAfter = ProblemKind.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(ProblemKind.SchemaBehind, $"The database has not seen {first}.");
    }
}
