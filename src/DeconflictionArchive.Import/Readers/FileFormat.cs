namespace DeconflictionArchive.Import.Readers;

/// <summary>What a file is, told by its first bytes and never by its name.</summary>
public enum FileFormat
{
    PlainText,
    Html,
    Feed,
    JsonLines,
    JsonArray,
    Csv,
    Tsv,
    Warc,
    Zip,
    Tar,
    Gzip,

    /// <summary>The archive's own export.</summary>
    Export,
}
