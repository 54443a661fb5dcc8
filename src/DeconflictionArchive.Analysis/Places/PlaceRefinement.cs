using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Places;

/// <summary>Lets a bare name mean the place that the report names elsewhere with a qualifier.</summary>
internal sealed class PlaceRefinement
{
    private readonly Dictionary<string, (IReadOnlyList<string> Specific, bool BareOnly)> _refined =
        LexiconFile.Read("place_refinements.tsv").ToDictionary(row => row["general"], row => (row.Values("specific"), row["bare"] == "yes"), StringComparer.Ordinal);

    public void Apply(List<FoundName> found)
    {
        HashSet<string>? named = null;
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Kind != MentionKind.Place || !_refined.TryGetValue(found[at].Id, out var refined))
                continue;
            if (refined.BareOnly && IsNamedInFull(found, found[at].Id))
                continue;
            named ??= [.. found.Where(name => name.Kind == MentionKind.Place).Select(name => name.Id)];
            if (refined.Specific.FirstOrDefault(named.Contains) is { } id)
                found[at] = found[at] with { Id = id, Rule = "qualified-elsewhere" };
        }
    }

    // "مدينة الرقة" says which of the two is meant.
    private static bool IsNamedInFull(List<FoundName> found, string place)
    {
        foreach (var name in found)
        {
            if (name.Kind == MentionKind.Place && name.Id == place && name.End - name.Start > 1)
                return true;
        }

        return false;
    }
}
