using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Readers.Containers;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Bytes to read reports from: a file, an entry of an archive, the body of a crawled response.</summary>
/// <param name="Name">From the imported folder's own name downwards, with "/" between; an entry's stands after its archive's: "crawl.zip!pages/a.html".</param>
/// <param name="Content">Read once, from its beginning to its end; need not seek and need not know its length.</param>
public sealed record RawFile(string Name, PeekedStream Content)
{
    /// <summary>The encoding somebody outside the bytes names: the person who imports, a header of HTTP. Null when nobody does.</summary>
    public string? Charset { get; init; }

    /// <summary>What is known from outside the bytes; what a record says of itself wins.</summary>
    public ReportMetadata Metadata { get; init; } = new();

    /// <summary>How many archives it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>What all it lies in may unfold to; null while it lies in nothing packed.</summary>
    internal Unpacking? Unpacking { get; init; }

    /// <summary>The name of a file inside this one.</summary>
    public string NameOf(string entry) => $"{Name}!{entry}";
}
