using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Api.Stats;
using DeconflictionArchive.Search;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Sources;

/// <summary>The outlets that publish and the agencies they credit.</summary>
[ApiController]
[Route("api/v1")]
public sealed class SourcesController(LexiconCounts counts, KnownNamesCache names) : ControllerBase
{
    /// <summary>Outlets of the lexicon and those met in reports, with how many reports each published.</summary>
    [HttpGet("sources")]
    [ProducesResponseType<ListResponse<OutletResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<OutletResponse>>> Sources([FromQuery] OutletListRequest request, CancellationToken cancellation)
    {
        var reports = await counts.OfAsync(ReportFacet.Source, cancellation);
        var met = (await names.GetAsync(cancellation)).SourcesMet;
        var known = OutletLexicon.Shared.Outlets.Select(outlet => OutletResponse.Of(outlet, reports.GetValueOrDefault(outlet.Id)));
        var others = met.Where(pair => OutletLexicon.Shared.FindOutlet(pair.Key) is null).Select(pair => OutletResponse.Of(pair.Key, pair.Value, reports.GetValueOrDefault(pair.Key)));
        return KeysetList.Answer(request.Paging, OutletListRequest.Shape, [.. known.Concat(others).Where(request.Keeps)], outlet => outlet.Id, request.Query);
    }

    /// <summary>Agencies of the lexicon, with how many reports credit each.</summary>
    [HttpGet("agencies")]
    [ProducesResponseType<ListResponse<OutletResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<OutletResponse>>> Agencies([FromQuery] OutletListRequest request, CancellationToken cancellation)
    {
        var reports = await counts.OfAsync(ReportFacet.Agency, cancellation);
        var known = OutletLexicon.Shared.Agencies.Select(agency => OutletResponse.Of(agency, reports.GetValueOrDefault(agency.Id)));
        return KeysetList.Answer(request.Paging, OutletListRequest.Shape, [.. known.Where(request.Keeps)], agency => agency.Id, request.Query);
    }
}
