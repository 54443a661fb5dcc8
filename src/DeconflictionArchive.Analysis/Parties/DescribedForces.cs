namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Lets "the Syrian factions that the United States backs" take up the SDF where a report has named them: in it these are its factions.</summary>
internal static class DescribedForces
{
    private const string Described = "syrian-opposition";
    private const string Named = "sdf";
    private const string Backer = "us";

    private const int Reach = 4; // words from the name to the one that backs it: "المسلحة التي تدعمها الولايات المتحدة"

    public static void Resolve(List<FoundName> found, WordStream stream, HashSet<int> backed)
    {
        var first = found.FindIndex(name => name.Id == Named);
        if (first < 0)
            return;
        var named = found[first].Start;
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at] is { Id: Described } force && force.Start > named && IsBacked(found, stream, backed, force.End))
                found[at] = force with { Id = Named, Rule = "anaphor" };
        }
    }

    private static bool IsBacked(List<FoundName> found, WordStream stream, HashSet<int> backed, int from)
    {
        for (var at = from; at < Math.Min(stream.Count, from + Reach) && stream[at].Before < Gap.Comma; at++)
        {
            if (stream.ReadsAny(at, backed))
                return found.Exists(name => name.Id == Backer && name.Start > at && name.Start <= at + 2);
        }

        return false;
    }
}
