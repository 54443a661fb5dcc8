using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Tells lines by which a house names its own departments and editors, who are neither author nor source: "كتب: قسم الشؤون الخارجية",
/// "(إعداد فلان للنشرة العربية - تحرير فلان)", "تحرير: فلان" under a story.
/// </summary>
internal static class DeskLines
{
    private const int MostInitials = 8;
    private const int MostWays = 3; // words
    private const int ShortestNumber = 3; // digits of a wire's number
    private const int LongestInitials = 2; // letters of one
    private const int LongestTail = 20; // words of a bracket that names those who worked on a wire

    /// <summary>A department signs where a person would.</summary>
    public static bool IsDepartment(TokenList tokens, CreditLine credit)
    {
        if (credit.NamesMaker || credit.Has(CreditPartKind.Place) || !LayoutWords.Is(LayoutWord.Byline, tokens[credit.Parts[0].First]))
            return false;
        for (var index = 1; index < credit.Parts.Count; index++)
        {
            if (SectionNames.Shared.IsDepartment(tokens[credit.Parts[index].First].Text))
                return true;
        }

        return false;
    }

    /// <summary>"تحرير: فلان", "إعداد وتحرير: فلان" below a story names who edited it.</summary>
    public static bool NamesEditor(TokenList tokens, CreditLine credit) =>
        !credit.NamesMaker && credit.Parts[0].Kind == CreditPartKind.Desk && !credit.Has(CreditPartKind.Place) && IsEdited(tokens[credit.Parts[0].End - 1].Text);

    /// <summary>Names of places and nothing else, as tags below a story: "سوريا   روسيا   الحسكة".</summary>
    public static bool IsRowOfPlaces(CreditLine credit)
    {
        foreach (var part in credit.Parts)
        {
            if (part.Kind != CreditPartKind.Place)
                return false;
        }

        return true;
    }

    /// <summary>"متابعة", "متابعات - خاص": how a house came by a story, alone under its title.</summary>
    public static bool TellsHowItCame(TokenList tokens, LineShape line)
    {
        if (line.Words is 0 or > MostWays || line.Numbers > 0)
            return false;
        for (var at = line.First; at < line.End; at++)
        {
            if (tokens[at].IsWord && tokens[at].Text is not ("متابعه" or "متابعات" or "ومتابعات" or "خاص" or "رصد" or "ورصد" or "ومتابعه"))
                return false;
        }

        return true;
    }

    /// <summary>"AFP0123": an agency and the number of its wire.</summary>
    public static bool IsNumberOfWire(TokenList tokens, LineShape line) =>
        line is { Words: 1, Numbers: 1, HasArabic: false } && line.End - line.First == 2 && tokens[line.First + 1].IsNumber
        && tokens[line.First].Span.End == tokens[line.First + 1].Span.Start && tokens[line.First + 1].Text.Length >= ShortestNumber;

    /// <summary>The bracket at the end of a wire that names its editors.</summary>
    public static bool IsWireTail(TokenList tokens, LineShape line)
    {
        if (line.Words is < 2 or > LongestTail || tokens[line.First].Text != "(" || tokens[line.End - 1].Text != ")" || !LayoutWords.Is(LayoutWord.Byline, tokens[line.First + 1]))
            return false;
        for (var at = line.First + 1; at < line.End; at++)
        {
            if (IsEdited(tokens[at].Text) || tokens[at].Text is "النشره" or "للنشره" or "القسم")
                return true;
        }

        return false;
    }

    /// <summary>"(ي ح)", "سح/ار/ب ق": the initials that end a wire.</summary>
    public static bool IsInitials(TokenList tokens, LineShape line)
    {
        if (line.Words is < 2 or > MostInitials || line.Numbers > 0 || line.EndsWithStop || line.End - line.First == line.Words)
            return false;
        var marked = tokens[line.First].Text == "(";
        for (var at = line.First; at < line.End; at++)
        {
            if (tokens[at].IsWord && tokens[at].Text.Length > LongestInitials)
                return false;
            marked |= tokens[at].Text is "/" or ".";
        }

        return marked;
    }

    private static bool IsEdited(string word) => word is "تحرير" or "وتحرير" or "التحرير";
}
