using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Api.Imports;

/// <summary>What the sender says of every record of an import.</summary>
/// <param name="Name">Of the file, where the body is one and carries none.</param>
public sealed record ImportPostRequest(string? Name, string? Charset, ReportMetadata Metadata) : IQueryRequest<ImportPostRequest>
{
    private static readonly Parameter FileName = new("name", "Name of the file; verdicts name it. A multipart body names its own.") { Example = "reports.jsonl" };
    private static readonly Parameter Source = new("source", "The outlet that published the reports: name, id or address. What a record says itself wins.");
    private static readonly Parameter Published = new("published", "The day the reports were published, YYYY-MM-DD. What a record says itself wins.");
    private static readonly Parameter Encoding = new("encoding", "The encoding of the bytes, where neither they nor the Content-Type name it.") { Example = "windows-1256" };

    public static IReadOnlyList<Parameter> Accepted { get; } = [FileName, Source, Published, Encoding];

    public static ImportPostRequest Read(QueryReader query, KnownNames names)
    {
        DateOnly? published = null;
        if (query.Text(Published) is { } day)
        {
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && parsed.Year is >= 1900 and <= 2100)
                published = parsed;
            else
                query.Errors.Add(Published.Name, $"\"{day}\" is no day from 1900 to 2100: YYYY-MM-DD is accepted.");
        }

        return new ImportPostRequest(query.Text(FileName), query.Text(Encoding), new ReportMetadata { Source = query.Text(Source), PublishedOn = published });
    }
}

/// <summary>Which part of the list of imports.</summary>
public sealed record ImportListRequest(Paging Paging, QueryResponse Query) : IQueryRequest<ImportListRequest>
{
    public static IReadOnlyList<Parameter> Accepted { get; } = Parameters.Paging(ImportShapes.Imports.Formats);

    public static ImportListRequest Read(QueryReader query, KnownNames names) =>
        new(query.Paging(ImportShapes.Imports.Formats, CursorKey.Number), QueryResponse.OfFilters(query.Reading));
}

/// <summary>Which verdicts of an import.</summary>
public sealed record VerdictListRequest(IReadOnlyList<Verdict> Kinds, Paging Paging, QueryResponse Query) : IQueryRequest<VerdictListRequest>
{
    private static readonly Parameter Kind = Parameters.ClosedFilter("verdict", "Verdicts of this kind.", EnumName.All<Verdict>());

    public static IReadOnlyList<Parameter> Accepted { get; } = [Kind, .. Parameters.Paging(ImportShapes.Verdicts.Formats)];

    public static VerdictListRequest Read(QueryReader query, KnownNames names)
    {
        var filter = query.Filter(Kind);
        var kinds = EnumName.All<Verdict>()
            .Where(name => (filter.Any.Count == 0 || filter.Any.Contains(name)) && !filter.None.Contains(name))
            .Select(EnumName.Parse<Verdict>)
            .ToList();
        return new VerdictListRequest(
            kinds.Count == EnumName.All<Verdict>().Count ? [] : kinds,
            query.Paging(ImportShapes.Verdicts.Formats, CursorKey.Number),
            QueryResponse.OfFilters(query.Reading));
    }
}
