using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Everyone a report can name or quote: states, bodies, forces, groups, persons, and kinds of unnamed speakers.</summary>
public sealed class PartyLexicon
{
    private static readonly Lazy<PartyLexicon> OfTheArchive = new(() => new PartyLexicon(ReadParties(), OfficialLexicon.Shipped));

    private readonly Dictionary<string, Party> _byId = new(StringComparer.Ordinal);
    private readonly NameResolver _names = new();

    private PartyLexicon(IEnumerable<Party> parties, OfficialLexicon officials)
    {
        Entries = [.. parties, .. officials.Entries.Select(official => official.AsParty())];
        foreach (var entry in Entries)
            _byId[entry.Id] = entry;
        foreach (var entry in Entries)
            _names.Add(entry.Id, [entry.Id, entry.Name.Ar, entry.Name.En]);
        foreach (var entry in Entries)
            _names.Add(entry.Id, entry.Aliases);
    }

    /// <summary>The lexicon that ships with the archive.</summary>
    public static PartyLexicon Shipped => OfTheArchive.Value;

    public IReadOnlyList<Party> Entries { get; }

    /// <returns>Null when no entry has the id.</returns>
    public Party? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id that an id, a name or an alias means, in Arabic or English, in any spelling; null for none.</summary>
    public string? Resolve(string nameOrAlias) => _names.Resolve(nameOrAlias);

    private static IEnumerable<Party> ReadParties()
    {
        var dated = LexiconFile.Read("party_names.tsv").ToLookup(row => row["party"], StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("parties.tsv").Concat(LexiconFile.Read("speakers.tsv")))
        {
            yield return new Party(
                row["id"],
                row["kind"],
                row["side"] is { Length: > 0 } side ? side : null,
                new Bilingual(row["ar"], row["en"]),
                [.. row.Values("aliases_ar"), .. row.Values("aliases_en")],
                row["source"])
            {
                From = PartialDays.First(row["from"]),
                To = PartialDays.Last(row["to"]),
                DatedNames = [.. dated[row["id"]].SelectMany(names => names.Values("names").Select(name =>
                    new DatedName(name, PartialDays.First(names["from"]), PartialDays.Last(names["to"]), names["source"])))],
            };
        }
    }
}
