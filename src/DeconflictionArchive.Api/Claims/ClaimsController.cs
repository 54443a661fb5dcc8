using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Claims;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Claims;

/// <summary>What sides say, across incidents.</summary>
[ApiController]
[Route("api/v1/claims")]
public sealed class ClaimsController(ClaimQueries claims) : ControllerBase
{
    /// <summary>Claims by speaker, stance, what they are about, channel, incident and day.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<ClaimResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<ClaimResponse>> List([FromQuery] ClaimListRequest request) =>
        ClaimsList.Answer(claims, request.Filter, request.Paging, request.Query);
}
