using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A verb by which a report says that someone said something.</summary>
/// <param name="Stance">Null when the words said must tell.</param>
/// <param name="TakesObject">The one accused or asked stands before the complement.</param>
/// <param name="IsParticiple">"مضيفاً", "نافية": the speaker before goes on.</param>
/// <param name="Needs">A word of this kind must follow soon: "حمل" speaks only with "مسؤولية".</param>
/// <param name="Carries">May go on with the speaker before when no subject is named.</param>
/// <param name="IsPlain">Speaks without "أن", a colon or a quotation as well: "اتهم", "تحدث عن".</param>
internal sealed record ReportingVerb(string Lemma, Stance? Stance, bool TakesObject, bool IsParticiple, SpeechWord Needs, bool IsPlain, bool Carries)
{
    /// <summary>Speaks behind a negation as well: "لم ينكر".</summary>
    public bool MayBeNegated { get; init; }

    /// <summary>The stance behind a negation; null when the words said must tell, as of "لم يخف".</summary>
    public Stance? Negated { get; init; }

    public VerbTraits Traits { get; init; }
}

/// <summary>A reporting verb at a place of the text.</summary>
/// <param name="HasObject">An object pronoun hangs on it: "نفته", "أكدها".</param>
internal sealed record VerbForm(ReportingVerb Verb, Agreement Agreement, bool HasObject)
{
    /// <summary>Stands behind a negation only: "ينفِ".</summary>
    public bool IsJussive { get; init; }

    /// <summary>Is another word unless "ما" stands before it: "وهو ما عدّه".</summary>
    public bool StandsBehindWhat { get; init; }

    public string Lemma => Verb.Lemma;

    /// <summary>Whether its verb has any of some traits.</summary>
    public bool Is(VerbTraits traits) => (Verb.Traits & traits) != VerbTraits.None;

    public bool IsParticiple => Verb.IsParticiple;
}

/// <summary>The verbs and small words of reported speech. Every form a text can show is made beforehand, so that reading looks up and makes nothing.</summary>
internal sealed class SpeechLexicon
{
    private static readonly string[] Conjunctions = ["", "و", "ف"];

    private readonly Dictionary<string, VerbForm> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeechKinds> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeechKinds> _kindsBehindPreposition = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relatives = new(StringComparer.Ordinal);

    private readonly WordMemo<SpokenWord> _words;

