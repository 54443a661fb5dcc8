using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Search;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Stats;

/// <summary>Counts under the same filters as reports.</summary>
[ApiController]
[Route("api/v1/stats")]
public sealed class StatsController(ReportSearch search) : ControllerBase
{
    /// <summary>Reports, and their independent origins, over time.</summary>
    [HttpGet("timeline")]
    [ProducesResponseType<TimelineResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<TimelineResponse>> Timeline([FromQuery] TimelineRequest request, CancellationToken cancellation)
    {
        var timeline = ReportLists.Found(await search.TimelineAsync(request.Query, request.Interval, cancellation));
        return new TimelineResponse(
            request.Interval,
            [.. timeline.Steps.Select(step => new TimelineStepResponse(step.Start, step.Reports, step.Origins))],
            timeline.Total,
            timeline.Undated,
            timeline.TooWide,
            ReportLists.Read(timeline.Reading, request.Reading));
    }

    /// <summary>Parties that appear together.</summary>
    [HttpGet("network")]
    [ProducesResponseType<NetworkResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<NetworkResponse>> Network([FromQuery] NetworkRequest request, CancellationToken cancellation)
    {
        var network = ReportLists.Found(await search.NetworkAsync(request.Query, request.Parties, cancellation));
        return new NetworkResponse(
            [.. network.Nodes.Select(Node)],
            [.. network.Edges.Select(edge => new NetworkEdgeResponse(edge.First, edge.Second, edge.Reports))],
            ReportLists.Read(network.Reading, request.Reading));
    }

    private static NetworkNodeResponse Node(NetworkNode node)
    {
        var party = PartyLexicon.Shipped.Find(node.Party);
        return new NetworkNodeResponse(node.Party, party is null ? new NameResponse(node.Party, node.Party) : NameResponse.Of(party.Name), party?.Kind, party?.Side, node.Reports);
    }
}
