using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Api.Imports;

/// <summary>An import: how far it has come and what it brought.</summary>
/// <param name="Origin">http, inbox, command or samples.</param>
/// <param name="State">queued, running, finished, cancelled or failed; unfinished for a command that runs, or that ended before its time.</param>
/// <param name="RequestedBy">Name of the key it came with; null for a command.</param>
/// <param name="Files">What was sent; empty for a command.</param>
/// <param name="Failure">Why it failed.</param>
public sealed record ImportResponse(
    long Id,
    string Origin,
    string State,
    string? RequestedBy,
    IReadOnlyList<ImportFileResponse> Files,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    int Stored,
    int Duplicate,
    int Revised,
    int Rejected,
    string? Failure)
{
    private const string Unfinished = "unfinished";

    public static ImportResponse Of(ImportDetail detail) => new(
        detail.Import.Id,
        detail.Import.Origin,
        detail.Upload is { } upload ? EnumName.Of(upload.State) : detail.Import.FinishedAt is null ? Unfinished : EnumName.Of(UploadState.Finished),
        detail.Upload?.RequestedBy,
        [.. detail.Files.Select(file => new ImportFileResponse(file.Name, file.Length, Convert.ToHexStringLower(file.Sha256)))],
        detail.Import.StartedAt,
        detail.Import.FinishedAt,
        detail.Import.Stored,
        detail.Import.Duplicate,
        detail.Import.Revised,
        detail.Import.Rejected,
        detail.Upload?.Failure);
}

/// <param name="Length">Bytes.</param>
public sealed record ImportFileResponse(string Name, long Length, string Sha256);

/// <summary>An import with what became of its records.</summary>
/// <param name="Verdicts">Part of them, in their order; <c>page</c> leads to the rest.</param>
public sealed record ImportStatusResponse(ImportResponse Import, IReadOnlyList<VerdictResponse> Verdicts, PageResponse Page);

/// <summary>What became of one record.</summary>
/// <param name="File">Name of the file; what stands in an archive is behind "!".</param>
/// <param name="Record">Counts from 1 inside the file.</param>
/// <param name="Line">Where it begins, in files of many records.</param>
/// <param name="Code">Why it was rejected, from a closed list.</param>
/// <param name="Detail">What is wrong with it and what to do.</param>
/// <param name="Report">The report it became, or was already.</param>
public sealed record VerdictResponse(string Verdict, string File, int Record, int? Line, string? Code, string? Detail, string? Report)
{
    public static VerdictResponse Of(ImportVerdictRow row) =>
        new(EnumName.Of(row.Verdict), row.File, row.Record, row.Line, row.Code, row.Detail, row.Report);
}
