using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells the line under a photo by its own words: a credit at its end, or "صورة" at its beginning.</summary>
internal static class CaptionReader
{
    private const int LongestCaption = 30; // words

    public static bool IsCaption(TokenList tokens, LineShape line) =>
        line.Words is >= 2 and <= LongestCaption && !line.EndsWithStop && line.MayBegin(LayoutWord.Caption | LayoutWord.Agency) && CreditStart(tokens, line) > line.First;

    /// <summary>"صورة من الأرشيف لطائرة", "مصدر الصورة: رويترز".</summary>
    public static bool BeginsCaption(TokenList tokens, LineShape line)
    {
        if (line.Words is < 2 or > LongestCaption || line.IsParagraph)
            return false;
        var first = line.First;
        while (first < line.End && tokens[first].Kind == TokenKind.Punctuation)
            first++;
        return first < line.End && (LayoutWords.Shared.Match(LayoutWord.CaptionStart, tokens, first, line.End) > 0 || IsPhotoRight(tokens, first, line));
    }

    // "© Sputnik . Sergey Mamontov"
    private static bool IsPhotoRight(TokenList tokens, int first, LineShape line) =>
        first > line.First && tokens[first - 1].Text == "©" && OutletLexicon.Shared.AgencyNames.Find(tokens, first, line.End, out _) > 0;

    /// <summary>The token at which the photo's credit begins; the line's first when it has none.</summary>
    public static int CreditStart(TokenList tokens, LineShape line)
    {
        var words = LayoutWords.Shared;
        var at = line.End - 1;
        var start = line.First;
        var credited = false;
        while (at > line.First)
        {
            // The last piece, then the ones before it, as long as each is made of credit words.
            var separator = at;
            while (separator > line.First && tokens[separator].Text is not ("-" or "(" or "/" or "|"))
                separator--;
            if (separator == line.First || !IsCredit(words, tokens, separator + 1, at + 1, ref credited))
                break;
            start = separator;
            at = separator - 1;
        }

        return credited ? start : line.First;
    }

    private static bool IsCredit(LayoutWords words, TokenList tokens, int first, int end, ref bool credited)
    {
        var any = false;
        for (var at = first; at < end;)
        {
            if (tokens[at].Kind != TokenKind.Word)
            {
                at++;
                continue;
            }

            var count = words.Match(LayoutWord.Caption, tokens, at, end);
            if (count == 0)
                count = OutletLexicon.Shared.AgencyNames.Find(tokens, at, end, out _);
            if (count == 0)
                return false;

            // "(صور)" at the end of a headline promises pictures; it does not credit one.
            any |= !LayoutWords.Is(LayoutWord.Mark, tokens[at]);
            at += count;
        }

        credited |= any;
        return any || credited;
    }
}
