using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The ministries, staffs and presidencies of the states, as body_parties.tsv has them.</summary>
internal static class Bodies
{
    private static readonly Dictionary<string, string> OfMatters =
        LexiconFile.Read("ministries.tsv").ToDictionary(row => row["matter"], row => row["body"], StringComparer.Ordinal);

    private static readonly Dictionary<(string Body, string Nation), string> Parties =
        LexiconFile.Read("body_parties.tsv").ToDictionary(row => (row["body"], row["nation"]), row => row["party"]);

    private static readonly Dictionary<string, string> OfMinistries =
        Parties.Where(party => OfMatters.ContainsValue(party.Key.Body)).ToDictionary(party => party.Value, party => party.Key.Body, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> OfOffices = LexiconFile.Read("offices.tsv")
        .SelectMany(row => row.Values("offices").Select(office => (Office: office, Body: row["body"]))).Where(pair => pair.Body.Length > 0)
        .ToDictionary(pair => pair.Office, pair => pair.Body, StringComparer.Ordinal);

    public static bool IsMinistry(string party) => OfMinistries.ContainsKey(party);

    /// <summary>Whether a ministry is the one a word tells: "الدفاع" or "الخارجيه". Any other word tells nothing.</summary>
    public static bool IsOfMatter(string ministry, string matter) =>
        !OfMatters.TryGetValue(matter, out var body) || OfMinistries.GetValueOrDefault(ministry) == body;

    /// <summary>Whether a word tells which ministry is meant.</summary>
    public static bool IsMatter(string word) => OfMatters.ContainsKey(word);

    /// <summary>A ministry of a nation by the word that tells which; null when the word tells none or the nation has none we know.</summary>
    public static string? Ministry(string matter, string nation) =>
        OfMatters.TryGetValue(matter, out var body) ? Parties.GetValueOrDefault((body, nation)) : null;

    /// <summary>The body an office speaks for when its holder is nowhere named.</summary>
    public static string? OfOffice(string office, string? nation) =>
        nation is not null && OfOffices.TryGetValue(office, out var body) ? Parties.GetValueOrDefault((body, nation)) : null;

    /// <summary>The armed forces of a nation; null when we know none.</summary>
    public static string? Army(string nation) => Parties.GetValueOrDefault(("army", nation));

    /// <summary>The nation whose ministry a party is; null for any other party.</summary>
    public static string? NationOf(string ministry) => IsMinistry(ministry) ? PartyLexicon.Shipped.Find(ministry)?.Side : null;
}
