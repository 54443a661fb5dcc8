namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Finds where a story ends and what stands below it begins.</summary>
internal sealed class StoryEnd(PageDraft draft, StoryWords story, int bodyStart)
{
    /// <summary>Words of story after which a heading of comments can close it.</summary>
    public const int Told = 12;

    private const int FullParagraph = 20; // words

    private int? _secondLastFull;

    // Comments can be as long as paragraphs: the story ends where they begin, unless it clearly goes on below.
    public int FindLastParagraph()
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
    public bool Closes(int line) =>
        draft.Facts[line].Credit is { } credit
            ? credit.Parts[0].Kind == CreditPartKind.Desk && draft.Text.Tokens[credit.Parts[0].First].Text == "المصدر"
            : draft.Facts[line].Furniture is { Kind: FurnitureKind.Other, Tags: true };

    private bool IsStory(int line) => (draft.Lines[line].IsParagraph || (draft.IsLoose && draft.Facts[line].IsPlain)) && !draft.IsAside(line);

    // Two full paragraphs that tell the story below a heading of comments are not comments.
    private bool GoesOn(int from) => from <= (_secondLastFull ??= FindSecondLastFull());

    private int FindSecondLastFull()
    {
        var found = 0;
        for (var line = draft.Lines.Count - 1; line >= bodyStart; line--)
        {
            var shape = draft.Lines[line];
            if (shape.EndsWithStop && shape.Words >= FullParagraph && story.Compare(line).Shared >= 3 && (++found == 2 || GoesOnTelling(line)))
                return line;
        }

        return -1;
    }

    // "وأضاف ...", a paragraph of the story below a box of tags, or below a link to the comments.
    public bool GoesOnTelling(int line)
    {
        var shape = draft.Lines[line];
        return shape.Continues && shape.EndsWithStop && shape.Words >= Told && story.Compare(line).Shared >= 4;
    }
}
