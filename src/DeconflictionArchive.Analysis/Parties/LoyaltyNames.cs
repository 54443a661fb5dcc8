using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Forces that have no name but whose they are: "ميليشيات موالية للنظام السوري", "فصائل مدعومة من إيران".</summary>
internal static class LoyaltyNames
{
    public static IEnumerable<(string Name, string Party)> All() =>
        from row in LexiconFile.Read("loyalties.tsv")
        from head in row["head"] == "needed" ? row.Values("heads") : row.Values("heads").Append("")
        from link in row.Values("links")
        from target in row.Values("targets")
        select ($"{head} {link} {target}".TrimStart(), row["party"]);
}
