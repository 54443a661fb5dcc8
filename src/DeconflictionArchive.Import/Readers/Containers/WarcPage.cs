namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>A record of a crawl that may hold reports.</summary>
/// <param name="Answer">Null for a record that holds the content and nothing else.</param>
internal sealed record WarcPage(string? Address, MediaType Type, HttpAnswer? Answer)
{
    /// <summary>Null when the record is of no use: a request, an image, a redirect.</summary>
    /// <param name="block">The beginning of the record's block.</param>
    public static WarcPage? Of(WarcHead head, ReadOnlySpan<byte> block)
    {
        var address = head.Fields["WARC-Target-URI"].Trim('<', '>', ' ');
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || IsForRobots(address))
            return null;
        WarcPage? page = head.Type.ToUpperInvariant() switch
        {
            "RESPONSE" when HttpAnswer.Of(block) is { Status: 200 } answer => new WarcPage(address, answer.Type, answer),
            // A conversion is what somebody else made of the page: its text.
            "RESOURCE" or "CONVERSION" => new WarcPage(address, MediaType.Of(head.Fields["Content-Type"]), null),
            _ => null,
        };
        return page is not null && page.IsText ? page : null;
    }

    public Stream Body(byte[] block, Unpacking unpacking) => Answer is null ? new MemoryStream(block, writable: false) : Answer.Body(block, unpacking);

    /// <summary>Whether content of this format is what the media type promised. XML may be anything, and says so only inside.</summary>
    public bool CanBe(FileFormat? format) => format switch
    {
        FileFormat.Html or FileFormat.Feed => true,
        FileFormat.PlainText => Type.Name is "TEXT/HTML" or "APPLICATION/XHTML+XML" or "TEXT/PLAIN",
        _ => false,
    };

    private bool IsText => Type.Name is "TEXT/HTML" or "APPLICATION/XHTML+XML" or "TEXT/PLAIN"
        or "TEXT/XML" or "APPLICATION/XML" or "APPLICATION/RSS+XML" or "APPLICATION/ATOM+XML" or "APPLICATION/RDF+XML" or "";

    private static bool IsForRobots(string address) => address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase);
}
