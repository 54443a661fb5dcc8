using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>All names of the lexicons in one trie, built once.</summary>
internal sealed class NameIndex
{
    private const int ShortestAcronym = 3; // "IS" and "UN" are words of other languages
    private const int ShortestSkeleton = 5; // consonants of a whole name

    private static readonly Lazy<NameIndex> OfTheArchive = new(() => new NameIndex());

    private readonly Dictionary<int, NameEntry> _nationAdjectives = [];
    private readonly Dictionary<int, string> _nouns = [];
    private readonly Dictionary<string, ContextRule> _contexts;
    private readonly Dictionary<string, string> _nationOfParty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nationOfCapital;

    private NameIndex()
    {
        Names = new NameTrie<NameEntry>(Table, WordRoles.Name);
        Offices = new NameTrie<NameEntry>(Table, WordRoles.Office);
        Skeletons = new SkeletonTrie(Table.Skeletons);
        Bodies = new BodyIndex(Table);
        _contexts = ContextRule.ReadAll(Table);
        var nations = LexiconFile.Read("nations.tsv");
        AddParties(nations.Select(row => row["party"]).ToHashSet(StringComparer.Ordinal));
        AddLoyalties();
        _nationOfCapital = nations.Where(row => row["stands"] == "government").ToDictionary(row => row["capital"], row => row["party"], StringComparer.Ordinal);
        AddPlaces();
        AddNations(nations);
        foreach (var (head, entry) in Bodies.Heads())
            Add(head, entry);
        AddOfficials(nations.Where(row => row["names"] == "transliterated").Select(row => row["party"]).ToHashSet(StringComparer.Ordinal));
        AddWords();
        (CityWords, MotionWords, HostWords) = (WordSet("in-city"), WordSet("motion"), WordSet("hosts"));
        (RoadWords, RoadFigureWords, BetweenWords, SeatWords) = (WordSet("road"), WordSet("road-figure"), WordSet("between"), WordSet("seat"));
        (FarFromWords, DistanceWords) = (WordSet("far-from"), WordSet("distance"));
        (ToFromWords, CounterpartWords, BackedWords) = (WordSet("to-from"), WordSet("counterpart"), WordSet("backed"));
    }

    public static NameIndex Shipped => OfTheArchive.Value;

    public WordTable Table { get; } = new();

    /// <summary>Names as written.</summary>
    public NameTrie<NameEntry> Names { get; }

    /// <summary>Names of foreign persons by their <see cref="NameSkeleton"/>.</summary>
    public SkeletonTrie Skeletons { get; }

    /// <summary>Titles and offices; they stand beside names and inside them.</summary>
    public NameTrie<NameEntry> Offices { get; }

    public BodyIndex Bodies { get; }

    public HashSet<int> CityWords { get; }

    public HashSet<int> MotionWords { get; }

    public HashSet<int> HostWords { get; }

    public HashSet<int> ToFromWords { get; }

    public HashSet<int> RoadWords { get; }

    public HashSet<int> RoadFigureWords { get; }

    public HashSet<int> BetweenWords { get; }

    public HashSet<int> SeatWords { get; }

    public HashSet<int> FarFromWords { get; }

    public HashSet<int> DistanceWords { get; }

    public HashSet<int> CounterpartWords { get; }

    public HashSet<int> BackedWords { get; }

    private HashSet<int> WordSet(string name) =>
        [.. LexiconFile.Read("context_words.tsv").Where(row => row["set"] == name).SelectMany(row => row.Values("words")).SelectMany(WordTable.Cut).Select(Table.Intern)];

    /// <summary>The nation whose adjective or people a word is; null for none.</summary>
    public NameEntry? NationAdjective(int word) => _nationAdjectives.GetValueOrDefault(word);

    /// <summary>Whether a word is, or begins, the noun of a nation.</summary>
    public bool IsNoun(int word, string nation) => _nouns.TryGetValue(word, out var named) && named == nation;

    /// <summary>The nation that a word inside a longer name names; in a place's name the noun counts too.</summary>
    public string? NationInside(int word, bool nounsToo)
    {
        if (_nouns.TryGetValue(word, out var named))
            return nounsToo ? named : null;
        return _nationAdjectives.GetValueOrDefault(word)?.Id;
    }

    /// <summary>The nation whose government sits in a city; null for other places.</summary>
    public string? NationOfCapital(string place) => _nationOfCapital.GetValueOrDefault(place);

    /// <summary>The nation, or other party, that a party belongs to.</summary>
    public string? NationOf(string party) => _nationOfParty.GetValueOrDefault(party);

    private void Add(string name, NameEntry entry)
    {
        var context = _contexts.GetValueOrDefault(ContextRule.Key(name, entry.Id)) ?? _contexts.GetValueOrDefault(ContextRule.Key(name, "*"));
        Names.Add(WordTable.Cut(name), context is null ? entry : entry with { Context = context });
    }

    private void AddParties(HashSet<string> nations)
    {
        var described = LoyaltyNames.All().Select(described => described.Party).ToHashSet(StringComparer.Ordinal);
        var persons = OfficialLexicon.Shipped.Entries.SelectMany(official => official.FullNames).ToHashSet(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("parties.tsv"))
        {
            _nationOfParty[row["id"]] = row["side"];
            var nation = nations.Contains(row["id"]);
            var entry = new NameEntry(nation ? NameKind.Nation : NameKind.Party, row["id"])
            {
                HoldsNation = row["kind"] is "government body" or "military",
            };
            foreach (var name in row.Values("aliases_ar").Prepend(row["ar"]).Concat(row.Values("aliases_en").Where(IsAcronym)).Distinct(StringComparer.Ordinal))
            {
                Add(name, entry with { HoldsParty = described.Contains(row["id"]) || EndsWithPerson(name, persons) });
                if (nation && WordTable.Cut(name) is [var first, ..])
                    _nouns.TryAdd(Table.Intern(first), row["id"]);
            }
        }
    }

