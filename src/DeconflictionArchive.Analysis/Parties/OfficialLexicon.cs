using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The persons of the field with their offices and terms.</summary>
public sealed class OfficialLexicon
{
    private static readonly Lazy<OfficialLexicon> OfTheArchive = new(Read);

    private readonly Dictionary<string, Official> _byId;

    private OfficialLexicon(IReadOnlyList<Official> entries)
    {
        Entries = entries;
        _byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>The lexicon that ships with the archive.</summary>
    public static OfficialLexicon Shipped => OfTheArchive.Value;

    public IReadOnlyList<Official> Entries { get; }

    /// <returns>Null when no person has the id.</returns>
    public Official? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The terms of a person; none when the id is no person's.</summary>
    public IReadOnlyList<OfficialTerm> TermsOf(string id) => Find(id)?.Terms ?? [];

    // A person has one row for the name and the first term, and further rows with the id alone for further terms.
    private static OfficialLexicon Read()
    {
        var officials = new List<Official>();
        foreach (var group in LexiconFile.Read("officials.tsv").GroupBy(row => row["id"], StringComparer.Ordinal))
        {
            var name = group.First();
            officials.Add(new Official(
                group.Key,
                new Bilingual(name["ar"], name["en"]),
                name["side"] is { Length: > 0 } side ? side : null,
                [.. name.Values("full").Prepend(name["ar"]).Distinct(StringComparer.Ordinal)],
                name.Values("surname"),
                name["alone"] == "yes",
                [.. group.Where(row => row["office"].Length > 0).Select(Term)],
                name["source"]));
        }

        return new OfficialLexicon(officials);
    }

    private static OfficialTerm Term(LexiconRow row) =>
        new(row["office"], row["org"], PartialDays.First(row["from"]), PartialDays.Last(row["to"]), row["certainty"], row["source"]);
}
