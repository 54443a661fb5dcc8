using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Speakers a report does not name: "مسؤول أميركي", "مصادر محلية", "شهود".</summary>
internal sealed class UnnamedSpeakers
{
    private const int Reach = 6; // words in which the side must be told

    private readonly List<Kind> _kinds = [];

    private sealed record Kind(string Id, HashSet<string> Heads, HashSet<string>? Needs);

    public UnnamedSpeakers()
    {
        foreach (var row in LexiconFile.Read("unnamed_speakers.tsv"))
        {
            var needs = row["needs"] == "*" ? null : row.Values("needs").Select(ArabicFolding.Fold).ToHashSet(StringComparer.Ordinal);
            _kinds.Add(new Kind(row["id"], [.. row.Values("heads").Select(ArabicFolding.Fold)], needs));
        }
    }

    /// <summary>Id of the unnamed speaker that begins at a token; null when it is none, or one whose side is not told.</summary>
    public string? At(SentenceView sentence, int token)
    {
        foreach (var (word, _) in Proclitics.Readings(sentence.Word(token)))
        {
            foreach (var kind in _kinds)
            {
                if (kind.Heads.Contains(word) && (kind.Needs is null || IsNear(sentence, token + 1, kind.Needs)))
                    return kind.Id;
            }
        }

        return null;
    }

    private static bool IsNear(SentenceView sentence, int first, HashSet<string> words)
    {
        for (var token = first; token < first + Reach; token++)
        {
            if (sentence.Word(token) is "," or "ان" or ":")
                return false;
            if (Proclitics.Readings(sentence.Word(token)).Any(reading => words.Contains(reading.Word)))
                return true;
        }

        return false;
    }
}
