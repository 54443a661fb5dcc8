using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>All names of the lexicons in one trie, built once.</summary>
internal sealed class NameIndex
{
    private static readonly Lazy<NameIndex> OfTheArchive = new(() => new NameIndex());

    private readonly Dictionary<(string Body, string Nation), string> _bodies = [];
    private readonly Dictionary<int, NameEntry> _nationAdjectives = [];
    private readonly HashSet<int> _modifiers = [];
    private readonly Dictionary<string, ContextRule> _contexts = new(StringComparer.Ordinal);

    private NameIndex()
    {
        Names = new NameTrie<NameEntry>(Table);
        foreach (var row in LexiconFile.Read("contexts.tsv"))
        {
            foreach (var name in row.Values("name"))
                _contexts[ContextKey(name, row["id"])] = new ContextRule(row, Table);
        }

        var nations = LexiconFile.Read("nations.tsv");
        AddParties(nations.Select(row => row["party"]).ToHashSet(StringComparer.Ordinal));
        AddPlaces(nations.Where(row => row["capital"].Length > 0).ToDictionary(row => row["capital"], row => row["party"], StringComparer.Ordinal));
        AddNations(nations);
        AddBodies();
        AddOfficials();
        foreach (var row in LexiconFile.Read("no_names.tsv"))
            Add(row["words"], new NameEntry(NameKind.NoName, ""));
    }

    public static NameIndex Shipped => OfTheArchive.Value;

    public WordTable Table { get; } = new();

    public NameTrie<NameEntry> Names { get; }

    /// <summary>The party that is this body of this nation; null when the lexicon knows none.</summary>
    public string? BodyOf(string body, string nation) => _bodies.GetValueOrDefault((body, nation));

    public NameEntry? NationAdjective(int word) => _nationAdjectives.GetValueOrDefault(word);

    public bool IsModifier(int word) => _modifiers.Contains(word);

    private static string ContextKey(string name, string id) => ArabicFolding.Fold(name) + "\t" + id;

    private void Add(string name, NameEntry entry)
    {
        var context = _contexts.GetValueOrDefault(ContextKey(name, entry.Id));
        Names.Add(WordTable.Cut(name), context is null ? entry : entry with { Context = context });
    }

    private void AddParties(HashSet<string> nations)
    {
        foreach (var row in LexiconFile.Read("parties.tsv"))
        {
            var kind = nations.Contains(row["id"]) ? NameKind.Nation : NameKind.Party;
            foreach (var name in row.Values("aliases_ar").Concat(row.Values("aliases_en")).Prepend(row["ar"]).Prepend(row["en"]))
                Add(name, new NameEntry(kind, row["id"]));
        }
    }

    private void AddPlaces(Dictionary<string, string> partyOfCapital)
    {
        foreach (var place in PlaceLexicon.Shipped.Entries)
        {
            var entry = partyOfCapital.TryGetValue(place.Id, out var party)
                ? new NameEntry(NameKind.Capital, party) { Place = place.Id }
                : new NameEntry(NameKind.Place, place.Id);
            foreach (var name in place.Aliases.Prepend(place.Name.Ar))
                Add(name, entry);
        }
    }

    private void AddNations(IReadOnlyList<LexiconRow> nations)
    {
        foreach (var row in nations)
        {
            var id = row["party"];
            foreach (var adjective in row.Values("adjectives"))
            {
                foreach (var (form, feminine) in NationForms.Of(ArabicFolding.Fold(adjective)))
                    AddAdjective(form, new NameEntry(NameKind.Nation, id) { Adjective = true, Feminine = feminine });
            }

            foreach (var people in row.Values("people"))
                AddAdjective(ArabicFolding.Fold(people), new NameEntry(NameKind.Nation, id) { Adjective = true });
        }
    }

    private void AddAdjective(string form, NameEntry entry)
    {
        Add(form, entry);
        _nationAdjectives.TryAdd(Table.Intern(form), entry);
    }

    private void AddBodies()
    {
        foreach (var row in LexiconFile.Read("body_parties.tsv"))
            _bodies[(row["body"], row["nation"])] = row["party"];
        foreach (var row in LexiconFile.Read("body_modifiers.tsv"))
            _modifiers.Add(Table.Intern(ArabicFolding.Fold(row["word"])));
        foreach (var row in LexiconFile.Read("bodies.tsv"))
        {
            var entry = new NameEntry(NameKind.Body, row["body"])
            {
                Feminine = row["agrees"] == "f",
                NotAfter = row.Values("not_after").Select(ArabicFolding.Fold).Select(Table.Intern).ToHashSet(),
            };
            foreach (var head in row.Values("head"))
                Add(head, entry);
        }
    }

    private void AddOfficials()
    {
        foreach (var official in OfficialLexicon.Shipped.Entries)
        {
            foreach (var name in official.FullNames.Where(name => name.Contains(' ', StringComparison.Ordinal)))
                Add(name, new NameEntry(NameKind.FullName, official.Id));
            foreach (var name in official.Surnames)
                Add(name, new NameEntry(official.KnownBySurname ? NameKind.FullName : NameKind.Surname, official.Id));
        }
    }
}
