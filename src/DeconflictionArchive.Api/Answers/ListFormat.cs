using Microsoft.Net.Http.Headers;

namespace DeconflictionArchive.Api.Answers;

public enum ListFormat
{
    Json,

    /// <summary>One JSON object a line, the whole result, closed by a line that says how many there were.</summary>
    Ndjson,
    Csv,
    GeoJson,
    Atom,
}

/// <summary>The names and media types of the formats, and which one a caller asks for.</summary>
public static class ListFormats
{
    private static readonly (ListFormat Format, string Name, string MediaType)[] Known =
    [
        (ListFormat.Json, "json", "application/json"),
        (ListFormat.Ndjson, "ndjson", "application/x-ndjson"),
        (ListFormat.Csv, "csv", "text/csv"),
        (ListFormat.GeoJson, "geojson", "application/geo+json"),
        (ListFormat.Atom, "atom", "application/atom+xml"),
    ];

    public static string NameOf(ListFormat format) => Array.Find(Known, known => known.Format == format).Name;

    public static string MediaTypeOf(ListFormat format) => Array.Find(Known, known => known.Format == format).MediaType;

    public static ListFormat OfName(string name) => Array.Find(Known, known => known.Name == name).Format;

    /// <summary>What the Accept header asks for among the formats on offer; null when it asks for none of them.</summary>
    public static ListFormat? Negotiate(HttpRequest request, IReadOnlyList<ListFormat> offered)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted is not { Count: > 0 })
            return request.Headers.Accept.Count == 0 ? offered[0] : null;
        foreach (var range in accepted.Where(range => range.Quality != 0).OrderByDescending(range => range.Quality ?? 1).ThenBy(range => range.MatchesAllTypes || range.MatchesAllSubTypes))
        {
            foreach (var format in offered)
            {
                if (Covers(range, MediaTypeOf(format)))
                    return format;
            }
        }

        return null;
    }

    // The framework's own comparison would take application/atom+xml for application/xml.
    private static bool Covers(MediaTypeHeaderValue range, string mediaType) =>
        range.MatchesAllTypes || (range.MatchesAllSubTypes ? mediaType.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
}
