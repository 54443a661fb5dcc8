using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Api.Vocabulary;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Parties;

/// <summary>Which parties.</summary>
public sealed record PartyListRequest(IdFilter Parties, IdFilter Kinds, string? Words, Paging Paging, QueryResponse Query) : IQueryRequest<PartyListRequest>
{
    internal static readonly ListShape<PartyResponse> Shape = new("parties",
    [
        new("id", party => party.Id),
        new("name_ar", party => party.Name.Ar),
        new("name_en", party => party.Name.En),
        new("kind", party => party.Kind),
        new("side", party => party.Side),
        new("aliases", party => party.Aliases),
        new("reports", party => party.Reports),
    ]);

    private static readonly Parameter WordsParameter = Parameters.Words with { Description = "Beginning of a word of the name or an alias.", Example = "بنت" };
    private static readonly Parameter Kind = Parameters.ClosedFilter("type", "Kind of party.", VocabularyList.ValuesOf("party-kind"));

    public static IReadOnlyList<Parameter> Accepted { get; } = [WordsParameter, Parameters.Party, Kind, .. Parameters.Paging(Shape.Formats)];

    public static PartyListRequest Read(QueryReader query, KnownNames names)
    {
        var words = query.Words(WordsParameter);
        var parties = query.Filter(Parameters.Party, names.Parties);
        var kinds = query.Filter(Kind);
        return new PartyListRequest(parties, kinds, words, query.Paging(Shape.Formats, CursorKey.Text), QueryResponse.OfFilters(query.Reading));
    }
}

/// <summary>What was typed so far.</summary>
public sealed record SuggestRequest(string Typed, int Limit, IReadOnlyDictionary<string, IReadOnlyList<string>> Reading) : IQueryRequest<SuggestRequest>
{
    private const int FewEnoughToShow = 10;

    private static readonly Parameter TypedParameter = Parameters.Words with { Description = "Beginning of a name or an alias, in Arabic or English.", Example = "بنت" };
    private static readonly Parameter Most = Parameters.Limit with { Description = "Suggestions at most.", Default = "10" };

    public static IReadOnlyList<Parameter> Accepted { get; } = [TypedParameter, Most];

    public static SuggestRequest Read(QueryReader query, KnownNames names)
    {
        var typed = query.Words(TypedParameter);
        if (typed is null && !query.Errors.Any)
            query.Errors.Add(TypedParameter.Name, "q is missing: give the beginning of a name.");
        return new SuggestRequest(typed ?? "", query.Whole(Most, FewEnoughToShow), query.Reading);
    }
}
