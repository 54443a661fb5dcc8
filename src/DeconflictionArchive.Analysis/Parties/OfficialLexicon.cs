using System.Globalization;
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
        new(row["office"], row["org"], FirstDay(row["from"]), LastDay(row["to"]), row["certainty"], row["source"]);

    // A cell holds a year, a month or a day: "2015", "2015-07", "2015-07-21".
    private static DateOnly? FirstDay(string cell) => cell.Length switch
    {
        4 => new DateOnly(Number(cell), 1, 1),
        7 => new DateOnly(Number(cell[..4]), Number(cell[5..]), 1),
        10 => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static DateOnly? LastDay(string cell) => cell.Length switch
    {
        4 => new DateOnly(Number(cell), 12, 31),
        7 => FirstDay(cell)!.Value.AddMonths(1).AddDays(-1),
        _ => FirstDay(cell),
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
