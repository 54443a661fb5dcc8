using System.Globalization;
using DeconflictionArchive.Api.Access;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Storage.Access;
using DeconflictionArchive.Storage.Imports;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Imports;

/// <summary>Brings reports in over HTTP. Needs a key with the right to import.</summary>
[ApiController]
[Route("api/v1/imports")]
[RequiresRight(AccessRight.Import)]
public sealed class ImportsController(ImportUploads uploads, ImportQueries imports, ImportQueue queue) : ControllerBase
{
    public const string Path = "/api/v1/imports";

    private const string Origin = "http";

    /// <summary>Takes a file, or several as multipart/form-data, and imports them later. What was accepted will be imported, whatever becomes of this program.</summary>
    /// <remarks>The format is told by the content. The answer's Location says how far it has come.</remarks>
    [HttpPost]
    [ProducesResponseType<ImportResponse>(StatusCodes.Status202Accepted)]
    public async Task<ActionResult<ImportResponse>> Add([FromQuery] ImportPostRequest request, CancellationToken cancellation)
    {
        if (UploadedBody.ProblemWith(Request) is { } problem)
            return new ProblemResult(ProblemKind.UnsupportedMediaType, problem);
        long import;
        try
        {
            import = await uploads.AddAsync(Origin, HttpContext.NameOfKey(), request.Metadata, UploadedBody.FilesOf(Request, request, cancellation), cancellation);
        }
        catch (UploadException bad)
        {
            return new ProblemResult(ProblemKind.BadRequest, bad.Message);
        }

        queue.Wake();
        return Accepted(string.Create(CultureInfo.InvariantCulture, $"{Path}/{import}"), ImportResponse.Of((await imports.FindAsync(import, cancellation))!));
    }

    /// <summary>Imports, the latest first.</summary>
    [HttpGet]
    [ProducesResponseType<ListResponse<ImportResponse>>(StatusCodes.Status200OK)]
    public ActionResult<ListResponse<ImportResponse>> List([FromQuery] ImportListRequest request) => KeysetList.Answer(
        request.Paging,
        ImportShapes.Imports,
        async (after, limit, cancellation) => (await imports.ListAsync(after, limit, cancellation)).Select(ImportResponse.Of),
        () => request.Query);

    /// <summary>How far an import has come, and what became of its records.</summary>
    [HttpGet("{id}")]
    [ProducesResponseType<ImportStatusResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ImportStatusResponse>> Find(string id, [FromQuery] VerdictListRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } detail)
            return Missing(id);
        var verdicts = await imports.VerdictsAsync(detail.Import.Id, request.Kinds, request.Paging.After, request.Paging.Limit, cancellation);
        return new ImportStatusResponse(
            ImportResponse.Of(detail),
            [.. verdicts.Items.Select(VerdictResponse.Of)],
            new PageResponse(request.Paging.Limit, request.Paging.CursorAfter(verdicts.Last), verdicts.Total));
    }

    /// <summary>What became of each record of an import.</summary>
    [HttpGet("{id}/verdicts")]
    [ProducesResponseType<ListResponse<VerdictResponse>>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ListResponse<VerdictResponse>>> Verdicts(string id, [FromQuery] VerdictListRequest request, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is not { } detail
            ? Missing(id)
            : KeysetList.Answer(
                request.Paging,
                ImportShapes.Verdicts,
                async (after, limit, token) => (await imports.VerdictsAsync(detail.Import.Id, request.Kinds, after, limit, token)).Select(VerdictResponse.Of),
                () => request.Query);

    /// <summary>Ends an import that waits or runs; what it has stored stays. One that has ended is left as it is.</summary>
    [HttpDelete("{id}")]
    [ProducesResponseType<ImportResponse>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ImportResponse>> Cancel(string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } detail)
            return Missing(id);
        await uploads.MoveAsync(detail.Import.Id, UploadState.Cancelled, null, cancellation);
        return ImportResponse.Of((await imports.FindAsync(detail.Import.Id, cancellation))!);
    }

    private Task<ImportDetail?> FindAsync(string id, CancellationToken cancellation) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? imports.FindAsync(number, cancellation) : Task.FromResult<ImportDetail?>(null);

    private static ProblemResult Missing(string id) => new(ProblemKind.NotFound, $"There is no import \"{id}\"; {Path} lists them.");
}
