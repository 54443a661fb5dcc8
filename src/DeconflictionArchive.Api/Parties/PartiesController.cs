using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Api.Stats;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Parties;

/// <summary>Who: states, forces, bodies, groups and persons.</summary>
[ApiController]
[Route("api/v1/parties")]
public sealed class PartiesController(ReportSearch search, LexiconCounts counts) : ControllerBase
{
    private const int Companions = 25;

    /// <summary>The parties of the lexicon, with how many reports name each.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<PartyResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<PartyResponse>>> List([FromQuery] PartyListRequest request, CancellationToken cancellation)
    {
        var reports = await counts.OfAsync(ReportFacet.Party, cancellation);
        var kept = PartyLexicon.Shipped.Entries
            .Where(party => request.Parties.Keeps(party.Id) && request.Kinds.Keeps(party.Kind))
            .Where(party => request.Words is null || Names(party).Any(name => NameSearch.Rank(name, request.Words) is not null));
        return KeysetList.Answer(
            request.Paging, PartyListRequest.Shape, [.. kept.Select(party => PartyResponse.Of(party, reports.GetValueOrDefault(party.Id)))], party => party.Id, request.Query);
    }

    /// <summary>Parties whose names begin with what was typed, the best first, as many as asked for.</summary>
    [HttpGet("suggest")]
    [ProducesResponseType<ListResponse<SuggestionResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<SuggestionResponse>>> Suggest([FromQuery] SuggestRequest request, CancellationToken cancellation)
    {
        var reports = await counts.OfAsync(ReportFacet.Party, cancellation);
        var found =
            from party in PartyLexicon.Shipped.Entries
            let best = Names(party).Select(name => (name, rank: NameSearch.Rank(name, request.Typed))).Where(match => match.rank is not null).OrderBy(match => match.rank).FirstOrDefault()
            where best.rank is not null
            orderby best.rank, reports.GetValueOrDefault(party.Id) descending, party.Id
            select new SuggestionResponse(party.Id, NameResponse.Of(party.Name), party.Kind, best.name);
        return ListResponse.Whole([.. found.Take(request.Limit)], request.Reading, request.Limit);
    }

    /// <summary>One party: names, offices, reports over time, and who appears with it.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<PartyDetailResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<PartyDetailResponse>> Find(string id, CancellationToken cancellation)
    {
        if (PartyLexicon.Shipped.Find(id) is not { } party)
            return new ProblemResult(ProblemKind.NotFound, $"There is no party \"{id}\"; /api/v1/parties lists them.");
        var naming = new ReportQuery { Filter = new ReportFilter { Parties = new IdFilter([id], []), Copies = CopiesShown.All } };
        var timeline = ReportLists.Found(await search.TimelineAsync(naming, TimelineInterval.Month, cancellation));
        var network = ReportLists.Found(await search.NetworkAsync(naming, Companions + 1, cancellation));
        return new PartyDetailResponse(
            party,
            timeline.Total,
            OfficialLexicon.Shipped.TermsOf(id),
            [.. timeline.Steps.Select(step => new TimelineStepResponse(step.Start, step.Reports, step.Origins))],
            [.. network.Nodes.Where(node => node.Party != id).Select(Companion)]);
    }

    private static CompanionResponse Companion(NetworkNode node) =>
        new(node.Party, PartyLexicon.Shipped.Find(node.Party) is { } party ? NameResponse.Of(party.Name) : new NameResponse(node.Party, node.Party), node.Reports);

    private static IEnumerable<string> Names(Party party) => [party.Name.Ar, party.Name.En, party.Id, .. party.Aliases];
}
