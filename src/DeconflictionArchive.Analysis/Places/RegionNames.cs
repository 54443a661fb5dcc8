using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Places;

/// <summary>The ways to say a part of a country by its direction, put together from directions and countries.</summary>
internal static class RegionNames
{
    private static readonly string[] Parts = ["القسم", "الجزء", "المناطق", "المنطقة", "الأجزاء"];

    /// <summary>Each name with the id it would have, such as "syria-northeast"; not every id is in the lexicon.</summary>
    public static IEnumerable<(string Name, string Id)> All()
    {
        foreach (var country in LexiconFile.Read("country_words.tsv"))
        {
            foreach (var direction in LexiconFile.Read("directions.tsv"))
            {
                foreach (var name in Of(direction, country).Distinct(StringComparer.Ordinal))
                    yield return (name, country["country"] + "-" + direction["key"]);
            }
        }
    }

    private static IEnumerable<string> Of(LexiconRow direction, LexiconRow country)
    {
        foreach (var noun in country.Values("nouns"))
        {
            foreach (var construct in direction.Values("construct"))
                yield return $"{construct} {noun}";
            foreach (var definite in direction.Values("definite"))
            {
                yield return $"{definite} من {noun}";
                yield return $"{definite} في {noun}";
                yield return $"{definite} {JoinedToFor(noun)}";
            }

            foreach (var adjective in direction.Values("adjective"))
            {
                yield return $"{noun} {adjective}";
                foreach (var part in Parts)
                {
                    yield return $"{part} {adjective} من {noun}";
                    yield return $"{part} {adjective} {JoinedToFor(noun)}";
                }
            }
        }

        foreach (var adjective in country.Values("adjectives"))
        {
            foreach (var definite in direction.Values("definite"))
                yield return $"{definite} {adjective}";
        }
    }

    // "لسوريا", "للعراق": the article shows as a second lam.
    private static string JoinedToFor(string noun) =>
        noun.StartsWith("ال", StringComparison.Ordinal) ? "لل" + noun[2..] : "ل" + noun;
}
