using System.Collections.Frozen;
using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Which items of a story name whom or what takes part in an event.</summary>
internal sealed class NamedItems(EventWords words)
{
    private readonly FrozenSet<string> _persons = OfficialLexicon.Shipped.Entries.Select(official => official.Id).ToFrozenSet(StringComparer.Ordinal);

    public (int Item, string Camp)[] Camps { get; } =
        [.. RegisterProfiles.CampWords.Select(word => (words.Item(EventWords.Concept(word.Concept)), word.Camp))];

    /// <summary>Models of aircraft.</summary>
    public (int Item, string Model)[] Models { get; } =
        [.. LexiconFile.Read("event_words.tsv").Select(row => (Item: words.Item(EventWords.Concept(row["concept"])), Model: row["concept"])).Where(word => words.IsModel(word.Item))];

    public bool IsPerson(string id) => _persons.Contains(id);

    public bool IsTold(Story story, string camp)
    {
        foreach (var (item, named) in Camps)
        {
            if (named == camp && story.Holds(item))
                return true;
        }

        return false;
    }
}
