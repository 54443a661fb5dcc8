using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Follows the story to its end, tells what was put between its paragraphs, and what stands below it.</summary>
internal sealed class BodyReader(PageDraft draft, StoryWords story, int bodyStart)
{
    private const int Told = 12; // words of story after which a heading of comments can close it
    private const int ShortRepeat = 8; // words; shorter lines may be the same by chance
    private const int FullParagraph = 20; // words
    private const int ShortLabel = 3; // words
    private const int ShortSentence = 6; // words of a sentence that ends with a full stop

    private const string UnderComments = "under-comments";
    private const string Beside = "beside-story-without-bearing";
    private const string BelowStory = "below-story";

    private readonly HashSet<ulong> _paragraphs = [];

    private int _lastParagraph;
    private int? _secondLastFull;
    private int _words;
    private Opening _open;
    private bool _belowStory;
    private bool _closed;

    public void Read()
    {
        _lastParagraph = FindLastParagraph();
        var letters = draft.TitleLetters;
        for (var line = bodyStart; line < draft.Lines.Count; line++)
        {
            _closed |= _words >= Told && Closes(line);
            if (!draft.IsDecided(line) && !DecideAsFurniture(line, letters) && !DecideAsCredit(line))
                DecideAsStory(line);
        }

        if (draft.Title is null)
            FindTitleBelow();
    }

    // Comments can be as long as paragraphs: the story ends where they begin, unless it clearly goes on below.
    private int FindLastParagraph()
    {
        var words = 0;
        var end = bodyStart;
        bool alone = true, closed = false;
        for (; end < draft.Lines.Count; end++)
        {
            if (draft.Facts[end].Furniture is { Opens: Opening.Hard } && words >= Told && !GoesOn(end + 1))
                break;
            if (words >= Told && draft.Facts[end].Furniture is { Opens: Opening.Soft } && (draft.IsLoose || closed))
                break;
            closed |= words >= Told && Closes(end);
            words += IsStory(end) ? draft.Lines[end].Words : 0;
            alone &= draft.Facts[end].Furniture is null;
        }

        for (var line = end - 1; line > bodyStart; line--)
        {
            if (IsStory(line) && !draft.Facts[line].IsFurniture && (alone || draft.IsLoose || draft.Lines[line].Continues || story.Compare(line).Shared >= 2))
                return line;
        }

        return bodyStart;
    }

    // "المصدر: كذا" and the tags stand at the end of a story: other stories under a heading below them are not its own.
    private bool Closes(int line) =>
        draft.Facts[line].Credit is { } credit
            ? credit.Parts[0].Kind == CreditPartKind.Desk && draft.Text.Tokens[credit.Parts[0].First].Text == "المصدر"
            : draft.Facts[line].Furniture is { Kind: FurnitureKind.Other, Tags: true };

    private bool IsStory(int line) => draft.Lines[line].IsParagraph || (draft.IsLoose && draft.Facts[line].IsPlain);

    // Two full paragraphs that tell the story below a heading of comments are not comments.
    private bool GoesOn(int from) => from <= (_secondLastFull ??= FindSecondLastFull());

    private int FindSecondLastFull()
    {
        var found = 0;
        for (var line = draft.Lines.Count - 1; line >= bodyStart; line--)
        {
            var shape = draft.Lines[line];
            if (shape.EndsWithStop && shape.Words >= FullParagraph && story.Compare(line).Shared >= 3 && ++found == 2)
                return line;
        }

        return -1;
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

        if (facts.Credit is { } credit && (_open == Opening.Nothing || !credit.Has(CreditPartKind.Name)) && (credit.NamesMaker || line > _lastParagraph) && !(credit.Parts.Count == 1 && credit.Has(CreditPartKind.Place)))
        {
            draft.Decide(line, CreditKinds.Of(draft.Text.Tokens, credit), "credit-line");

            // A signature ends a story; headlines of others may follow it without a heading.
            _belowStory |= line > _lastParagraph && credit.NamesMaker;
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
            if ((_open == Opening.Soft && _closed) || !Resumes(line))
            {
                draft.DecideFurniture(line, FurnitureKind.Teaser, _open == Opening.Soft ? "under-teaser-heading" : BelowStory);
                return;
            }

            _open = Opening.Nothing;
            _belowStory = false;
        }

        if (line > _lastParagraph ? IsBesideStory(line) : IsBetweenParagraphs(line))
        {
            draft.DecideFurniture(line, FurnitureKind.Other, Beside);
            _belowStory |= line > _lastParagraph;
            return;
        }

        _words += shape.Words;
        InlineFurniture.Decide(draft, line);
    }

    // Below the last paragraph, a line that speaks of the page, or of nothing the story speaks of, is the page's.
    private bool IsBesideStory(int line)
    {
        LineShape shape = draft.Lines[line];
        if (draft.IsLoose || shape.Continues)
            return false;
        var tokens = draft.Text.Tokens;
        var (shared, words) = story.Compare(line);
        if ((shape.Words <= ShortLabel && shared == 0 && !shape.EndsWithStop) || PageWords.NamesNetwork(shape) || (shared < 2 && PageWords.SpeaksOfPage(shape)))
            return true;
        if (shape.EndsWithStop || shape.IsParagraph)
            return false;
        if ((shared == 0 && LayoutPhrases.Shared.SoundsLikeFurniture(tokens, shape)) || LayoutPhrases.Shared.FindTrailing(tokens, shape.First, shape.End) < shape.End)
            return true;
        var asks = tokens[shape.End - 1].Text == "?" && line + 1 < draft.Lines.Count && draft.Facts[line + 1].Furniture is not null;
        return asks || (shared == 0 && words >= 2 && shape.Words > ShortLabel);
    }

    // Between paragraphs stand headings of the story itself, so a line must sound like furniture to be it.
    private bool IsBetweenParagraphs(int line) =>
        !draft.IsLoose && !draft.Lines[line].EndsWithStop && !draft.Lines[line].Continues && LayoutPhrases.Shared.SoundsLikeFurniture(draft.Text.Tokens, draft.Lines[line]) && story.Compare(line).Shared == 0;

    private bool Resumes(int line)
    {
        var shape = draft.Lines[line];
        return shape.Continues || ((shape.IsParagraph || (shape.EndsWithStop && shape.Words >= ShortSentence)) && story.Compare(line).Shared >= 2);
    }

    // Some saved pages print the title only in a bar below the story.
    private void FindTitleBelow()
    {
        for (var line = _lastParagraph + 1; line < draft.Lines.Count; line++)
        {
            var shape = draft.Lines[line];
            if (!draft.Facts[line].IsPlain || shape.Words < 4 || shape.IsParagraph || draft.RuleOf(line) is not (BelowStory or Beside))
                continue;
            var (shared, words) = story.Compare(line);
            if (shared < 3 || shared * 2 < words)
                continue;
            draft.Decide(line, PageLineKind.Title, "title-below-story");
            draft.Title = shape.Span;
            return;
        }
    }
}
