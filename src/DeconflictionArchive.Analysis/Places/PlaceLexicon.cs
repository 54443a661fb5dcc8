using System.Globalization;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Places;

/// <summary>The places of Syria, its borders and the field, with coordinates.</summary>
public sealed class PlaceLexicon
{
    private static readonly Lazy<PlaceLexicon> OfTheArchive = new(() => new PlaceLexicon([.. LexiconFile.Read("places.tsv").Select(Read)]));

    private readonly Dictionary<string, Place> _byId = new(StringComparer.Ordinal);
    private readonly NameResolver _names = new();

    private PlaceLexicon(IReadOnlyList<Place> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
            _byId[entry.Id] = entry;
        foreach (var entry in entries)
            _names.Add(entry.Id, [entry.Id, entry.Name.Ar, entry.Name.En]);
        foreach (var entry in entries)
            _names.Add(entry.Id, entry.Aliases);
    }

    /// <summary>The lexicon that ships with the archive.</summary>
    public static PlaceLexicon Shipped => OfTheArchive.Value;

    public IReadOnlyList<Place> Entries { get; }

    /// <returns>Null when no entry has the id.</returns>
    public Place? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id that an id, a name or an alias means, in Arabic or English, in any spelling; null for none.</summary>
    public string? Resolve(string nameOrAlias) => _names.Resolve(nameOrAlias);

    private static Place Read(LexiconRow row) => new(
        row["id"],
        row["kind"],
        new Bilingual(row["ar"], row["en"]),
        [.. row.Values("aliases_ar"), .. row.Values("aliases_en")],
        Degrees(row["lat"]),
        Degrees(row["lon"]),
        row["precision"],
        row["within"] is { Length: > 0 } within ? within : null,
        row["source"]);

    private static double? Degrees(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
