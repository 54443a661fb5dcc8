namespace DeconflictionArchive.Api.Answers;

/// <summary>How the rows of a list look in the formats that are not JSON.</summary>
/// <param name="Name">Of the list, for file names and feed titles: "incidents".</param>
/// <param name="Columns">Of the table.</param>
public sealed record ListShape<T>(string Name, IReadOnlyList<CsvColumn<T>> Columns)
{
    /// <summary>A row on a map; null where the list has no places.</summary>
    public Func<T, FeatureResponse>? Feature { get; init; }

    /// <summary>A row in a feed; null where the list is no news.</summary>
    public Func<T, FeedEntry>? Entry { get; init; }

    public IReadOnlyList<ListFormat> Formats =>
    [
        ListFormat.Json,
        ListFormat.Ndjson,
        ListFormat.Csv,
        .. Feature is null ? [] : new[] { ListFormat.GeoJson },
        .. Entry is null ? [] : new[] { ListFormat.Atom },
    ];
}

/// <summary>A row on a map, as RFC 7946 has it.</summary>
public sealed record FeatureResponse(string Id, GeometryResponse? Geometry, IReadOnlyDictionary<string, object?> Properties)
{
    public string Type => "Feature";
}

/// <summary>A point, or several; each is longitude and latitude.</summary>
public sealed record GeometryResponse(string Type, object Coordinates)
{
    public static GeometryResponse Of(IReadOnlyList<IReadOnlyList<double>> points) =>
        points.Count == 1 ? new("Point", points[0]) : new("MultiPoint", points);
}

/// <summary>A row in a feed.</summary>
/// <param name="Path">Address of the row below the archive's own.</param>
/// <param name="UpdatedAt">When the archive last changed it.</param>
/// <param name="PublishedOn">When it was published or happened; null when unknown.</param>
public sealed record FeedEntry(string Path, string Title, string Summary, DateTimeOffset UpdatedAt, DateOnly? PublishedOn);
