using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells the lines of a page's foot by which a house keeps its rights: "صحيفة كذا © جميع الحقوق محفوظة", "© 2021 كذا".</summary>
internal static class FooterLines
{
    private const int LongestNotice = 45; // words
    private const int LongestHouse = 6; // words beside "© 2018"
    private const int LongestClaim = 12; // words around "جميع الحقوق محفوظة"

    public static bool KeepsRights(TokenList tokens, LineShape line)
    {
        if (line.Words > LongestNotice || line.Words + line.Numbers == 0)
            return false;
        if (tokens[line.First].Text == "©" && line.First + 1 < line.End)
            return tokens[line.First + 1].IsNumber || IsHouse(tokens, line);
        if (line.Words <= LongestHouse && !line.EndsWithStop && BeginsYear(tokens, line))
            return true;
        if (line.Words > LongestClaim || line.EndsWithStop || !line.Has(LayoutWord.House))
            return false;
        for (var at = line.First; at + 1 < line.End; at++)
        {
            if (tokens[at].Text == "الحقوق" && tokens[at + 1].Text == "محفوظه")
                return true;
        }

        return false;
    }

    // "Radio FM © 2018"; an agency's name stands there under a photo.
    private static bool BeginsYear(TokenList tokens, LineShape line)
    {
        for (var at = line.First + 1; at + 1 < line.End; at++)
        {
            if (tokens[at].Text == "©" && tokens[at + 1].IsNumber)
                return OutletLexicon.Shared.AgencyNames.Find(tokens, line.First, line.End, out _) == 0;
        }

        return false;
    }

    // "© Sputnik . Sergey Mamontov" is under a photo.
    private static bool IsHouse(TokenList tokens, LineShape line) =>
        OutletLexicon.Shared.OutletNames.Find(tokens, line.First + 1, line.End, out _) > 0
        && OutletLexicon.Shared.AgencyNames.Find(tokens, line.First + 1, line.End, out _) == 0;
}

/// <summary>Tells lines that ask the reader to follow and end where the icons of networks stood: "تابعوا كذا على".</summary>
internal static class FollowLines
{
    private const int Longest = 7; // words

    public static FurnitureMatch? Read(TokenList tokens, LineShape line) =>
        line.Words is >= 2 and <= Longest && LayoutWords.Is(LayoutWord.Follow, tokens[line.First]) && EndsInNetwork(tokens, line)
            ? new FurnitureMatch(FurnitureKind.ShareBar, Opening.Nothing, false, true, "follow-on-network")
            : null;

    private static bool EndsInNetwork(TokenList tokens, LineShape line)
    {
        var last = line.End - 1;
        while (last > line.First && tokens[last].Kind == TokenKind.Punctuation)
            last--;
        return tokens[last].Text is "على" or "علي" or "عبر" || LayoutWords.Is(LayoutWord.Social, tokens[last]);
    }
}
