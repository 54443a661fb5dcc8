using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>The deconfliction channels and their names.</summary>
public sealed class ChannelLexicon
{
    private static readonly Lazy<ChannelLexicon> OfTheArchive = new(() => new ChannelLexicon([.. LexiconFile.Read("channels.tsv").Select(Read)]));

    private readonly Dictionary<string, DeconflictionChannel> _byId = new(StringComparer.Ordinal);
    private readonly NameResolver _names = new();

    private ChannelLexicon(IReadOnlyList<DeconflictionChannel> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            _byId[entry.Id] = entry;
            _names.Add(entry.Id, [entry.Id, entry.Name.Ar, entry.Name.En, .. entry.Aliases]);
        }
    }

    /// <summary>The lexicon that ships with the archive.</summary>
    public static ChannelLexicon Shipped => OfTheArchive.Value;

    public IReadOnlyList<DeconflictionChannel> Entries { get; }

    /// <returns>Null when no entry has the id.</returns>
    public DeconflictionChannel? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The channel with those that are other names of it.</summary>
    public IReadOnlyList<string> WithParts(string id) => [id, .. Entries.Where(entry => entry.PartOf == id).Select(entry => entry.Id)];

    /// <summary>The id that an id, a name or an alias means, in Arabic or English, in any spelling; null for none.</summary>
    public string? Resolve(string nameOrAlias) => _names.Resolve(nameOrAlias);

    private static DeconflictionChannel Read(LexiconRow row) => new(
        row["id"],
        new Bilingual(row["ar"], row["en"]),
        new Bilingual(row["meaning_ar"], row["meaning_en"]),
        [.. row.Values("aliases_ar"), .. row.Values("aliases_en")],
        row["source"],
        Enum.Parse<ChannelKind>(row["kind"], ignoreCase: true),
        row["part_of"] is { Length: > 0 } whole ? whole : null);
}
