using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The stances of nouns of saying: "نفي", "تأكيد", "اتهامات".</summary>
internal sealed class SpeechNouns
{
    private const char Pronoun = 'ه'; // begins those of the third person: "تأكيده", "نفيها", "اتهامهم"

    private readonly List<(string Stem, Stance? Stance)> _passed = [];
    private readonly List<(string Stem, Stance? Stance)> _nouns = [];
    private readonly List<string> _transitive = [];

    public SpeechNouns()
    {
        foreach (var row in LexiconFile.Read("speech_nouns.tsv"))
        {
            var (stem, stance) = (ArabicFolding.Fold(row["stem"]), row["stance"] == "Neutral" ? (Stance?)null : Enum.Parse<Stance>(row["stance"]));
            _nouns.Add((stem, stance));
            if (row["object"] == "yes")
                _transitive.Add(stem);
            if (row["passed"] == "yes")
                _passed.Add((stem + Pronoun, stance));
        }
    }

    /// <summary>The stance of a noun with its speaker; null when what is said must tell.</summary>
    public Stance? Of(string noun)
    {
        foreach (var (stem, stance) in _nouns)
        {
            if (noun.Contains(stem, StringComparison.Ordinal))
                return stance;
        }

        return Stance.Accuses;
    }

    /// <summary>Whether what was said may follow the speaker without a particle: "إعلان موسكو تعليق العمل".</summary>
    public bool TakesObject(string noun)
    {
        foreach (var stem in _transitive)
        {
            if (noun.EndsWith(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The stance of a noun of what somebody says once more: "تحذيره", "العرض"; null when it is none.</summary>
    public Stance? OfRepeated(string noun)
    {
        var bare = noun.StartsWith("ال", StringComparison.Ordinal) ? noun.AsSpan(2) : noun;
        foreach (var (stem, stance) in _nouns)
        {
            if (bare.StartsWith(stem, StringComparison.Ordinal))
                return stance;
        }

        return null;
    }

    /// <summary>The stance of a noun of another's saying that somebody passes on: "تأكيدهم"; null when it is none.</summary>
    public Stance? OfPassed(string noun)
    {
        foreach (var (stem, stance) in _passed)
        {
            if (noun.StartsWith(stem, StringComparison.Ordinal))
                return stance;
        }

        return null;
    }
}
