using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Places;

/// <summary>Lets a bare name mean the place that the report names elsewhere with a qualifier.</summary>
internal sealed class PlaceRefinement
{
    private readonly Dictionary<string, IReadOnlyList<string>> _specific =
        LexiconFile.Read("place_refinements.tsv").ToDictionary(row => row["general"], row => row.Values("specific"), StringComparer.Ordinal);

    public void Apply(List<FoundName> found)
    {
        HashSet<string>? named = null;
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Kind != MentionKind.Place || !_specific.TryGetValue(found[at].Id, out var specific))
                continue;
            named ??= [.. found.Where(name => name.Kind == MentionKind.Place).Select(name => name.Id)];
            if (specific.FirstOrDefault(named.Contains) is { } id)
                found[at] = found[at] with { Id = id, Rule = "qualified-elsewhere" };
        }
    }
}
