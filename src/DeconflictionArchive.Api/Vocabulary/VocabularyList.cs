using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Api.Vocabulary;

/// <summary>The enumerated values of the archive with their meanings, read from the lexicon vocabulary.tsv.</summary>
public static class VocabularyList
{
    public static IReadOnlyList<VocabularyResponse> All { get; } = Read();

    /// <summary>The values of a list, in its order.</summary>
    public static IReadOnlyList<string> ValuesOf(string list) => [.. All.Single(entry => entry.Id == list).Values.Select(value => value.Value)];

    private static IReadOnlyList<VocabularyResponse> Read() =>
    [
        .. LexiconFile.Read("vocabulary.tsv")
            .GroupBy(row => row["list"], StringComparer.Ordinal)
            .Select(list => new VocabularyResponse(
                list.Key,
                [.. list.Select(row => new VocabularyValueResponse(row["value"], new(row["ar"], row["en"]), new(row["meaning_ar"], row["meaning_en"])))])),
    ];
}
