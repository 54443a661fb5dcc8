namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells what "نسب إلى" ascribes: a deed to who did it, or words to who said them.</summary>
internal static class Ascriptions
{
    private const int Reach = 14; // tokens from the verb to whom it ascribes

    /// <summary>"نسب إلى مركبة روسية أنها صدمت", "نسب إلى التحالف عشرة انتهاكات", but not "نسبت الوكالة إلى مصدر قوله".</summary>
    public static bool IsOfDeed(SpeakerPhrases phrases, Passage passage, int verb, int limit, SpeakerHistory history) =>
        IsToDoer(phrases, passage, verb, limit, history) || IsOfBreach(passage, verb, limit);

    // "نسب إلى التحالف ما لا يقل عن عشرة انتهاكات"
    private static bool IsOfBreach(Passage passage, int verb, int limit)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + 2 * Reach) && !passage.Is(SpeechWord.OwnAccount, token) && !passage.Is(SpeechWord.Complementizer, token); token++)
        {
            if (passage.Is(SpeechWord.Breach, token))
                return true;
        }

        return false;
    }

    // What is ascribed to craft and forces is a deed; to people and bodies, with a word for it, it is their saying.
    private static bool IsToDoer(SpeakerPhrases phrases, Passage passage, int verb, int limit, SpeakerHistory history)
    {
        for (var token = verb + 1; token < Math.Min(limit, verb + Reach); token++)
        {
            if (passage.Is(SpeechWord.OwnAccount, token) || passage.Word(token) is "الفضل" or "فضل")
                return false;
            if (!passage.Is(SpeechWord.Toward, token))
                continue;
            var to = passage.PartyAt(token + 1);
            return passage.Text.Tokens[Math.Min(token + 1, passage.End - 1)].IsWord && passage.Of(token + 1).Unnamed is null && !passage.IsBehindPreposition(SpeechWord.Role, token + 1) && (to is null ? phrases.At(passage, token + 1, limit, history) is null && passage.Verb(verb)?.HasObject != true : to is { IsPerson: false, Kind: "military" or "armed group" });
        }

        return false;
    }
}
