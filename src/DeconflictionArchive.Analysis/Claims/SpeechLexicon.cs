using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A verb by which a report says that someone said something.</summary>
/// <param name="Stance">Null when the words said must tell.</param>
/// <param name="TakesObject">The one accused or asked stands before the complement.</param>
/// <param name="IsParticiple">"مضيفاً", "نافية": the speaker before goes on.</param>
/// <param name="Needs">A word of this kind must follow soon: "حمل" speaks only with "مسؤولية".</param>
/// <param name="Carries">May go on with the speaker before when no subject is named.</param>
/// <param name="IsPlain">Speaks without "أن", a colon or a quotation as well: "اتهم", "تحدث عن".</param>
internal sealed record ReportingVerb(string Lemma, Stance? Stance, bool TakesObject, bool IsParticiple, SpeechWord Needs, bool IsPlain, bool Carries);

/// <summary>A reporting verb at a place of the text.</summary>
/// <param name="HasObject">An object pronoun hangs on it: "نفته", "أكدها".</param>
internal sealed record VerbForm(ReportingVerb Verb, Agreement Agreement, bool HasObject)
{
    public string Lemma => Verb.Lemma;

    public bool IsParticiple => Verb.IsParticiple;
}

/// <summary>The verbs and small words of reported speech. Every form a text can show is made beforehand, so that reading looks up and makes nothing.</summary>
internal sealed class SpeechLexicon
{
    private static readonly string[] Conjunctions = ["", "و", "ف"];

    private readonly Dictionary<string, VerbForm> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _bareWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _readings = new(StringComparer.Ordinal);

    // Most words of a report are none of speech, which is remembered.
    private readonly WordMemo<string> _ofSpeech;

    public SpeechLexicon()
    {
        _ofSpeech = new WordMemo<string>(word => _verbs.ContainsKey(word) || _words.ContainsKey(word) || _readings.ContainsKey(word) ? word : null);
        foreach (var row in LexiconFile.Read("reporting_verbs.tsv"))
        {
            AddVerb(row, "finite", isParticiple: false);
            AddVerb(row, "participle", isParticiple: true);
        }

        // A verb of its own comes before the same letters read as another verb with a pronoun or a conjunction.
        var forms = _verbs.ToList();
        foreach (var (word, form) in forms.Where(form => !form.Value.IsParticiple))
            AddWithPronouns(word, form);
        foreach (var (word, form) in _verbs.ToList())
        {
            _verbs.TryAdd("و" + word, form);
            _verbs.TryAdd("ف" + word, form);
        }

        foreach (var row in LexiconFile.Read("speech.tsv"))
        {
            var flag = Flag(Enum.Parse<SpeechWord>(row["kind"]));
            foreach (var form in row.Values("forms").Select(ArabicFolding.Fold))
            {
                Mark(_bareWords, form, flag);
                foreach (var conjunction in Conjunctions)
                {
                    Mark(_words, conjunction + form, flag);
                    foreach (var written in WithPrepositions(form))
                        Mark(_readings, conjunction + written, flag);
                }
            }
        }
    }

    /// <summary>Whether a word is a verb or word of reported speech in any way; what is none need not be asked for more.</summary>
    public bool Knows(Token token) => _ofSpeech.Of(token) is not null;

    /// <summary>The reporting verb a word is, with or without و or ف before it and an object pronoun behind it.</summary>
    public VerbForm? Verb(string word) => _verbs.GetValueOrDefault(word);

    /// <summary>Whether a word belongs to a kind of speech.tsv, with or without و or ف before it.</summary>
    public bool Is(SpeechWord kind, string word) => (_words.GetValueOrDefault(word) & Flag(kind)) != 0;

    public bool IsRelative(string word) => (_bareWords.GetValueOrDefault(word) & Flag(SpeechWord.Relative)) != 0;

    /// <summary>Also looks through ب, ل and ك: "بقصف", "للتعليق".</summary>
    public bool IsAnyReading(SpeechWord kind, string word) => (_readings.GetValueOrDefault(word) & Flag(kind)) != 0;

    private static void Mark(Dictionary<string, ulong> words, string form, ulong flag) => words[form] = words.GetValueOrDefault(form) | flag;

    // ل and ال meet as لل: "للتعليق".
    private static IEnumerable<string> WithPrepositions(string form) =>
        form.StartsWith("ال", StringComparison.Ordinal) ? [form, "ب" + form, "ك" + form, "لل" + form[2..]] : [form, "ب" + form, "ل" + form, "ك" + form];

    private static ulong Flag(SpeechWord kind) => 1UL << (int)kind;

    private void AddVerb(LexiconRow row, string column, bool isParticiple)
    {
        Stance? stance = row["stance"] == "Neutral" ? null : Enum.Parse<Stance>(row["stance"]);
        var needs = row["needs"] is { Length: > 0 } kind ? Enum.Parse<SpeechWord>(kind) : SpeechWord.None;
        var verb = new ReportingVerb(row["lemma"], stance, row["object"] == "yes", isParticiple, needs, row["plain"] == "yes", row["carries"] != "no");
        foreach (var form in row.Values(column).Select(ArabicFolding.Fold))
            _verbs.TryAdd(form, new VerbForm(verb, Agreements.OfVerb(form, row["lemma"], isParticiple), HasObject: false));
    }

    private void AddWithPronouns(string word, VerbForm form)
    {
        var withObject = form with { HasObject = true };
        // A final alef maqsura turns into alef before a pronoun: "نفى", "نفاه".
        var stem = word[^1] == 'ي' ? word[..^1] + "ا" : word;
        _verbs.TryAdd(stem + "ها", withObject);
        _verbs.TryAdd(stem + "هم", withObject);
        // "إضافة", "إشارة", "إفادة" are nouns, not verbs with a pronoun.
        if (stem.Length < 4 || stem[^2] != 'ا')
            _verbs.TryAdd(stem + "ه", withObject);
    }
}
