using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Finds what a caller may have meant by a word that is not on a list.</summary>
public static class Nearest
{
    private const int MostSuggestions = 3;
    private const int LongestWord = 80; // beyond this a caller has not mistyped a name

    /// <returns>The closest candidates, closest first; none when nothing is near.</returns>
    public static IReadOnlyList<string> To(string word, IEnumerable<Candidate> candidates)
    {
        var folded = ArabicFolding.Fold(word);
        if (folded.Length is 0 or > LongestWord)
            return [];
        var limit = Math.Max(1, folded.Length / 3);
        return [.. candidates
            .Select(candidate => (candidate, distance: Distance(folded, candidate.Folded, limit)))
            .Where(pair => pair.distance <= limit || SameBeginning(folded, pair.candidate.Folded))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate.Name, StringComparer.Ordinal)
            .Select(pair => pair.candidate.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(MostSuggestions)];
    }

    // "deny" for "denies": another inflection is further away than a slip of the finger.
    private static bool SameBeginning(string folded, string candidate) =>
        folded.Length >= 3 && candidate.StartsWith(folded[..Math.Max(3, folded.Length - 1)], StringComparison.Ordinal);

    /// <summary>Letters to add, drop, change or swap with their neighbour; more than the limit is told as one above it.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = left[row - 1] == right[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + same);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
