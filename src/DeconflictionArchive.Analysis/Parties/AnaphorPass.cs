using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>
/// Lets common nouns take up the party named last before them: "الوزارة", "التنظيم", "المركز"; or that of the capital they are
/// placed in: "وفي موسكو، نفت وزارة الدفاع", "وزارة الدفاع في واشنطن".
/// </summary>
internal sealed class AnaphorPass(NameIndex index, WordStream stream, List<FoundName> found)
{
    private const int WordsAfterPlace = 12; // from the city that a sentence begins with

    private readonly Dictionary<int, string> _nationAt = [];

    /// <summary>Adds what the anaphors take up to the names found.</summary>
    public void Resolve(List<NameHit<NameEntry>> anaphors)
    {
        if (anaphors.Count == 0)
            return;
        foreach (var name in found)
        {
            if (name.Kind == MentionKind.Place && index.NationOfCapital(name.Id) is { } nation)
                _nationAt[name.Start] = nation;
            else if (name.Rule == "metonym")
                _nationAt[name.Start] = name.Id;
        }

        var parties = found.FindAll(name => name.Kind == MentionKind.Party);
        parties.Sort((left, right) => left.Start.CompareTo(right.Start));
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (ref readonly var anaphor in CollectionsMarshal.AsSpan(anaphors))
        {
            for (; next < parties.Count && parties[next].Start < anaphor.Start; next++)
                last[parties[next].Id] = parties[next].Start;
            if (InCapital(anaphor) is { } placed)
                found.Add(new FoundName(MentionKind.Party, placed, anaphor.Start, anaphor.End, anaphor.Proclitic, "anaphor-in-capital"));
            else
                TakeUp(anaphor, last);
        }
    }

    private string? InCapital(in NameHit<NameEntry> anaphor)
    {
        if (_nationAt.Count == 0 || anaphor.Value.Count > 1)
            return null;
        if (anaphor.End < stream.Count && stream[anaphor.End].Before <= Gap.Quote && stream.ReadsAny(anaphor.End, index.CityWords)
            && _nationAt.TryGetValue(anaphor.End + 1, out var behind))
            return OfNation(anaphor.Value.Antecedents, behind);
        var first = anaphor.Start;
        while (first > 0 && stream[first].Before != Gap.Hard && anaphor.Start - first < WordsAfterPlace)
            first--;
        return stream[first].Before == Gap.Hard && stream.ReadsAny(first, index.CityWords) && _nationAt.TryGetValue(first + 1, out var before)
            ? OfNation(anaphor.Value.Antecedents, before)
            : null;
    }

    private string? OfNation(IReadOnlyList<string> antecedents, string nation)
    {
        foreach (var party in antecedents)
        {
            if (index.NationOf(party) == nation)
                return party;
        }

        return null;
    }

    // The latest first; none of them when fewer were named than the word takes up.
    private void TakeUp(in NameHit<NameEntry> anaphor, Dictionary<string, int> last)
    {
        var count = found.Count;
        var before = int.MaxValue;
        for (var taken = 0; taken < anaphor.Value.Count; taken++)
        {
            if (Latest(anaphor.Value.Antecedents, last, count, before) is not { } party)
            {
                found.RemoveRange(count, found.Count - count);
                return;
            }

            found.Add(new FoundName(MentionKind.Party, party, anaphor.Start, anaphor.End, anaphor.Proclitic, "anaphor"));
            before = last[party];
        }
    }

    private string? Latest(IReadOnlyList<string> antecedents, Dictionary<string, int> last, int count, int before)
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
