using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Claims;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Incidents;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>Incidents, and what was said of each.</summary>
[ApiController]
[Route("api/v1/incidents")]
public sealed class IncidentsController(IncidentQueries incidents, ClaimQueries claims, ReportLists reports) : ControllerBase
{
    /// <summary>Incidents by date, party, place, channel, type and words.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<IncidentResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<IncidentResponse>> List([FromQuery] IncidentListRequest request) => KeysetList.Answer(
        request.Paging,
        IncidentShape.OfList,
        async (after, limit, cancellation) => (await incidents.ListAsync(request.Filter, after, limit, cancellation)).Select(IncidentResponse.Of),
        () => request.Query);

    /// <summary>One incident with everything known of it.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<IncidentResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status308PermanentRedirect)]
    public async Task<ActionResult<IncidentResponse>> Find(string id, CancellationToken cancellation) =>
        await ReadAsync(id, cancellation) is { } incident ? IncidentResponse.Of(incident) : await ElsewhereAsync(id, "", cancellation);

    /// <summary>The reports that tell of it.</summary>
    [HttpGet("{id}/reports")]
    [ProducesResponseType<ListResponse<ReportItemResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<ReportItemResponse>>> Reports(string id, [FromQuery] IncidentReportsRequest request, CancellationToken cancellation)
    {
        if (!await incidents.HasAsync(id, cancellation))
            return await ElsewhereAsync(id, "/reports", cancellation);
        var filter = request.Query.Filter with { Incidents = new IdFilter([id], []) };
        return reports.Answer(request.Query with { Filter = filter }, request.Paging, request.Reading);
    }

    /// <summary>What sides said of it.</summary>
    [HttpGet("{id}/claims")]
    [ProducesResponseType<ListResponse<ClaimResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<ClaimResponse>>> Claims(string id, [FromQuery] IncidentClaimsRequest request, CancellationToken cancellation)
    {
        if (!await incidents.HasAsync(id, cancellation))
            return await ElsewhereAsync(id, "/claims", cancellation);
        return ClaimsList.Answer(claims, request.Filter with { Incidents = new IdFilter([id], []) }, request.Paging, request.Query);
    }

    /// <summary>Sides by questions: who answers what. A side that was silent has no cell.</summary>
    [HttpGet("{id}/matrix")]
    [ProducesResponseType<MatrixResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<MatrixResponse>> Matrix(string id, CancellationToken cancellation) =>
        await ReadAsync(id, cancellation) is { } incident ? MatrixResponse.Of(incident) : await ElsewhereAsync(id, "/matrix", cancellation);

    /// <summary>What happened and what was said, in order.</summary>
    [HttpGet("{id}/timeline")]
    [ProducesResponseType<ListResponse<TimelineEntryResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<TimelineEntryResponse>>> Timeline(string id, CancellationToken cancellation) =>
        await ReadAsync(id, cancellation) is { } incident
            ? ListResponse.Whole(IncidentTimeline.Of(incident, await claims.WithDaysAsync(incident.Claims, cancellation)), new Dictionary<string, IReadOnlyList<string>> { ["incident"] = [id] })
            : await ElsewhereAsync(id, "/timeline", cancellation);

    private async Task<Incident?> ReadAsync(string id, CancellationToken cancellation) =>
        await incidents.FindAsync(id, cancellation) is { Facts.Status: not IncidentStatus.Merged } incident ? incident : null;

    // A merged incident leads to its survivor for ever.
    private async Task<ActionResult> ElsewhereAsync(string id, string part, CancellationToken cancellation) =>
        await incidents.SurvivorAsync(id, cancellation) is { } survivor
            ? RedirectPermanentPreserveMethod($"/api/v1/incidents/{survivor}{part}{Request.QueryString}")
            : new ProblemResult(ProblemKind.NotFound, $"There is no incident \"{id}\"; /api/v1/incidents lists them.");
}
