using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Api.Requests;

/// <summary>The outlets and agencies a parameter may name: those of the lexicon, and outlets met in reports.</summary>
internal static class OutletNames
{
    private static readonly NameList AgenciesOfTheLexicon = List("agency", "/api/v1/agencies", [.. OutletLexicon.Shared.Agencies.Select(agency => (agency.Id, Names(agency.NameAr, agency.NameEn, agency.Names)))]);

    public static NameList Agencies => AgenciesOfTheLexicon;

    /// <param name="met">Ids and printed names of outlets in reports.</param>
    public static NameList Sources(IReadOnlyDictionary<string, string> met) => List(
        "outlet",
        "/api/v1/sources",
        [.. OutletLexicon.Shared.Outlets.Select(outlet => (outlet.Id, Names(outlet.NameAr, outlet.NameEn, outlet.Names))), .. met.Select(pair => (pair.Key, (IReadOnlyList<string>)[pair.Value]))]);

    private static NameList List(string noun, string listedAt, IReadOnlyList<(string Id, IReadOnlyList<string> Names)> entries)
    {
        var resolver = new NameResolver();
        foreach (var (id, _) in entries)
            resolver.Add(id, [id]);
        foreach (var (id, names) in entries)
            resolver.Add(id, names);
        return new NameList(noun, listedAt, resolver.Resolve, () => entries.SelectMany(entry => entry.Names.Append(entry.Id)));
    }

    private static IReadOnlyList<string> Names(string ar, string en, IReadOnlyList<string> others) => [.. others.Prepend(en).Prepend(ar).Where(name => name.Length > 0)];
}
