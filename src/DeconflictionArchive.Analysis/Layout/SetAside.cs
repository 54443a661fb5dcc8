using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>
/// Sets aside, before the story is looked for, what reads like prose and is not it: the other messages of an exported channel, the
/// lead printed above the story a second time, and footnotes.
/// </summary>
internal static class SetAside
{
    private const int LongestChannel = 6; // words of a channel's name
    private const int LongestNote = 60; // words of a footnote
    private const int MostNotes = 100; // whose marks are looked for in all that stands above
    private const int SameLead = 8; // words; fewer begin two paragraphs by chance

    public static void Read(PageDraft draft)
    {
        var paragraph = -1;
        var between = false;
        int messages = 0, note = 1, asked = 0;
        for (var line = 0; line < draft.Lines.Count; line++)
        {
            var shape = draft.Lines[line];
            if (shape.End == shape.First)
                continue;
            messages += IsMessageHead(draft.Text.Tokens, shape) ? 1 : 0;
            if (NumberOfNote(draft.Text.Tokens, shape) == note && asked++ < MostNotes)
                note += IsNote(draft, line) ? 1 : 0;
            if (!shape.IsParagraph || draft.Facts[line].IsFurniture || draft.Facts[line].Stamp is not null)
                continue;
            if (paragraph >= 0 && between && BeginsAlike(draft, paragraph, line))
                draft.PutAside(paragraph, FurnitureKind.Repeat, "lead-again");
            between = paragraph < 0 && line + 1 < draft.Lines.Count && !draft.Lines[line + 1].IsParagraph;
            paragraph = paragraph < 0 ? line : paragraph;
        }

        if (messages > 1)
            SetMessagesAside(draft);
    }

    // "أخبار كذا, [15.06.2022 22:37]"
    private static bool IsMessageHead(TokenList tokens, LineShape line)
    {
        if (line.Numbers < 2 || line.Words is 0 or > LongestChannel || tokens[line.End - 1].Text != "]")
            return false;
        var at = line.First;
        while (at < line.End && tokens[at].Text != "[")
            at++;
        return at + 2 < line.End && tokens[at + 1].IsNumber && tokens[at - 1].Text == "," && StampReader.HoldsDate(tokens, at + 1, line.End);
    }

    // The longest message tells the story; its clock is the page's day, and those of the others are not.
    private static void SetMessagesAside(PageDraft draft)
    {
        int longest = 0, longestHead = -1, words = 0, head = -1;
        for (var line = 0; line <= draft.Lines.Count; line++)
        {
            if (line < draft.Lines.Count && !IsHead(draft, line))
            {
                words += draft.Lines[line].Words;
                continue;
            }

            if (head >= 0 && words > longest)
                (longest, longestHead) = (words, head);
            (head, words) = (line, 0);
        }

        head = -1;
        for (var line = 0; line < draft.Lines.Count; line++)
        {
            var begins = IsHead(draft, line);
            head = begins ? line : head;
            if (head == longestHead && begins)
                draft.Decide(line, PageLineKind.Credit, "stamp-of-publication");
            else if (head >= 0 && head != longestHead)
                draft.PutAside(line, begins ? FurnitureKind.Stamp : FurnitureKind.Teaser, begins ? StampLines.OthersRule : "another-message");
        }
    }

    private static bool IsHead(PageDraft draft, int line) => draft.Lines[line].Numbers > 1 && IsMessageHead(draft.Text.Tokens, draft.Lines[line]);

    // "(1) ...", "[1] ..."
    private static int? NumberOfNote(TokenList tokens, LineShape line) =>
        line.End - line.First > 3 && tokens[line.First].Text is "(" or "[" && tokens[line.First + 1].IsNumber && tokens[line.First + 2].Text is ")" or "]" && line.Words is > 0 and <= LongestNote
            && int.TryParse(tokens[line.First + 1].Text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // A note is one whose mark stands within a paragraph above it.
    private static bool IsNote(PageDraft draft, int line)
    {
        var tokens = draft.Text.Tokens;
        for (var above = 0; above < line; above++)
        {
            var shape = draft.Lines[above];
            for (var at = shape.First + 1; shape.IsParagraph && at + 2 < shape.End; at++)
            {
                if (tokens[at].Text is not ("(" or "[") || tokens[at + 1].Text != tokens[draft.Lines[line].First + 1].Text || tokens[at + 2].Text is not (")" or "]"))
                    continue;
                draft.PutAside(line, FurnitureKind.Other, "footnote");
                return true;
            }
        }

        return false;
    }

    // The lead word for word, or cut short by dots: "أعلن المتحدث ... أثناء تدمير... 09.12.2017, موقع كذا".
    private static bool BeginsAlike(PageDraft draft, int lead, int line)
    {
        LineShape above = draft.Lines[lead], below = draft.Lines[line];
        var tokens = draft.Text.Tokens;
        int left = above.First, right = below.First, words = 0;
        while (left < above.End && right < below.End && tokens[left].Text == tokens[right].Text)
        {
            words += tokens[left].IsWord ? 1 : 0;
            left++;
            right++;
        }

        if (words < SameLead)
            return false;
        return left == above.End
            ? right == below.End
            : IsCut(draft.Text, tokens[left]) || (left > above.First && IsCut(draft.Text, tokens[left - 1]));
    }

    private static bool IsCut(ReportText text, Token token)
    {
        var at = token.Span.Start;
        return text.Original[at] == '…' || (text.Original[at] == '.' && at + 1 < text.Original.Length && text.Original[at + 1] == '.');
    }
}
