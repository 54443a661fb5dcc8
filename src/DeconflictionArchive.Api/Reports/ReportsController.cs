using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Storage.Claims;
using DeconflictionArchive.Storage.Reports;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Reports;

/// <summary>Reports: found, read, and compared with those that repeat them.</summary>
[ApiController]
[Route("api/v1/reports")]
public sealed class ReportsController(ReportLists lists, ReportQueries reports, ReportCardQueries cards, CopyFamilyQueries copies, RevisionQueries revisions, ClaimQueries claims) : ControllerBase
{
    /// <summary>Reports by words and filters.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<ReportItemResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<ReportItemResponse>> List([FromQuery] ReportListRequest request) =>
        lists.Answer(request.Query, request.Paging, request.Reading, request.FacetValues);

    /// <summary>One report with everything found in it, each finding with its evidence.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<ReportResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ReportResponse>> Find(string id, CancellationToken cancellation)
    {
        if (await reports.FindAsync(id, cancellation) is not { } report)
            return Unknown(id);
        var known = await cards.ReadAsync([id], cancellation);
        return known.TryGetValue(id, out var card) ? ReportResponse.Of(report, card, await claims.WithDaysAsync(report.Claims, cancellation)) : Unknown(id);
    }

    /// <summary>The original text, byte for byte as imported.</summary>
    [HttpGet("{id}/text")]
    [Produces("text/plain")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    public async Task<ActionResult> Text(string id, CancellationToken cancellation) =>
        await reports.FindOriginalAsync(id, cancellation) is { } original ? new OriginalTextResult(original) : Unknown(id);

    /// <summary>Its wire family: the report it repeats or that repeat it, and what each changed; and who gives the same account in other words.</summary>
    [HttpGet("{id}/copies")]
    [ProducesResponseType<CopiesResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<CopiesResponse>> Copies(string id, CancellationToken cancellation)
    {
        if (await copies.FindAsync(id, cancellation) is not { } family)
            return Unknown(id);
        var retold = await copies.RetoldAsync(id, cancellation);
        var ids = family.Members.Select(member => member.Id).Concat(retold.Select(other => other.Id));
        return CopiesResponse.Of(family, retold, await cards.ReadAsync([.. ids], cancellation));
    }

    /// <summary>All texts that stood at the report's address, and what each changed.</summary>
    [HttpGet("{id}/revisions")]
    [ProducesResponseType<RevisionsResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<RevisionsResponse>> Revisions(string id, CancellationToken cancellation) =>
        await revisions.FindAsync(id, cancellation) is { } page ? RevisionsResponse.Of(page) : Unknown(id);

    /// <summary>Reports on the same matter, the nearest first, as many as asked for.</summary>
    [HttpGet("{id}/similar")]
    [ProducesResponseType<ListResponse<SimilarResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<SimilarResponse>>> Similar(string id, [FromQuery] SimilarRequest request, CancellationToken cancellation)
    {
        if ((await cards.ReadAsync([id], cancellation)).Count == 0)
            return Unknown(id);
        return ListResponse.Whole(
            [.. (await cards.SimilarAsync(id, request.Limit, cancellation)).Select(SimilarResponse.Of)],
            new Dictionary<string, IReadOnlyList<string>> { ["report"] = [id] },
            request.Limit);
    }

    private static ProblemResult Unknown(string id) => new(ProblemKind.NotFound, $"There is no report \"{id}\"; /api/v1/reports finds them.");
}
