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
            var antecedent = anaphor.Value.Antecedents.Where(last.ContainsKey).MaxBy(party => last[party]);
            if (antecedent is not null)
                resolved.Add(new FoundName(MentionKind.Party, antecedent, anaphor.Start, anaphor.End, anaphor.Proclitic, "anaphor"));
        }

        return resolved;
    }
}
