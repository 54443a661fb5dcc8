using System.Collections.Concurrent;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// Cuts a folded word to what its inflections share: article and particles off the front, pronouns and endings off the
/// back, spellings of one word and broken plurals brought together. A particle letter (و ف ب ل ك س) may belong to the
/// root, so it goes only where a word we know remains; names keep their letters. Safe to share between threads.
/// </summary>
/// <remarks>Light stemming after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (light10), with guards.</remarks>
public sealed class Stemmer
{
    private const int ShortestAfterArticle = 2;

    private const int ShortestAfterParticle = 3;

    private const int ShortestAfterEnding = 3;

    // Longest first. لل is the article after ل, so what remains is a noun as after ال.
    private static readonly string[] Articles = ["وبال", "وكال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال"];

    private static readonly string[] Particles = ["وب", "ول", "وك", "فل", "فب", "وس", "فس", "و", "ف", "ب", "ل", "ك", "س"];

    // A ta marbuta opens before a pronoun and goes with it.
    private static readonly string[] Pronouns = ["تهما", "هما", "كما", "تها", "تهم", "ته", "تين", "تان", "ها", "هم", "هن", "كم", "نا", "وا", "ان", "ات", "ون", "ين"];

    private static readonly string[] AfterPlural = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه"];

    private static readonly string[] Endings = ["ات", "يه", "ه", "ي", "ت"];

    // News repeats its words: most stems of a report were made before. Bounded, so that no input makes it grow without end.
    private const int MaxRemembered = 100_000;

    private const int LongestRemembered = 20;

    private readonly ConcurrentDictionary<string, string> _remembered = new(StringComparer.Ordinal);
    private int _rememberedCount;

    private readonly SpellingVariants _spellings = SpellingVariants.Read();
    private readonly Dictionary<string, string> _singulars = LexiconFile.Read("broken_plurals.tsv").ToDictionary(row => row["plural"], row => row["singular"], StringComparer.Ordinal);
    private readonly HashSet<string> _known = [.. LexiconFile.Read("stem_vocabulary.tsv").Select(row => row["word"])];
    private readonly HashSet<string> _keepsArticle = Keeping("article");
    private readonly HashSet<string> _keepsParticle = Keeping("particle");
    private readonly HashSet<string> _keepsEnding = Keeping("ending");

    /// <param name="word">Folded; a word of another script is returned as it is.</param>
    public string Stem(string word)
    {
        if (word.Length < 3 || word[0] is < '\u0620' or > '\u06FF')
            return word;
        if (_remembered.TryGetValue(word, out var known))
            return known;
        var stem = Cut(word);
        if (word.Length <= LongestRemembered && _rememberedCount < MaxRemembered && _remembered.TryAdd(word, stem))
            Interlocked.Increment(ref _rememberedCount);
        return stem;
    }

    private string Cut(string word)
    {
        var noun = _spellings.Unify(WithoutFront(word));
        if (_keepsEnding.Contains(noun))
            return noun;
        noun = Singular(noun);
        var bare = Singular(_spellings.Unify(WithoutPronoun(noun)));
        return _keepsEnding.Contains(bare) ? bare : Without(Endings, bare);
    }

    private string WithoutFront(string word)
    {
        if (_keepsArticle.Contains(word))
            return word;
        foreach (var article in Articles)
        {
            if (word.Length < article.Length + ShortestAfterArticle || !word.StartsWith(article, StringComparison.Ordinal))
                continue;
            var rest = word[article.Length..];

            // "والتي", "لالمانيا", "بالله": the two letters are the word's own.
            if (_keepsArticle.Contains("ال" + rest))
                return "ال" + rest;
            if (article[^2] == 'ا' || _known.Contains(rest) || !IsKnown(word))
                return rest;
        }

        return WithoutParticle(word);
    }

    private string WithoutParticle(string word)
    {
        if (IsKnown(word))
            return word;
        foreach (var particle in Particles)
        {
            if (word.Length < particle.Length + ShortestAfterParticle || !word.StartsWith(particle, StringComparison.Ordinal))
                continue;
            var rest = word[particle.Length..];
            if (IsKnown(rest) || (particle == "و" && !LooksForeign(word)))
                return rest;
        }

        return word;
    }

    private bool IsKnown(string word) =>
        _known.Contains(word) || _keepsParticle.Contains(word) || _keepsArticle.Contains(word) || _keepsEnding.Contains(word) || _singulars.ContainsKey(word);

    // وا, وي and وو begin foreign names and roots far more often than "and" before a word we do not know.
    private static bool LooksForeign(string word) => word[1] is 'ا' or 'ي' or 'و';

    private string Singular(string word) => _singulars.GetValueOrDefault(word, word);

    // "طائراتها" leaves "طائرات": the plural's own ta is not the one of "طائرتها".
    private static string WithoutPronoun(string word)
    {
        foreach (var pronoun in AfterPlural)
        {
            if (word.EndsWith(pronoun, StringComparison.Ordinal) && word.AsSpan(0, word.Length - pronoun.Length).EndsWith("ات", StringComparison.Ordinal)
                && word.Length >= pronoun.Length + 2 + ShortestAfterArticle)
                return word[..^pronoun.Length];
        }

        return Without(Pronouns, word);
    }

    private static string Without(string[] endings, string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + ShortestAfterEnding && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }

    private static HashSet<string> Keeping(string what) =>
        [.. LexiconFile.Read("stem_keep.tsv").Where(row => row.Values("keeps").Contains(what)).Select(row => row["word"])];
}
