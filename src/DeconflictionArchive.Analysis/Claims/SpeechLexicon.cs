using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A verb by which a report says that someone said something.</summary>
/// <param name="Stance">Null when the words said must tell.</param>
/// <param name="TakesObject">The one accused or asked stands before the complement.</param>
/// <param name="IsParticiple">"مضيفاً", "نافية": the speaker before goes on.</param>
internal sealed record ReportingVerb(string Lemma, Stance? Stance, bool TakesObject, bool IsParticiple);

/// <summary>The verbs and small words of reported speech.</summary>
internal sealed class SpeechLexicon
{
    private readonly Dictionary<string, ReportingVerb> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public SpeechLexicon()
    {
        foreach (var row in LexiconFile.Read("reporting_verbs.tsv"))
        {
            Stance? stance = row["stance"] == "Neutral" ? null : Enum.Parse<Stance>(row["stance"]);
            foreach (var form in row.Values("finite"))
                _verbs.TryAdd(ArabicFolding.Fold(form), new ReportingVerb(row["lemma"], stance, row["object"] == "yes", IsParticiple: false));
            foreach (var form in row.Values("participle"))
                _verbs.TryAdd(ArabicFolding.Fold(form), new ReportingVerb(row["lemma"], stance, row["object"] == "yes", IsParticiple: true));
        }

        foreach (var row in LexiconFile.Read("speech.tsv"))
            _words[row["kind"]] = [.. row.Values("forms").Select(ArabicFolding.Fold)];
    }

    /// <summary>The reporting verb a token is, with or without و or ف before it.</summary>
    public ReportingVerb? Verb(string word) =>
        _verbs.GetValueOrDefault(word) ?? (word.Length > 2 && word[0] is 'و' or 'ف' ? _verbs.GetValueOrDefault(word[1..]) : null);

    /// <summary>Whether a word belongs to a kind of speech.tsv, with or without و or ف before it.</summary>
    public bool Is(string kind, string word) =>
        _words[kind].Contains(word) || (word.Length > 2 && word[0] is 'و' or 'ف' && _words[kind].Contains(word[1..]));

    /// <summary>Also looks through ب and ل: "بقصف", "للتعليق".</summary>
    public bool IsAnyReading(string kind, string word) =>
        Proclitics.Readings(word).Any(reading => _words[kind].Contains(reading.Word));
}
