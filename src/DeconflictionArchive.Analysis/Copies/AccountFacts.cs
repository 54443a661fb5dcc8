using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Copies;

/// <summary>Who says something, and what they do by it.</summary>
public sealed record Statement(string Speaker, Stance Stance);

/// <summary>Something counted, with its bounds.</summary>
public sealed record Count(string What, decimal? Min, decimal? Max);

/// <summary>What a report says, without its words: what a retelling of it would say too.</summary>
/// <param name="PublishedFrom">First day it may have been published; null when unknown.</param>
/// <param name="Told">Incidents told as news.</param>
/// <param name="Named">Parties, places, channels and incidents named anywhere in it.</param>
/// <param name="Statements">In the order of the text.</param>
/// <param name="Agencies">Credited or cited.</param>
public sealed record AccountFacts(
    DateOnly? PublishedFrom,
    DateOnly? PublishedTo,
    IReadOnlyList<string> Told,
    IReadOnlyList<string> Named,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Count> Counts,
    IReadOnlyList<string> Agencies)
{
    public static AccountFacts Of(AnalyzedReport report) => new(
        report.Published.From,
        report.Published.To,
        [.. report.Incidents.Where(incident => incident.Role == IncidentRole.Main).Select(incident => incident.Id)],
        [.. NamedIn(report).Distinct(StringComparer.Ordinal)],
        [.. report.Claims.OrderBy(claim => claim.Quote.Start).Select(claim => new Statement(claim.Speaker, claim.Stance))],
        [.. report.Quantities.Select(quantity => new Count(quantity.What, quantity.Min, quantity.Max)).Distinct()],
        [.. report.Agencies.Select(agency => agency.Id).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<string> NamedIn(AnalyzedReport report) =>
        report.Mentions.Select(mention => mention.Id)
            .Concat(report.ChannelUses.Select(use => use.Channel))
            .Concat(report.Incidents.Select(incident => incident.Id));
}
