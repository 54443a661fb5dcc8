using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Readers;

namespace DeconflictionArchive.Import;

/// <summary>How an import is to be done.</summary>
public sealed record ImportOptions
{
    /// <summary>What the person says of every record; a record's own metadata wins.</summary>
    public ReportMetadata Metadata { get; init; } = new();

    public ReadingLimits Limits { get; init; } = new();

    /// <summary>Read and judge, write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who imports; kept with the import.</summary>
    public string Origin { get; init; } = "command";
}

/// <summary>How far an import has come, or what it was in the end.</summary>
/// <param name="Done">Records judged.</param>
/// <param name="Total">Files to read.</param>
public sealed record ImportProgress(int Done, int Total, int Stored, int Duplicate, int Rejected, TimeSpan Elapsed)
{
    /// <summary>Records a second since the start.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>Null before anything is known of the speed.</summary>
    public TimeSpan? Remaining => Done == 0 ? null : Elapsed / Done * Math.Max(0, Total - Done);
}
