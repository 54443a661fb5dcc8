using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Changes;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Changes;

/// <summary>What changed, for whoever keeps a copy of the archive.</summary>
[ApiController]
[Route("api/v1/changes")]
public sealed class ChangesController(ChangeQueries changes) : ControllerBase
{
    /// <summary>Changes after a position, oldest first. Ask again with the last position read: nothing that was changed is ever missed.</summary>
    /// <remarks>
    /// A position is answered only once no earlier one can appear any more, whoever writes at the same time. Numbers may be missing, where
    /// a writer failed. A change says that something is new, not what: what it names is read at its own address, as it is by then.
    /// </remarks>
    [HttpGet]
    [ProducesResponseType<ListResponse<ChangeResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<ChangeResponse>> List([FromQuery] ChangeListRequest request) => KeysetList.Answer(
        request.Paging,
        ChangeResponse.Shape,
        async (after, limit, cancellation) => (await changes.ListAsync(request.Filter, after, limit, cancellation)).Select(ChangeResponse.Of),
        () => request.Query);
}
