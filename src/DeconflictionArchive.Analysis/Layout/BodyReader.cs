using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Follows the story to its end, tells what was put between its paragraphs, and what stands below it.</summary>
internal sealed class BodyReader(PageDraft draft, StoryWords story, int bodyStart)
{
    private const int Told = 12; // words of story after which a heading of comments can close it
    private const int ShortRepeat = 8; // words; shorter lines may be the same by chance
    private const int ShortSentence = 6; // words of a sentence that ends with a full stop

    private const string UnderComments = "under-comments";

    private readonly HashSet<ulong> _paragraphs = [];

    private int _lastParagraph;
    private int _words;
    private Opening _open;
    private bool _belowStory;

    public void Read()
    {
        _lastParagraph = FindLastParagraph();
        var letters = draft.Title is { } title ? TitleParts.Letters(draft.Text.Slice(title)) : "";
        for (var line = bodyStart; line < draft.Lines.Count; line++)
        {
            if (!draft.IsDecided(line) && !DecideAsFurniture(line, letters) && !DecideAsCredit(line))
                DecideAsStory(line);
        }

        if (draft.Title is null)
            FindTitleBelow();
    }

    // Comments can be as long as paragraphs: the story ends where they begin, unless it clearly goes on below.
    private int FindLastParagraph()
    {
        var last = bodyStart;
        var words = 0;
        for (var line = bodyStart; line < draft.Lines.Count; line++)
        {
            if (draft.Facts[line].Furniture is { Opens: Opening.Hard } && words >= Told && !GoesOn(line + 1))
                break;
            if (!IsStoryParagraph(line))
                continue;
            words += draft.Lines[line].Words;
            last = line;
        }

        return last;
    }

    private bool IsStoryParagraph(int line) =>
        draft.Lines[line].IsParagraph && !draft.Facts[line].IsFurniture && (line == bodyStart || story.Compare(draft.Lines[line]).Shared >= 2);

    private bool GoesOn(int from)
    {
        var paragraphs = 0;
        for (var line = from; line < draft.Lines.Count && paragraphs < 2; line++)
        {
            var shape = draft.Lines[line];
            if (shape.IsParagraph && shape.EndsWithStop && shape.Words >= 20 && story.Compare(shape).Shared >= 3)
                paragraphs++;
        }

        return paragraphs >= 2;
    }

    private bool DecideAsFurniture(int line, string titleLetters)
    {
        LineShape shape = draft.Lines[line];
        LineFacts facts = draft.Facts[line];
        var below = line > _lastParagraph;
        if (facts.Furniture is { } furniture && (!furniture.Label || below))
        {
            draft.DecideFurniture(line, furniture.Kind, furniture.Rule);
            _open = furniture.Opens == Opening.Nothing || (furniture.Opens == Opening.Hard && (!below || _words < Told)) || _open == Opening.Hard ? _open : furniture.Opens;
            _belowStory |= below;
            return true;
        }

        if (!shape.IsParagraph && titleLetters.Length > 0 && TitleParts.FindRepeat(draft, line, titleLetters) is { Count: 1 } repeat)
        {
            draft.DecideParts(line, repeat);
            return true;
        }

        if (shape.Words >= ShortRepeat && !_paragraphs.Add(shape.Key))
        {
            draft.DecideFurniture(line, FurnitureKind.Repeat, "paragraph-again");
            return true;
        }

        return false;
    }

    private bool DecideAsCredit(int line)
    {
        LineShape shape = draft.Lines[line];
        LineFacts facts = draft.Facts[line];
        if (facts.Stamp is { } stamp)
        {
            StampLines.Decide(draft, line, stamp, crawl: false);
            return true;
        }

        if (facts.Credit is { } credit && (credit.NamesMaker || line > _lastParagraph) && !(credit.Parts.Count == 1 && credit.Has(CreditPartKind.Place)))
        {
            draft.Decide(line, CreditKinds.Of(draft.Text.Tokens, credit), "credit-line");
            return true;
        }

        if (facts.IsCaption && !shape.IsParagraph && _open == Opening.Nothing)
        {
            draft.Decide(line, PageLineKind.Caption, "caption-words");
            return true;
        }

        return false;
    }

    private void DecideAsStory(int line)
    {
        var shape = draft.Lines[line];
        if (_open == Opening.Hard)
        {
            draft.DecideFurniture(line, FurnitureKind.Comments, UnderComments);
            return;
        }

        if (_open == Opening.Soft || _belowStory)
        {
            if (!Resumes(line))
            {
                draft.DecideFurniture(line, FurnitureKind.Teaser, _open == Opening.Soft ? "under-teaser-heading" : "below-story");
                return;
            }

            _open = Opening.Nothing;
        }

        if (line > _lastParagraph && !shape.EndsWithStop && WebWords.Count(draft.Text.Tokens, shape) > 0)
        {
            draft.DecideFurniture(line, FurnitureKind.Other, "speaks-of-the-page");
            _belowStory = true;
            return;
        }

        _words += shape.Words;
        InlineFurniture.Decide(draft, line);
    }

    private bool Resumes(int line)
    {
        var shape = draft.Lines[line];
        return (shape.IsParagraph || (shape.EndsWithStop && shape.Words >= ShortSentence)) && story.Compare(shape).Shared >= 2;
    }

    // Some saved pages print the title only in a bar below the story.
    private void FindTitleBelow()
    {
        for (var line = _lastParagraph + 1; line < draft.Lines.Count; line++)
        {
            var shape = draft.Lines[line];
            if (!draft.Facts[line].IsPlain || shape.Words < 4 || shape.IsParagraph || draft.KindOf(line) != PageLineKind.Furniture || draft.RuleOf(line) == UnderComments)
                continue;
            var (shared, words) = story.Compare(shape);
            if (shared < 3 || shared * 2 < words)
                continue;
            draft.Decide(line, PageLineKind.Title, "title-below-story");
            draft.Title = shape.Span;
            return;
        }
    }
}
