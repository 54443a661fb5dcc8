using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Lets common nouns take up the party named last before them: "الوزارة", "التنظيم", "المركز".</summary>
internal static class AnaphorPass
{
    /// <summary>Adds what the anaphors take up to the names found.</summary>
    public static void Resolve(List<FoundName> found, List<NameHit<NameEntry>> anaphors)
    {
        if (anaphors.Count == 0)
            return;
        var parties = found.FindAll(name => name.Kind == MentionKind.Party);
        parties.Sort((left, right) => left.Start.CompareTo(right.Start));
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (ref readonly var anaphor in CollectionsMarshal.AsSpan(anaphors))
        {
            for (; next < parties.Count && parties[next].Start < anaphor.Start; next++)
                last[parties[next].Id] = parties[next].Start;
            TakeUp(anaphor, last, found);
        }
    }

    // The latest first; none of them when fewer were named than the word takes up.
    private static void TakeUp(in NameHit<NameEntry> anaphor, Dictionary<string, int> last, List<FoundName> found)
    {
        var count = found.Count;
        var before = int.MaxValue;
        for (var taken = 0; taken < anaphor.Value.Count; taken++)
        {
            if (Latest(anaphor.Value.Antecedents, last, found, count, before) is not { } party)
            {
                found.RemoveRange(count, found.Count - count);
                return;
            }

            found.Add(new FoundName(MentionKind.Party, party, anaphor.Start, anaphor.End, anaphor.Proclitic, "anaphor"));
            before = last[party];
        }
    }

    private static string? Latest(IReadOnlyList<string> antecedents, Dictionary<string, int> last, List<FoundName> found, int count, int before)
    {
        string? latest = null;
        var latestAt = -1;
        foreach (var party in antecedents)
        {
            if (!last.TryGetValue(party, out var at) || at <= latestAt || at > before || found.FindIndex(count, name => name.Id == party) >= 0)
                continue;
            (latest, latestAt) = (party, at);
        }

        return latest;
    }
}
