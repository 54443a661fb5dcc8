using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>A report that gives the same account in other words, and the facts both have.</summary>
/// <param name="Kind">Always retold.</param>
/// <param name="Rule">statements-of-several-sides, counts-of-one-agency or many-names.</param>
/// <param name="Incidents">Those both tell as news.</param>
/// <param name="Named">Parties, places, channels and incidents both name.</param>
/// <param name="NamedInShorter">How many the one with fewer names.</param>
/// <param name="Statements">Who says what in both, in the order both have.</param>
/// <param name="Counts">Quantities both give.</param>
/// <param name="Agencies">Credited or cited in both.</param>
public sealed record RetellingResponse(
    ReportItemResponse Report,
    string Kind,
    string Rule,
    IReadOnlyList<string> Incidents,
    IReadOnlyList<string> Named,
    int NamedInShorter,
    IReadOnlyList<StatementResponse> Statements,
    IReadOnlyList<CountResponse> Counts,
    IReadOnlyList<string> Agencies)
{
    internal static RetellingResponse Of(ReportCard card, RetoldAccount account) => new(
        ReportItemResponse.Of(card),
        "retold",
        account.Rule,
        account.Told,
        account.Named,
        account.NamedInShorter,
        [.. account.Statements.Select(statement => new StatementResponse(statement.Speaker, EnumName.Of(statement.Stance)))],
        [.. account.Counts.Select(count => new CountResponse(count.What, count.Min, count.Max))],
        account.Agencies);
}

public sealed record StatementResponse(string Speaker, string Stance);

/// <param name="Min">Null when only an upper bound is given.</param>
/// <param name="Max">Null when only a lower bound is given.</param>
public sealed record CountResponse(string What, decimal? Min, decimal? Max);
