using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Problems;

/// <summary>What each kind of problem means; the "type" of a problem leads here.</summary>
[ApiController]
[Route("problems")]
public sealed class ProblemsController : ControllerBase
{
    /// <summary>Every kind of problem.</summary>
    [HttpGet]
    [ProducesResponseType<ProblemKindsResponse>(StatusCodes.Status200OK)]
    public ActionResult<ProblemKindsResponse> List() => new ProblemKindsResponse([.. ProblemKind.All.Select(ProblemKindResponse.Of)]);

    /// <summary>One kind of problem.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<ProblemKindResponse>(StatusCodes.Status200OK)]
    public ActionResult<ProblemKindResponse> Find(string id) =>
        ProblemKind.All.FirstOrDefault(kind => kind.Code == id) is { } kind
            ? ProblemKindResponse.Of(kind)
            : new ProblemResult(ProblemKind.NotFound, $"There is no kind of problem \"{id}\"; /problems lists them.");
}

public sealed record ProblemKindsResponse(IReadOnlyList<ProblemKindResponse> Items);

/// <param name="Type">As it stands in a problem.</param>
public sealed record ProblemKindResponse(string Type, int Status, string Title, string Meaning)
{
    public static ProblemKindResponse Of(ProblemKind kind) => new(kind.Type, kind.Status, kind.Title, kind.Meaning);
}