    private void AddLoyalties()
    {
        foreach (var (name, party) in LoyaltyNames.All())
            Add(name, new NameEntry(NameKind.Party, party) { HoldsParty = true });
    }

    // "نظام الرئيس بشار الأسد" names the man as well.
    private static bool EndsWithPerson(string name, HashSet<string> persons) =>
        name.Split(' ') is [_, .., var first, var last] && persons.Contains($"{first} {last}");

    private static bool IsAcronym(string name) => name.Length >= ShortestAcronym && name.All(char.IsAsciiLetterUpper);

    // Countries are parties in text; as places they serve incidents alone.
    private void AddPlaces()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("places.tsv"))
        {
            known.Add(row["id"]);
            if (row["kind"] == "country")
                continue;
            var entry = _nationOfCapital.TryGetValue(row["id"], out var party)
                ? new NameEntry(NameKind.Capital, party) { Place = row["id"] }
                : new NameEntry(NameKind.Place, row["id"]) { HoldsNation = true };
            foreach (var name in row.Values("aliases_ar").Prepend(row["ar"]).Distinct(StringComparer.Ordinal))
                Add(name, IsPlainlyCity(name) ? new NameEntry(NameKind.Place, row["id"]) { HoldsNation = true } : entry);
        }

        foreach (var (name, id, noun) in RegionNames.All().Where(region => known.Contains(region.Id)))
        {
            // "شمال البلاد" is of the country that the report is about.
            var context = _contexts.GetValueOrDefault(ContextRule.Key(noun, "region"));
            Names.Add(WordTable.Cut(name), new NameEntry(NameKind.Place, id) { HoldsNation = true, Context = context });
        }
    }

    // "العاصمة الروسية", "مدينة موسكو": the city and not its government.
    private static bool IsPlainlyCity(string name) =>
        name.StartsWith("العاصمة ", StringComparison.Ordinal) || name.StartsWith("مدينة ", StringComparison.Ordinal);

    private void AddNations(IReadOnlyList<LexiconRow> nations)
    {
        foreach (var row in nations)
        {
            foreach (var adjective in row.Values("adjectives"))
            {
                foreach (var (form, feminine) in NationForms.Of(ArabicFolding.Fold(adjective)))
                    AddAdjective(form, new NameEntry(NameKind.Nation, row["party"]) { Feminine = feminine });
            }

            foreach (var people in row.Values("people"))
                AddAdjective(ArabicFolding.Fold(people), new NameEntry(NameKind.Nation, row["party"]) { Bare = true });
        }
    }

    private void AddAdjective(string form, NameEntry entry)
    {
        Add(form, entry);
        _nationAdjectives.TryAdd(Table.Intern(form), entry);
    }

    private void AddOfficials(HashSet<string> transliterated)
    {
        foreach (var official in OfficialLexicon.Shipped.Entries)
        {
            var entry = new NameEntry(NameKind.FullName, official.Id);
            foreach (var name in official.FullNames.Where(name => name.Contains(' ', StringComparison.Ordinal)))
            {
                Add(name, entry);
                var skeleton = WordTable.Cut(name).Select(NameSkeleton.Of).ToList();
                if (official.Side is { } side && transliterated.Contains(side) && skeleton.All(word => word.Length > 0) && skeleton.Sum(word => word.Length) >= ShortestSkeleton)
                    Skeletons.Add(skeleton, entry);
            }

            foreach (var name in official.Surnames)
                Add(name, entry with { Kind = official.KnownBySurname ? NameKind.FullName : NameKind.Surname });
        }
    }

    // An outlet of one word is a name of its own; one of several may hold the name of a country: "تلفزيون سوريا".
    private static bool IsPhrase(string name) => name.Contains(' ', StringComparison.Ordinal);

    private void AddWords()
    {
        var outlets = LexiconFile.Read("outlets.tsv").Concat(LexiconFile.Read("agencies.tsv")).SelectMany(row => row.Values("names").Prepend(row["ar"]));
        foreach (var words in LexiconFile.Read("no_names.tsv").Select(row => row["words"]).Concat(outlets).Where(IsPhrase).Distinct(StringComparer.Ordinal))
            Add(words, new NameEntry(NameKind.NoName, "no-name"));
        foreach (var row in LexiconFile.Read("titles.tsv"))
        {
            foreach (var word in row.Values("words"))
                Offices.Add(WordTable.Cut(word), new NameEntry(NameKind.Title, row["kind"]));
        }

        foreach (var row in LexiconFile.Read("roles.tsv"))
        {
            foreach (var word in row.Values("words"))
            {
                foreach (var office in row.Values("office"))
                    Offices.Add(WordTable.Cut(word), new NameEntry(NameKind.Role, office));
            }
        }

        foreach (var row in LexiconFile.Read("anaphors.tsv"))
        {
            foreach (var word in row.Values("words"))
                Add(word, new NameEntry(NameKind.Anaphor, "") { Antecedents = row.Values("parties"), Count = row["count"] == "2" ? 2 : 1 });
        }
    }
}
