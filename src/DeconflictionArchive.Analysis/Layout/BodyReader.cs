using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Follows the story to its end, tells what was put between its paragraphs, and what stands below it.</summary>
internal sealed class BodyReader(PageDraft draft, StoryWords story, int bodyStart)
{
    private const int ShortRepeat = 8; // words; shorter lines may be the same by chance
    private const int ShortLabel = 3; // words
    private const int ShortSentence = 6; // words of a sentence that ends with a full stop

    private const string UnderComments = "under-comments";
    private const string Beside = "beside-story-without-bearing";

    /// <summary>The rule of a line that stands below the story and tells nothing of it.</summary>
    public const string BelowStory = "below-story";

    private readonly HashSet<ulong> _paragraphs = [];

    private readonly StoryEnd _end = new(draft, story, bodyStart);

    private DaysBelow? _days;
    private int _lastParagraph;
    private int _words;
    private int _quotesAsked;
    private Opening _open;
    private bool _belowStory;
    private bool _closed;

    public void Read()
    {
        _lastParagraph = _end.FindLastParagraph();
        var letters = draft.TitleLetters;
        for (var line = bodyStart; line < draft.Lines.Count; line++)
        {
            _closed |= _words >= StoryEnd.Told && _end.Closes(line);
            if (!draft.IsDecided(line) && !DecideAsFurniture(line, letters) && !DecideAsCredit(line))
                DecideAsStory(line);
        }

        if (draft.Title is null)
            FindTitleBelow();
    }

    private bool DecideAsFurniture(int line, string titleLetters)
    {
        LineShape shape = draft.Lines[line];
        LineFacts facts = draft.Facts[line];
        var below = line > _lastParagraph;
        if (facts.Furniture is { } furniture && (!furniture.Label || (below && !(furniture.HasContent && shape.EndsWithStop && story.Compare(line).Shared >= 2))))
        {
            draft.DecideFurniture(line, furniture.Kind, furniture.Rule);
            _open = furniture.Opens == Opening.Nothing || (furniture.Opens == Opening.Hard && (!below || _words < StoryEnd.Told)) || _open == Opening.Hard ? _open : furniture.Opens;
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
            if (line > _lastParagraph && (_days ??= new DaysBelow(draft, bodyStart)).IsOfAnother(line, stamp, _open))
                draft.DecideFurniture(line, FurnitureKind.Stamp, StampLines.OthersRule);
            else
                StampLines.Decide(draft, line, stamp, crawl: false);
            return true;
        }

        if (line > _lastParagraph && facts.Credit is { Parts.Count: > 1 } row && DeskLines.IsRowOfPlaces(row))
        {
            draft.DecideFurniture(line, FurnitureKind.Other, "tags-of-places");
            return true;
        }

        if (line > _lastParagraph && facts.Credit is { } editor && DeskLines.NamesEditor(draft.Text.Tokens, editor))
        {
            draft.DecideFurniture(line, FurnitureKind.Other, "editor-below-story");
            _belowStory = true;
            return true;
        }

        if (facts.Credit is { } credit && (_open == Opening.Nothing || !credit.Has(CreditPartKind.Name)) && (credit.NamesMaker || line > _lastParagraph) && !(credit.Parts.Count == 1 && credit.Has(CreditPartKind.Place)))
        {
            draft.Decide(line, CreditKinds.Of(draft.Text.Tokens, credit), "credit-line");

            // A signature ends a story; headlines of others may follow it without a heading.
            _belowStory |= line > _lastParagraph && credit.NamesMaker;
            return true;
        }

        if (line >= _lastParagraph && _open == Opening.Nothing && DeskLines.IsInitials(draft.Text.Tokens, shape))
        {
            draft.Decide(line, PageLineKind.Credit, "initials");
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
            if ((_open == Opening.Soft && _closed && !_end.GoesOnTelling(line)) || !Resumes(line))
            {
                draft.DecideFurniture(line, FurnitureKind.Teaser, _open == Opening.Soft ? "under-teaser-heading" : BelowStory);
                return;
            }

            _open = Opening.Nothing;
            _belowStory = false;
        }

        if (IsPrintedBetween(line))
        {
            draft.DecideFurniture(line, FurnitureKind.Teaser, "printed-between-paragraphs");
            return;
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
        if (SectionNames.Shared.IsWriterNote(tokens, shape))
            return true;
        if (shape.EndsWithStop || shape.IsParagraph)
            return false;
        if ((shared == 0 && LayoutPhrases.Shared.SoundsLikeFurniture(tokens, shape)) || LayoutPhrases.Shared.FindTrailing(tokens, shape.First, shape.End) < shape.End)
            return true;
        var asks = tokens[shape.End - 1].Text == "?" && line + 1 < draft.Lines.Count && draft.Facts[line + 1].Furniture is not null;
        return asks || (shared == 0 && words >= 2 && shape.Words > ShortLabel);
    }

    private bool IsPrintedBetween(int line) => !draft.IsLoose && (BetweenParagraphs.IsDatedHeadline(draft, line) || BetweenParagraphs.IsPullQuote(draft, line, ref _quotesAsked));

    // Between paragraphs stand headings of the story itself, so a line must sound like nothing but furniture, or ask the reader for something.
    private bool IsBetweenParagraphs(int line)
    {
        var shape = draft.Lines[line];
        return !draft.IsLoose && !shape.EndsWithStop && !shape.Continues
            && (LayoutPhrases.Shared.SoundsLikeNothingElse(draft.Text.Tokens, shape) || PageWords.AsksReader(draft.Text.Tokens, shape))
            && story.Compare(line).Shared == 0;
    }

    private bool Resumes(int line)
    {
        var shape = draft.Lines[line];

        // Where paragraphs end with a full stop, what follows a heading of other stories without one is theirs.
        if (_open == Opening.Soft && !shape.EndsWithStop && !shape.Continues && draft.Lines[bodyStart].EndsWithStop)
            return false;
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
