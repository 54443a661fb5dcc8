using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells the parts of a page apart, line by line.</summary>
public sealed class PageReader
{
    private const int FewestToStartStory = 6; // words, on a page without a single paragraph

    public Page Read(ReportText text)
    {
        var draft = new PageDraft(text);
        var bodyStart = FindStory(draft);
        var story = new StoryWords(text.Tokens, Paragraphs(draft, bodyStart));
        bodyStart = HeadBeforeDateline(draft, bodyStart, out var standfirst);
        new HeadReader(draft, story, bodyStart).Read();
        if (standfirst is { } deck && draft.KindOf(deck) is not PageLineKind.Title)
            draft.Decide(deck, PageLineKind.Standfirst, "paragraph-above-dateline");
        new BodyReader(draft, story, bodyStart).Read();
        var lines = draft.Finish();
        return new Page(lines, draft.Title, DatelineFinder.Find(text, draft, bodyStart), BylineFinder.Find(text, lines));
    }

    // Headlines of other stories are short; a page of short lines alone is read as it is.
    private static IEnumerable<LineShape> Paragraphs(PageDraft draft, int bodyStart)
    {
        var plain = Enumerable.Range(bodyStart, draft.Lines.Count - bodyStart)
            .Where(line => !draft.Facts[line].IsFurniture)
            .Select(line => draft.Lines[line])
            .ToList();
        return plain.Exists(line => line.IsParagraph) ? plain.Where(line => line.IsParagraph) : plain;
    }

    // The story begins at the first paragraph; a page without one begins its story after its first headline.
    private static int FindStory(PageDraft draft)
    {
        for (var line = 0; line < draft.Lines.Count; line++)
        {
            if (draft.Lines[line].IsParagraph && !draft.Facts[line].IsFurniture && draft.Facts[line].Stamp is null)
                return line;
        }

        var headline = -1;
        for (var line = 0; line < draft.Lines.Count; line++)
        {
            if (!draft.Facts[line].IsPlain || draft.Lines[line].Words < FewestToStartStory)
                continue;
            if (headline >= 0)
                return line;
            headline = line;
        }

        return headline >= 0 ? headline : draft.Lines.Count;
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
