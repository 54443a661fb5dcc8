using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A verb by which a report says that someone said something.</summary>
/// <param name="Stance">Null when the words said must tell.</param>
/// <param name="TakesObject">The one accused or asked stands before the complement.</param>
/// <param name="IsParticiple">"مضيفاً", "نافية": the speaker before goes on.</param>
/// <param name="Needs">Kind of speech.tsv of which a word must follow soon: "حمل" speaks only with "مسؤولية"; empty for none.</param>
/// <param name="Carries">May go on with the speaker before when no subject is named.</param>
/// <param name="IsPlain">Speaks without "أن", a colon or a quotation as well: "اتهم", "تحدث عن".</param>
internal sealed record ReportingVerb(string Lemma, Stance? Stance, bool TakesObject, bool IsParticiple, string Needs, bool IsPlain, bool Carries);

/// <summary>A reporting verb at a place of the text.</summary>
/// <param name="HasObject">An object pronoun hangs on it: "نفته", "أكدها".</param>
internal sealed record VerbForm(ReportingVerb Verb, Agreement Agreement, bool HasObject)
{
    public string Lemma => Verb.Lemma;

    public bool IsParticiple => Verb.IsParticiple;
}

/// <summary>The verbs and small words of reported speech.</summary>
internal sealed class SpeechLexicon
{
    private readonly Dictionary<string, VerbForm> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public SpeechLexicon()
    {
        foreach (var row in LexiconFile.Read("reporting_verbs.tsv"))
        {
            Add(row, "finite", isParticiple: false);
            Add(row, "participle", isParticiple: true);
        }

        foreach (var row in LexiconFile.Read("speech.tsv"))
            _words[row["kind"]] = [.. row.Values("forms").Select(ArabicFolding.Fold)];
    }

    /// <summary>The reporting verb a word is, with or without و or ف before it and an object pronoun behind it.</summary>
    public VerbForm? Verb(string word) =>
        Known(word) ?? (word.Length > 2 && word[0] is 'و' or 'ف' ? Known(word[1..]) : null);

    /// <summary>Whether a word belongs to a kind of speech.tsv, with or without و or ف before it.</summary>
    public bool Is(string kind, string word) =>
        _words[kind].Contains(word) || (word.Length > 2 && word[0] is 'و' or 'ف' && _words[kind].Contains(word[1..]));

    public bool IsRelative(string word) => _words["relative"].Contains(word);

    /// <summary>Also looks through ب and ل: "بقصف", "للتعليق".</summary>
    public bool IsAnyReading(string kind, string word)
    {
        foreach (var (reading, _) in Proclitics.Readings(word))
        {
            if (_words[kind].Contains(reading))
                return true;
        }

        return false;
    }

    private VerbForm? Known(string word)
    {
        if (_verbs.TryGetValue(word, out var verb))
            return verb;
        var cut = word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("هم", StringComparison.Ordinal) ? 2 : word.EndsWith('ه') ? 1 : 0;
        // A final alef maqsura turns into alef before a pronoun: "نفى", "نفاه".
        if (cut == 0 || word.Length - cut < 2)
            return null;
        var stem = word[..^cut];
        // "إضافة", "إشارة", "إفادة" are nouns, not verbs with a pronoun.
        if (cut == 1 && stem.Length >= 4 && stem[^2] == 'ا')
            return null;
        return (_verbs.GetValueOrDefault(stem) ?? (stem[^1] == 'ا' ? _verbs.GetValueOrDefault(stem[..^1] + "ي") : null)) is { IsParticiple: false } known
            ? known with { HasObject = true }
            : null;
    }

    private void Add(LexiconRow row, string column, bool isParticiple)
    {
        Stance? stance = row["stance"] == "Neutral" ? null : Enum.Parse<Stance>(row["stance"]);
        var verb = new ReportingVerb(row["lemma"], stance, row["object"] == "yes", isParticiple, row["needs"], row["plain"] == "yes", row["carries"] != "no");
        foreach (var form in row.Values(column).Select(ArabicFolding.Fold))
            _verbs.TryAdd(form, new VerbForm(verb, Agreements.OfVerb(form, row["lemma"], isParticiple), HasObject: false));
    }
}
