using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis;

/// <summary>A report as an importer hands it over: its text, and what the file said about it.</summary>
/// <param name="Text">The decoded text, unchanged.</param>
public sealed record RawReport(string Text, ReportMetadata? Metadata = null);

/// <summary>What came with the text: fields of a record, meta elements of a page, arguments of the import.</summary>
public sealed record ReportMetadata
{
    public string? Title { get; init; }

    /// <summary>Name or address of the outlet, as given.</summary>
    public string? Source { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>Address the report was taken from.</summary>
    public string? Address { get; init; }

    /// <summary>What was given as the day of publication and cannot be one, as given; it is named where the date is explained.</summary>
    public string? UnusableDate { get; init; }

    /// <summary>The encoding the file names for itself, where its bytes are plainly in another.</summary>
    public string? DisbelievedEncoding { get; init; }

    /// <summary>What was met in the text that is no letter of it; null when nothing was.</summary>
    public UnusualUnits? Unusual { get; init; }
}
