using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells the parts of a page apart, line by line.</summary>
public sealed class PageReader
{
    private const int FewestToStartStory = 6; // words, on a page without a single paragraph

    public Page Read(ReportText text)
    {
        var draft = new PageDraft(text);
        SetAside.Read(draft);
        var bodyStart = FindStory(draft);
        var story = new StoryWords(draft, bodyStart);
        bodyStart = HeadBeforeDateline(draft, bodyStart, out var standfirst);
        new HeadReader(draft, story, bodyStart).Read();
        if (standfirst is { } deck && draft.KindOf(deck) is not PageLineKind.Title)
            draft.Decide(deck, PageLineKind.Standfirst, "paragraph-above-dateline");
        new BodyReader(draft, story, bodyStart).Read();
        var lines = draft.Finish();
        return new Page(lines, draft.Title, DatelineFinder.Find(text, draft, bodyStart), BylineFinder.Find(text, lines));
    }

    // The story begins at the first paragraph; a page without one begins its story after its first headline.
    private static int FindStory(PageDraft draft)
    {
        var headline = -1;
        var lastParagraph = LastParagraph(draft);
        for (var line = 0; line < draft.Lines.Count; line++)
        {
            var shape = draft.Lines[line];
            if (draft.IsDecided(line))
                continue;
            if (headline < 0 && BreaksOff(draft, line))
                return line;
            if (shape.IsParagraph && !draft.Facts[line].IsFurniture && draft.Facts[line].Stamp is null)
                return draft.IsLoose && headline >= 0 && !StandsApart(draft, headline) ? headline : line;
            if (!draft.Facts[line].IsPlain || shape.Words < FewestToStartStory)
                continue;
            if (draft.IsLoose && headline >= 0)
                return StandsApart(draft, headline) ? line : headline;
            if (headline >= 0 && lastParagraph < line)
                return line;
            headline = headline < 0 ? line : headline;
        }

        return headline >= 0 ? headline : FindSentence(draft);
    }

    private static int LastParagraph(PageDraft draft)
    {
        var line = draft.Lines.Count - 1;
        while (line >= 0 && !draft.Lines[line].IsParagraph)
            line--;
        return line;
    }

    // A note of one or two short lines: the first sentence, or whatever words there are.
    private static int FindSentence(PageDraft draft)
    {
        var plain = Enumerable.Range(0, draft.Lines.Count).Where(line => draft.Facts[line].IsPlain).ToList();
        var sentence = plain.Where(line => draft.Lines[line].EndsWithStop || draft.Lines[line].BeginsWithVerb).Concat(plain.OrderByDescending(line => draft.Lines[line].Words));
        return sentence.FirstOrDefault(draft.Lines.Count);
    }

    // "كشف وزير الدفاع الأميركي / جيم ماتيس عن ...": links inside a sentence have broken its line.
    private static bool BreaksOff(PageDraft draft, int line)
    {
        if (line + 1 >= draft.Lines.Count || !draft.Facts[line].IsPlain || StandsApart(draft, line))
            return false;
        LineShape shape = draft.Lines[line], next = draft.Lines[line + 1];

        // A headline that follows a short line is closed by what stands below it, a sentence is not.
        if (line + 2 < draft.Lines.Count && !next.EndsWithStop && (draft.Lines[line + 2].BeginsWithVerb || !draft.Facts[line + 2].IsPlain))
            return false;
        return shape.BeginsWithVerb && !shape.EndsWithStop && draft.Facts[line + 1].IsPlain && !next.BeginsWithVerb && !next.Continues
            && !char.IsPunctuation(draft.Text.Original[shape.Span.End - 1]);
    }

    // In wrapped text the title is the line that a blank line parts from the next.
    private static bool StandsApart(PageDraft draft, int line)
    {
        if (line + 1 >= draft.Lines.Count)
            return false;
        var breaks = 0;
        for (var at = draft.Lines[line].Span.End; at < draft.Lines[line + 1].Span.Start; at++)
            breaks += draft.Text.Original[at] == '\n' ? 1 : 0;
        return breaks > 1;
    }

    // "TITLE / a paragraph / captions / واشنطن - ...": the paragraph above the dateline is a standfirst.
    private static int HeadBeforeDateline(PageDraft draft, int bodyStart, out int? standfirst)
    {
        standfirst = null;
        const int nearby = 6; // lines
        for (var line = bodyStart + 1; line < draft.Lines.Count && line <= bodyStart + nearby; line++)
        {
            var shape = draft.Lines[line];
            if (!shape.IsParagraph)
                continue;
            if (CreditReader.ReadLead(draft.Text.Tokens, shape.First, shape.End) is null)
                return bodyStart;
            if (bodyStart == 0 || CreditReader.ReadLead(draft.Text.Tokens, draft.Lines[bodyStart].First, draft.Lines[bodyStart].End) is not null)
                return bodyStart;
            standfirst = bodyStart;
            return line;
        }

        return bodyStart;
    }
}
