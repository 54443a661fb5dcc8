using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Import.Readers.Fields;

namespace DeconflictionArchive.Import;

/// <summary>How an import is to be done.</summary>
public sealed record ImportOptions
{
    /// <summary>What the person says of every record; a record's own metadata wins.</summary>
    public ReportMetadata Metadata { get; init; } = new();

    /// <summary>The encoding the person names; null when it is to be told by the bytes.</summary>
    public string? Encoding { get; init; }

    /// <summary>Which fields of JSON and of tables hold what; null for the names that are usual.</summary>
    public FieldMap? Fields { get; init; }

    public ReadingLimits Limits { get; init; } = new();

    /// <summary>What standard input is called in verdicts and provenance.</summary>
    public string InputName { get; init; } = "stdin";

    /// <summary>Read and judge, write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Told once when another program is importing, whose end is then waited for; null does not wait.</summary>
    public Action? OnBusy { get; init; }

    /// <summary>Most records written at once: large enough that a transaction's own cost does not count, small enough that little is lost when one is undone.</summary>
    public int BatchRecords { get; init; } = 500;

    /// <summary>Whether the program does nothing else, and may stop every few batches to give back memory that is not needed any more.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Who imports; kept with the import.</summary>
    public string Origin { get; init; } = "command";
}

/// <summary>How far an import has come, or what it was in the end.</summary>
/// <param name="Done">Records judged.</param>
/// <param name="Total">Files to read.</param>
public sealed record ImportProgress(int Done, int Total, int Stored, int Duplicate, int Revised, int Rejected, TimeSpan Elapsed)
{
    /// <summary>Records a second since the start.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>Bytes of the files read by the time of <see cref="Done"/>.</summary>
    public long BytesDone { get; init; }

    /// <summary>Bytes of all files; null when nobody can tell, as of standard input.</summary>
    public long? BytesTotal { get; init; }

    /// <summary>By bytes where they are known, since one file may hold a million records; null before anything is known of the speed.</summary>
    public TimeSpan? Remaining => BytesTotal is { } bytes && BytesDone > 0
        ? Elapsed * ((double)Math.Max(0, bytes - BytesDone) / BytesDone)
        : Done == 0 || BytesTotal is not null || Total == 0 ? null : Elapsed / Done * Math.Max(0, Total - Done);
}
