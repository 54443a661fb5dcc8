using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Parties;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Sources;

/// <summary>A medium that publishes reports, or an agency they credit.</summary>
/// <param name="Kind">newspaper, magazine, television, radio, site, agency or monitor; unknown for one that is not in the lexicon.</param>
/// <param name="Country">ISO codes; empty when unknown.</param>
/// <param name="Aliases">Other spellings, in any language.</param>
/// <param name="Reports">That it published, or that credit it.</param>
public sealed record OutletResponse(string Id, NameResponse Name, string Kind, string Country, IReadOnlyList<string> Aliases, IReadOnlyList<string> Domains, long Reports)
{
    public static OutletResponse Of(Outlet outlet, long reports) =>
        new(outlet.Id, new NameResponse(outlet.NameAr, outlet.NameEn), EnumName.Of(outlet.Kind), outlet.Country, outlet.Names, outlet.Domains, reports);

    public static OutletResponse Of(Agency agency, long reports) =>
        new(agency.Id, new NameResponse(agency.NameAr, agency.NameEn), EnumName.Of(OutletKind.Agency), agency.Country, agency.Names, [], reports);

    /// <param name="printed">The name as the first report prints it.</param>
    public static OutletResponse Of(string id, string printed, long reports) => new(id, new NameResponse(printed, printed), "unknown", "", [], [], reports);
}

/// <summary>Which outlets or agencies.</summary>
public sealed record OutletListRequest(string? Words, Paging Paging, QueryResponse Query) : IQueryRequest<OutletListRequest>
{
    internal static readonly ListShape<OutletResponse> Shape = new("outlets",
    [
        new("id", outlet => outlet.Id),
        new("name_ar", outlet => outlet.Name.Ar),
        new("name_en", outlet => outlet.Name.En),
        new("kind", outlet => outlet.Kind),
        new("country", outlet => outlet.Country),
        new("domains", outlet => outlet.Domains),
        new("reports", outlet => outlet.Reports),
    ]);

    private static readonly Parameter WordsParameter = Parameters.Words with { Description = "Beginning of a word of the name or an alias.", Example = "روسيا" };

    public static IReadOnlyList<Parameter> Accepted { get; } = [WordsParameter, .. Parameters.Paging(Shape.Formats)];

    public static OutletListRequest Read(QueryReader query, KnownNames names)
    {
        var words = query.Words(WordsParameter);
        return new OutletListRequest(words, query.Paging(Shape.Formats, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
    }

    public bool Keeps(OutletResponse outlet) =>
        Words is null || outlet.Aliases.Append(outlet.Id).Append(outlet.Name.Ar).Append(outlet.Name.En).Any(name => NameSearch.Rank(name, Words) is not null);
}
