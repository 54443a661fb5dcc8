using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Channels;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Channels;

/// <summary>The deconfliction channels and the ledger of their uses.</summary>
[ApiController]
[Route("api/v1/channels")]
public sealed class ChannelsController(ChannelQueries channels) : ControllerBase
{
    /// <summary>Every channel with its uses in figures.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<ChannelResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<ChannelResponse>>> List([FromQuery] ChannelListRequest request, CancellationToken cancellation)
    {
        var kept = ChannelLexicon.Shipped.Entries.Where(channel => request.Channels.Keeps(channel.Id)).ToList();
        var counts = await channels.CountAsync(kept.Select(channel => channel.Id), cancellation);
        return KeysetList.Answer(
            request.Paging,
            ChannelShapes.Channels,
            [.. kept.Select(channel => ChannelResponse.Of(channel, counts.GetValueOrDefault(channel.Id, ChannelCounts.None)))],
            channel => channel.Id,
            request.Query);
    }

    /// <summary>One channel with its life: what was agreed, suspended and restored.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<ChannelDetailResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ChannelDetailResponse>> Find(string id, CancellationToken cancellation)
    {
        if (ChannelLexicon.Shipped.Find(id) is not { } channel)
            return Unknown(id);
        var counts = await channels.CountAsync([id], cancellation);
        return new ChannelDetailResponse(channel, counts.GetValueOrDefault(id, ChannelCounts.None), await channels.StatesAsync(channel, cancellation));
    }

    /// <summary>Every use of a channel, under its other names too, and how each side says it ended.</summary>
    [HttpGet("{id}/uses")]
    [ProducesResponseType<ListResponse<ChannelUseResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<ChannelUseResponse>> Uses(string id, [FromQuery] ChannelUsesRequest request)
    {
        if (ChannelLexicon.Shipped.Find(id) is null)
            return Unknown(id);
        var filter = request.Filter with { Channels = new IdFilter(ChannelLexicon.Shipped.WithParts(id), []) };
        long undated = 0;
        return KeysetList.Answer(
            request.Paging,
            ChannelShapes.Uses,
            async (after, limit, cancellation) =>
            {
                var list = await channels.ListUsesAsync(filter, after, limit, cancellation);
                undated = list.Undated;
                return list.Rows.Select(ChannelUseResponse.Of);
            },
            () => request.Query with { Excluded = new ExcludedResponse(undated) });
    }

    private static ProblemResult Unknown(string id) => new(ProblemKind.NotFound, $"There is no channel \"{id}\"; /api/v1/channels lists them.");
}
