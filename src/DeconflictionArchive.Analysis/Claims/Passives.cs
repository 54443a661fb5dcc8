namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells verbs in the passive, whose subject does not speak: "أُبلغ الجانب الروسي مسبقا".</summary>
internal static class Passives
{
    private const char Damma = '\u064F';

    /// <summary>Whether the first letter of a verb, behind a conjunction, is written with the vowel of the passive.</summary>
    public static bool IsMarked(Passage passage, int token)
    {
        var span = passage.Text.Tokens[token].Span;
        var first = passage.Of(token).IsJoinedVerb ? 1 : 0;
        for (var at = span.Start; at < span.End; at++)
        {
            if (!char.IsLetter(passage.Text.Original[at]))
                continue;
            if (first-- == 0)
                return at + 1 < span.End && passage.Text.Original[at + 1] == Damma;
        }

        return false;
    }

    /// <summary>Whether somebody is told, not tells: by the vowel of a perfect, or of a verb of notice behind its subject that names nobody it addresses.</summary>
    public static bool IsTold(Passage passage, int token, VerbForm form)
    {
        if (form.IsParticiple || form.Verb.Needs is SpeechWord.From or SpeechWord.Toward || form.Is(VerbTraits.MakesKnown | VerbTraits.Judges | VerbTraits.StandsIn | VerbTraits.Says))
            return false;
        var word = passage.Word(token);
        var letter = passage.Of(token).IsJoinedVerb && word.Length > 1 ? word[1] : word[0];
        // The imperfect of many verbs has the vowel in the active voice as well: "يُعلن".
        return letter is not ('ي' or 'ت' or 'ن') && IsMarked(passage, token);
    }
}