    public SpeechLexicon()
    {
        _words = new WordMemo<SpokenWord>(Read);
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
            var kind = Enum.Parse<SpeechWord>(row["kind"]);
            foreach (var form in row.Values("forms").Select(ArabicFolding.Fold))
            {
                if (kind == SpeechWord.Relative)
                    _relatives.Add(form);
                foreach (var conjunction in Conjunctions)
                {
                    // "وكالة" is no "وكاله".
                    if (kind == SpeechWord.Medium && _verbs.TryGetValue(conjunction + form, out var verb) && verb.HasObject)
                        _verbs.Remove(conjunction + form);
                    Mark(_kinds, conjunction + form, kind);
                    foreach (var written in WithPrepositions(form))
                        Mark(_kindsBehindPreposition, conjunction + written, kind);
                }
            }
        }
    }

    /// <summary>What shows the stance of what is said.</summary>
    public StanceCues Stances { get; } = new();

    /// <summary>Who speaks without a name.</summary>
    public UnnamedSpeakers Unnamed { get; } = new();

    /// <summary>What tells the question it answers.</summary>
    public QuestionWords Questions { get; } = new();

    /// <summary>What a folded word is to speech; null when it is nothing.</summary>
    public SpokenWord? Find(string word) => _words.Of(word);

    /// <summary>What a token is to speech; null when it is nothing.</summary>
    public SpokenWord? Find(Token token) => token.IsWord ? _words.Of(token) : null;

    private SpokenWord? Read(string word)
    {
        var kinds = _kinds.GetValueOrDefault(word);
        var kindsBehindPreposition = _kindsBehindPreposition.GetValueOrDefault(word);
        var verb = _verbs.GetValueOrDefault(word);
        var (showsStance, tellsQuestion) = (Stances.MayBegin(word), Questions.MayBegin(word));
        var unnamed = Unnamed.Of(word);
        if (kinds.IsEmpty && kindsBehindPreposition.IsEmpty && verb is null && !showsStance && !tellsQuestion && unnamed is null)
            return null;
        return new SpokenWord(kinds, kindsBehindPreposition, verb, showsStance, tellsQuestion)
        {
            Unnamed = unnamed,
            IsRelative = _relatives.Contains(word),
            IsJoinedVerb = word[0] is 'و' or 'ف' && _verbs.ContainsKey(word[1..]),
        };
    }

    private static void Mark(Dictionary<string, SpeechKinds> words, string form, SpeechWord kind) =>
        words[form] = words.GetValueOrDefault(form).With(SpeechKinds.Of(kind));

    // ل and ال meet as لل: "للتعليق".
    private static IEnumerable<string> WithPrepositions(string form) =>
        form.StartsWith("ال", StringComparison.Ordinal) ? [form, "ب" + form, "ك" + form, "لل" + form[2..]] : [form, "ب" + form, "ل" + form, "ك" + form];

    private void AddVerb(LexiconRow row, string column, bool isParticiple)
    {
        Stance? stance = row["stance"] == "Neutral" ? null : Enum.Parse<Stance>(row["stance"]);
        var needs = row["needs"] is { Length: > 0 } kind ? Enum.Parse<SpeechWord>(kind) : SpeechWord.None;
        var verb = new ReportingVerb(row["lemma"], stance, row["object"] == "yes", isParticiple, needs, row["plain"] == "yes", row["carries"] != "no")
        {
            MayBeNegated = row["negated"].Length > 0,
            Negated = row["negated"] is "" or "Neutral" ? null : Enum.Parse<Stance>(row["negated"]),
            Traits = row.Values("traits").Aggregate(VerbTraits.None, (all, trait) => all | Enum.Parse<VerbTraits>(trait)),
        };
        var forms = row.Values(column).Select(ArabicFolding.Fold).ToHashSet(StringComparer.Ordinal);
        if (!isParticiple)
            forms.UnionWith(forms.SelectMany(Duals).ToList());
        foreach (var form in forms)
            _verbs.TryAdd(form, new VerbForm(verb, Agreements.OfVerb(form, forms, isParticiple), HasObject: false));
        foreach (var form in isParticiple ? [] : row.Values("jussive").Select(ArabicFolding.Fold).ToHashSet(StringComparer.Ordinal))
            _verbs.TryAdd(form, new VerbForm(verb, OfJussive(form), HasObject: false) { IsJussive = true });
    }

    // "اتهما", "يؤكدان": of two. Short perfects in the dual look like other words: "ردا", "نقلا".
    private static IEnumerable<string> Duals(string form)
    {
        if (form.Length < 4 || form[^1] is 'ا' or 'ن')
            yield break;
        if (form[0] is 'ي' or 'ت' && !form.EndsWith('ت'))
            yield return form + "ان";
        if (form[0] is 'ا' && form[^1] is not ('ت' or 'ي'))
            yield return form + "ا";
    }

    private static Agreement OfJussive(string form) =>
        form.EndsWith('ا') || form.EndsWith("ون", StringComparison.Ordinal) ? Agreement.Plural : form[0] == 'ت' ? Agreement.Feminine : Agreement.Masculine;

    private void AddWithPronouns(string word, VerbForm form)
    {
        // "أسفه" is a noun.
        if (form.Is(VerbTraits.TakesNoPronoun) || (word.Length < 3 && !form.Is(VerbTraits.Judges)))
            return;
        // Of two letters they are most often another word: "عدة" against "ما عدّه".
        var withObject = form with { HasObject = true, StandsBehindWhat = word.Length < 3 };
        // A final alef maqsura turns into alef before a pronoun: "نفى", "نفاه".
        var stem = word[^1] == 'ي' ? word[..^1] + "ا" : word;
        _verbs.TryAdd(stem + "ها", withObject);
        _verbs.TryAdd(stem + "هم", withObject);
        // The imperfect keeps it: "ينفيه".
        if (word[^1] == 'ي' && word[0] is 'ي' or 'ت')
        {
            _verbs.TryAdd(word + "ها", withObject);
            _verbs.TryAdd(word + "ه", withObject);
        }

        // "تابعة للنظام" is an adjective.
        if (form.Is(VerbTraits.TakesNoHim))
            return;
        // "إضافة", "إشارة", "إفادة" are nouns, not verbs with a pronoun.
        if (stem.Length < 4 || stem[^2] != 'ا')
            _verbs.TryAdd(stem + "ه", withObject);
    }
}
