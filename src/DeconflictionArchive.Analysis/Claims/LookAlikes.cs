namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Tells a verb from the more common word that is written with the same letters.</summary>
internal static class LookAlikes
{
    private const char Shadda = '\u0651';

    private const int Soon = 7; // tokens: "وبيّن المتحدث باسم البنتاغون أن"

    /// <summary>Whether a letter of it is marked as double.</summary>
    public static bool HasShadda(Passage passage, int token) =>
        passage.Text.Tokens[token].Span is var span && passage.Text.Original.AsSpan(span.Start, span.Length).Contains(Shadda);

    /// <summary>"بيّن كوناشينكوف أن" against "بين موسكو وواشنطن".</summary>
    public static bool IsMadeClear(Passage passage, int token)
    {
        if (HasShadda(passage, token))
            return true;
        if (passage.Word(token - 1) is not ("" or ","))
            return false;
        for (var next = token + 1; next <= token + Soon; next++)
        {
            if (passage.Is(SpeechWord.Complementizer, next))
                return next > token + 1 || passage.Word(token)[0] == 'و';
            if (passage.Word(next) is "" or "," or "." || passage.Word(next)[0] == 'و')
                return false;
        }

        return false;
    }
}
