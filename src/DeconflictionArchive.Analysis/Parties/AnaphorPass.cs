namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Lets common nouns take up the party named last before them: "الوزارة", "التنظيم", "المركز".</summary>
internal static class AnaphorPass
{
    public static IEnumerable<FoundName> Resolve(List<FoundName> found, List<NameHit<NameEntry>> anaphors)
    {
        if (anaphors.Count == 0)
            return [];
        var parties = found.Where(name => name.Kind == MentionKind.Party).OrderBy(name => name.Start).ToList();
        var resolved = new List<FoundName>();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (var anaphor in anaphors)
        {
            for (; next < parties.Count && parties[next].Start < anaphor.Start; next++)
                last[parties[next].Id] = parties[next].Start;
            var antecedents = anaphor.Value.Antecedents.Where(last.ContainsKey).OrderByDescending(party => last[party]).Take(anaphor.Value.Count).ToList();
            if (antecedents.Count == anaphor.Value.Count)
                resolved.AddRange(antecedents.Select(party => new FoundName(MentionKind.Party, party, anaphor.Start, anaphor.End, anaphor.Proclitic, "anaphor")));
        }

        return resolved;
    }
}
