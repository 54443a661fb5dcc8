using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A kind of speaker without a name.</summary>
/// <param name="Needs">Words of which one must stand near the noun; null for none.</param>
internal sealed record UnnamedSpeaker(string Id, Agreement Agreement, HashSet<string>? Needs);

/// <summary>Speakers a report does not name: "مسؤول أميركي", "مصادر محلية", "شهود".</summary>
internal sealed class UnnamedSpeakers
{
    /// <summary>Papers, agencies and broadcasters that are no party.</summary>
    public const string Press = "media";

    private const string Sources = "مصادر";

    private const int Reach = 6; // words in which the side must be told

    private readonly Dictionary<string, List<UnnamedSpeaker>> _kinds = new(StringComparer.Ordinal);

    public UnnamedSpeakers()
    {
        foreach (var row in LexiconFile.Read("unnamed_speakers.tsv"))
        {
            var needs = row["needs"] == "*" ? null : row.Values("needs").Select(ArabicFolding.Fold).ToHashSet(StringComparer.Ordinal);
            var kind = new UnnamedSpeaker(row["id"], Enum.Parse<Agreement>(row["agreement"]), needs);
            foreach (var head in row.Values("heads").Select(ArabicFolding.Fold))
            {
                if (!_kinds.TryGetValue(head, out var kinds))
                    _kinds[head] = kinds = [];
                kinds.Add(kind);
            }
        }
    }

    /// <summary>The unnamed speakers whose noun a folded word is, with or without particles; null when it is none.</summary>
    public IReadOnlyList<UnnamedSpeaker>? Of(string word)
    {
        List<UnnamedSpeaker>? kinds = null;
        foreach (var (reading, _) in Proclitics.Readings(word))
        {
            if (_kinds.TryGetValue(reading, out var those))
                (kinds ??= []).AddRange(those);
        }

        return kinds;
    }

    /// <summary>The unnamed speaker that begins at a token, and the token after the word that tells its side; null when it is none.</summary>
    public static (string Id, Agreement Agreement, int End)? At(Passage passage, int token)
    {
        (string Id, Agreement Agreement, int End)? nearest = null;
        foreach (var kind in passage.Of(token).Unnamed ?? [])
        {
            // "مصادر" is said of in the feminine, whoever they are.
            var agreement = passage.Bare(token).EndsWith(Sources, StringComparison.Ordinal) ? Agreement.Feminine : kind.Agreement;
            if (kind.Needs is null)
                return nearest ?? (kind.Id, agreement, token + 1);
            // "مسؤول كردي كشف عن تعزيزات أميركية": the side told first is his.
            if (EndOf(passage, token + 1, kind.Needs) is { } end && !(nearest?.End <= end))
                nearest = (kind.Id, agreement, end);
        }

        return nearest;
    }

    /// <summary>The unnamed source a state's own agency quotes.</summary>
    public static string? OfNation(string nation) => nation switch
    {
        "russia" => "ru-official-anonymous",
        "turkey" => "turkish-official-anonymous",
        "syria" => "syrian-military-source-anonymous",
        _ => null,
    };

    /// <summary>An official of a side who is not named.</summary>
    public static string? OfSide(string? side) => side is "us" ? "us-official-anonymous" : side is "russia" or "turkey" ? OfNation(side) : null;

    /// <summary>The side an unnamed official is of; null for none.</summary>
    public static string? SideOf(string id) => id.StartsWith("us-official", StringComparison.Ordinal) ? "us" : id.StartsWith("ru-official", StringComparison.Ordinal) ? "russia" : null;

    private static int? EndOf(Passage passage, int first, HashSet<string> words)
    {
        for (var token = first; token < first + Reach; token++)
        {
            if (passage.Word(token) is "," or "ان" or "ل" or ":" or "" or "عن" or "الي" or "فيها" or "فيه" or "منها" or "منه" || passage.IsQuoted(token) || (token > first && passage.Word(token) is ['ل', ..] && passage.IsBehindPreposition(SpeechWord.Medium, token)))
                return null;
            foreach (var (word, _) in Proclitics.Readings(passage.Text.Tokens[token]))
            {
                if (words.Contains(word))
                    return token + 1;
            }
        }

        return null;
    }
}
