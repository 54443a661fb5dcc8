using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Talks between the chiefs and talks between the ministers are two, though one sentence tells of both.</summary>
internal static class Counterparts
{
    private static readonly Dictionary<string, string> Ranks = new(StringComparer.Ordinal)
    {
        ["president"] = "heads",
        ["prime_minister"] = "heads",
        ["vice_president"] = "heads",
        ["foreign_minister"] = "foreign-ministers",
        ["defence_minister"] = "defence-ministers",
        ["defence_minister_acting"] = "defence-ministers",
        ["cjcs"] = "chiefs",
        ["chief_of_staff"] = "chiefs",
        ["vice_cjcs"] = "chiefs",
    };

    public static IEnumerable<ToldEvent> Split(ToldEvent told)
    {
        if (told.Type is not ("call" or "meeting") || told.Persons.Count < 2)
            return [told];
        var ranks = told.Persons
            .GroupBy(RankOf, StringComparer.Ordinal)
            .Where(rank => rank.Key.Length > 0 && rank.Select(SideOf).Distinct().Count() > 1)
            .ToList();
        return ranks.Count == 0
            ? [told]
            : ranks.Select(rank => told with { Persons = [.. rank] });
    }

    private static string RankOf(string person) =>
        OfficialLexicon.Shipped.TermsOf(person).Select(term => Ranks.GetValueOrDefault(term.Office)).FirstOrDefault(rank => rank is not null) ?? "";

    private static string? SideOf(string person) => OfficialLexicon.Shipped.Find(person)?.Side;
}
