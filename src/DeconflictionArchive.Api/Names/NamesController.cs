using DeconflictionArchive.Api.Answers;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Names;

/// <summary>What the ids in answers are called.</summary>
[ApiController]
[Route("api/v1/names")]
public sealed class NamesController : ControllerBase
{
    /// <summary>The names of some ids, of any kinds: what a caller shows beside them, without all else that is known.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<NamedResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<NamedResponse>> List([FromQuery] NamesRequest request) => ListResponse.Whole(request.Named, request.Reading);
}

/// <param name="Kind">source, agency, party, place, channel or incident.</param>
public sealed record NamedResponse(string Kind, string Id, NameResponse Name);
