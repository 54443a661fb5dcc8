namespace DeconflictionArchive.Import.Readers;

/// <summary>How far reading goes before it gives up, each with a rejection of its own. The defaults are far above what outlets and crawls hold.</summary>
public sealed record ReadingLimits
{
    /// <summary>Bytes of one report; the longest newspaper pages have a hundredth of it.</summary>
    public long MaxReportBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes that one packed file may unfold to, everything inside it counted.</summary>
    public long MaxUnpackedBytes { get; init; } = 64L * 1024 * 1024 * 1024;

    /// <summary>How many times larger than its packed bytes unpacked content may be; text is packed to a tenth, seldom to a fiftieth.</summary>
    public int MaxUnpackingRatio { get; init; } = 200;

    /// <summary>Unpacked bytes below which the ratio is not looked at: a short file of blanks is no bomb.</summary>
    public long UnsuspiciousBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Entries of one archive.</summary>
    public int MaxEntries { get; init; } = 5_000_000;

    /// <summary>Archives inside archives.</summary>
    public int MaxArchiveDepth { get; init; } = 4;

    /// <summary>Elements inside elements of a page or a feed.</summary>
    public int MaxMarkupDepth { get; init; } = 500;

    /// <summary>Objects and arrays inside each other in a JSON record.</summary>
    public int MaxJsonDepth { get; init; } = 64;
}
