namespace DeconflictionArchive.Analysis.Claims;

/// <summary>The gender or number a verb shares with its subject. A verb before its subject shows gender alone.</summary>
internal enum Agreement
{
    Unknown,
    Masculine,
    Feminine,
    Dual,
    Plural,
}

internal static class Agreements
{
    /// <summary>What the noun at a token shows of itself: "الروس", "السلطات", "الجانب".</summary>
    public static Agreement Of(Passage passage, int token) =>
        passage.Is(SpeechWord.People, token) ? Agreement.Plural : passage.Word(token).EndsWith('ه') || passage.Word(token).EndsWith("ات", StringComparison.Ordinal) ? Agreement.Feminine : Agreement.Masculine;

    /// <summary>What a form of a verb says of its subject. A feminine perfect made from it tells perfects with ت of their own ("لفت", "تحفظ") from feminine forms.</summary>
    /// <param name="forms">All forms of the verb.</param>
    public static Agreement OfVerb(string form, IReadOnlySet<string> forms, bool isParticiple)
    {
        if (isParticiple)
            return form.EndsWith('ه') ? Agreement.Feminine : form.EndsWith("ين", StringComparison.Ordinal) ? Agreement.Plural : Agreement.Masculine;
        if (forms.Contains(form + "ت") || (form[^1] == 'ي' && forms.Contains(form[..^1] + "ت")))
            return Agreement.Masculine;
        if (form.EndsWith("وا", StringComparison.Ordinal) || form.EndsWith("ون", StringComparison.Ordinal))
            return Agreement.Plural;
        if (form.EndsWith("تا", StringComparison.Ordinal) || (form.EndsWith("ان", StringComparison.Ordinal) && forms.Contains(form[..^2])) || (form[^1] == 'ا' && (form.Length > 4 || forms.Contains(form[..^1]))))
            return Agreement.Dual;
        return form[0] == 'ت' || (form.EndsWith('ت') && form[0] != 'ي') ? Agreement.Feminine : Agreement.Masculine;
    }

    /// <summary>Whether a verb may go on with a speaker: plural things agree in the feminine, plural people before the verb in the plural.</summary>
    public static bool Fits(Agreement verb, Agreement speaker) =>
        verb == Agreement.Unknown || speaker == Agreement.Unknown || verb == speaker;

    /// <summary>Whether a verb may stand before a subject: there it shows no number.</summary>
    public static bool FitsBefore(Agreement verb, Agreement subject) => verb switch
    {
        Agreement.Masculine => subject is not Agreement.Feminine,
        Agreement.Feminine => subject is not Agreement.Masculine,
        _ => true,
    };
}
