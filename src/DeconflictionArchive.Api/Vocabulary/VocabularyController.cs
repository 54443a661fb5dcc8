using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Vocabulary;

/// <summary>What every enumerated value means.</summary>
[ApiController]
[Route("api/v1/vocabulary")]
public sealed class VocabularyController : ControllerBase
{
    /// <summary>Every closed list of values, with their meanings in Arabic and English.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<VocabularyResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<VocabularyResponse>> List([FromQuery] VocabularyRequest request) =>
        KeysetList.Answer(request.Paging, VocabularyRequest.Shape, VocabularyList.All, list => list.Id, request.Query);
}

/// <summary>Which part of the vocabulary.</summary>
public sealed record VocabularyRequest(Paging Paging, QueryResponse Query) : IQueryRequest<VocabularyRequest>
{
    internal static readonly ListShape<VocabularyResponse> Shape = new("vocabulary",
    [
        new("list", list => list.Id),
        new("values", list => list.Values.Select(value => value.Value)),
    ]);

    public static IReadOnlyList<Parameter> Accepted { get; } = Parameters.Paging(Shape.Formats);

    public static VocabularyRequest Read(QueryReader query, KnownNames names) => new(query.Paging(Shape.Formats, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
}
