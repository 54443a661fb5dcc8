using DeconflictionArchive.Api.Answers;

namespace DeconflictionArchive.Api.Imports;

/// <summary>Imports and verdicts as tables.</summary>
internal static class ImportShapes
{
    public static readonly ListShape<ImportResponse> Imports = new("imports",
    [
        new("id", import => import.Id),
        new("origin", import => import.Origin),
        new("state", import => import.State),
        new("requested_by", import => import.RequestedBy),
        new("files", import => import.Files.Select(file => file.Name).ToList()),
        new("started_at", import => import.StartedAt),
        new("finished_at", import => import.FinishedAt),
        new("stored", import => import.Stored),
        new("duplicate", import => import.Duplicate),
        new("revised", import => import.Revised),
        new("rejected", import => import.Rejected),
        new("failure", import => import.Failure),
    ]);

    public static readonly ListShape<VerdictResponse> Verdicts = new("verdicts",
    [
        new("verdict", verdict => verdict.Verdict),
        new("file", verdict => verdict.File),
        new("record", verdict => verdict.Record),
        new("line", verdict => verdict.Line),
        new("code", verdict => verdict.Code),
        new("detail", verdict => verdict.Detail),
        new("report", verdict => verdict.Report),
    ]);
}
