using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// The order in which events may begin a candidate: those that say most first, and of those that say as much any, but always the
/// same. Compared letter by letter.
/// </summary>
public static class EventRank
{
    private const int Bytes = 8; // of the hash; an event's rank is its own
    private const int RolePlace = 1;

    public static string Of(ToldEvent told) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Digit(CandidateFacts.IsEnough(told))}{Digit(told.Role == IncidentRole.Main)}{Digit(told.Day.IsSingle)}{Digit(CandidateFacts.HasPoint(told))}{Chance(told)}");

    /// <summary>Whether an event of this rank is told as news, and not as past.</summary>
    public static bool IsNews(string rank) => rank[RolePlace] == Digit(true);

    private static char Digit(bool first) => first ? '0' : '1';

    private static string Chance(ToldEvent told) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.Key)).AsSpan(0, Bytes));
}
