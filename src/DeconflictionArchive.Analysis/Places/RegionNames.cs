using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Places;

/// <summary>The ways to say a part of a country by its direction, put together from directions and countries.</summary>
internal static class RegionNames
{
    private static readonly string[] Parts = ["القسم", "الجزء", "المناطق", "المنطقة", "الأجزاء"];

    /// <summary>Each name with the id it would have, such as "syria-northeast", and the noun of the country in it; not every id is in the lexicon.</summary>
    public static IEnumerable<(string Name, string Id, string Noun)> All()
    {
        foreach (var country in LexiconFile.Read("country_words.tsv"))
        {
            foreach (var direction in LexiconFile.Read("directions.tsv"))
            {
                foreach (var (name, noun) in Of(direction, country).Distinct())
                    yield return (name, country["country"] + "-" + direction["key"], noun);
            }
        }
    }

    private static IEnumerable<(string Name, string Noun)> Of(LexiconRow direction, LexiconRow country)
    {
        foreach (var noun in country.Values("nouns"))
        {
            foreach (var construct in direction.Values("construct"))
                yield return ($"{construct} {noun}", noun);
            foreach (var definite in direction.Values("definite"))
            {
                yield return ($"{definite} من {noun}", noun);
                yield return ($"{definite} في {noun}", noun);
                yield return ($"{definite} {JoinedToFor(noun)}", noun);
            }

            foreach (var adjective in direction.Values("adjective"))
            {
                yield return ($"{noun} {adjective}", noun);
                foreach (var part in Parts)
                {
                    yield return ($"{part} {adjective} من {noun}", noun);
                    yield return ($"{part} {adjective} {JoinedToFor(noun)}", noun);
                }
            }
        }

        foreach (var adjective in country.Values("adjectives"))
        {
            foreach (var definite in direction.Values("definite"))
                yield return ($"{definite} {adjective}", adjective);
        }
    }

    // "لسوريا", "للعراق": the article shows as a second lam.
    private static string JoinedToFor(string noun) =>
        noun.StartsWith("ال", StringComparison.Ordinal) ? "لل" + noun[2..] : "ل" + noun;
}
