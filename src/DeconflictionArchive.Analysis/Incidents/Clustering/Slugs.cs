using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// Names clusters by day, place and type, so that the same events get the same name again. Every event has a name of its own,
/// and a cluster takes that of its beginning: so each name a candidate ever had still leads to the event it came from.
/// </summary>
public static class Slugs
{
    private const int SuffixLength = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly Dictionary<string, string> TypeWords = new(StringComparer.Ordinal)
    {
        ["video_conference"] = "vtc",
        ["notice_or_warning"] = "notice",
    };

    /// <summary>Day, place and type of an event: "2016-06-16-tanf-strike"; several events may share it.</summary>
    public static string BaseOf(ToldEvent told)
    {
        var day = told.Day switch
        {
            { IsSingle: true, From: { } on } => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { From: { } from } => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => "undated",
        };
        var where = CandidateFacts.PlaceOf(told) ?? (told.Persons.Count is > 0 and <= 2 ? string.Join('-', told.Persons) : null);
        var type = TypeWords.GetValueOrDefault(told.Type) ?? told.Type.Replace('_', '-');
        return where is null ? $"{day}-{type}" : $"{day}-{where}-{type}";
    }

    /// <summary>An event's own name, which no other has: its base and letters that derive from its report.</summary>
    public static string OwnOf(ToldEvent told) => $"{BaseOf(told)}-{SuffixOf(told)}";

    /// <summary>Of clusters whose beginnings have the same base, the one that comes first bears it plain, the others with their letters.</summary>
    /// <param name="clusters">The beginning of each is its first event.</param>
    internal static IReadOnlyList<EventCluster> Name(IReadOnlyList<IReadOnlyList<ToldEvent>> clusters)
    {
        var named = new List<EventCluster>(clusters.Count);
        foreach (var same in clusters.GroupBy(cluster => BaseOf(cluster[0]), StringComparer.Ordinal))
            named.AddRange(same.OrderBy(cluster => EventRank.Of(cluster[0]), StringComparer.Ordinal).Select((cluster, index) => new EventCluster(index == 0 ? same.Key : OwnOf(cluster[0]), cluster)));
        return [.. named.OrderBy(cluster => cluster.Slug, StringComparer.Ordinal)];
    }

    private static string SuffixOf(ToldEvent told)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(told.Key));
        return string.Concat(hash.Take(SuffixLength).Select(part => Letters[part % Letters.Length]));
    }
}
