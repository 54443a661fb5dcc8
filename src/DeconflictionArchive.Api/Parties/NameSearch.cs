using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Api.Parties;

/// <summary>Finds names by their beginnings: of the name or of a word in it, with or without the article.</summary>
internal static class NameSearch
{
    /// <summary>How well a name fits: 0 when it begins so, 1 when a word in it does; null when nothing in it does.</summary>
    public static int? Rank(string name, string typed)
    {
        var folded = ArabicFolding.Fold(name);
        var sought = ArabicFolding.Fold(typed).Trim();
        if (sought.Length == 0)
            return null;
        if (folded.StartsWith(sought, StringComparison.Ordinal))
            return 0;
        var words = folded.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => Begins(word, sought)) || folded.Contains(" " + sought, StringComparison.Ordinal) ? 1 : null;
    }

    private static bool Begins(string word, string sought) =>
        word.StartsWith(sought, StringComparison.Ordinal) || (word.StartsWith("ال", StringComparison.Ordinal) && word.AsSpan(2).StartsWith(sought, StringComparison.Ordinal));
}
