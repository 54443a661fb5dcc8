using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The line of the head that is the title, and the rule that chose it.</summary>
internal sealed record TitleChoice(int Line, string Rule);

/// <summary>Finds the title among the lines before the story: the first that tells what the story tells.</summary>
internal sealed class TitleFinder(PageDraft draft, StoryWords story, int bodyStart)
{
    private const int ShortestTitle = 3; // words
    private const int LongTitle = 5; // words; fewer that share nothing with the story may be a label
    private const int LongestHead = 60; // lines; what stands further down is no head

    public TitleChoice? Find()
    {
        var candidates = new List<Candidate>();
        var clean = true;
        for (var line = 0; line < bodyStart && line < LongestHead; line++)
        {
            clean &= !draft.Facts[line].IsFurniture;
            if (!draft.IsDecided(line) && Weigh(line) is { } candidate)
                candidates.Add(candidate);
        }

        return candidates.Count == 0 ? null : Choose(candidates, clean);
    }

    /// <param name="clean">Nothing in the head is furniture.</param>
    private TitleChoice? Choose(List<Candidate> candidates, bool clean)
    {
        var most = 0;
        foreach (var candidate in candidates)
            most = Math.Max(most, candidate.Shared);
        if (candidates.Find(candidate => candidate.Tells && candidate.Shared * 2 >= most) is { } telling)
            return WithoutExtras(telling, candidates);

        if (candidates is [{ Doubtful: false, Shared: 1, Words: <= 3 } brief])
            return new TitleChoice(brief.Line, "title-tells-the-story");

        // Nothing but a headline stands above the story, or one stands there twice: it is the title, whatever its words.
        var plain = candidates.FindAll(candidate => !candidate.Doubtful);
        if (plain.Find(candidate => plain.Exists(other => other.Line != candidate.Line && draft.Lines[other.Line].Key == draft.Lines[candidate.Line].Key)) is { } doubled)
            return new TitleChoice(doubled.Line, "title-printed-twice");
        var least = bodyStart == 1 ? ShortestTitle + 1 : LongTitle;
        if (clean && plain.Find(candidate => candidate.Shared > 0 || draft.Lines[candidate.Line].Words >= least) is { } alone)
            return new TitleChoice(alone.Line, "title-alone-above-story");
        return plain.FindLast(candidate => candidate.Shared > 0 && candidate.Words >= ShortestTitle) is { } nearest
            ? new TitleChoice(nearest.Line, "title-nearest-story")
            : null;
    }

    private sealed record Candidate(int Line, int Shared, int Words, bool Doubtful)
    {
        public bool Tells => Doubtful
            ? Shared >= 3 && Shared * 5 >= Words * 2
            : Shared >= 2;
    }

    private Candidate? Weigh(int index)
    {
        LineShape line = draft.Lines[index];
        LineFacts facts = draft.Facts[index];
        if (line.Words < ShortestTitle || line.IsParagraph || facts.Stamp is not null || facts.Credit is not null || facts.IsCaption)
            return null;

        // "الرئيسية > سياسة > TITLE ..." shows the way to the title and may cut it short.
        if (IsBreadcrumb(line) || LeadsToTitle(index))
            return null;

        // "شاهد: ..." above the story may announce another one, or be the title itself.
        var doubtful = facts.Furniture is not null || LayoutPhrases.Shared.SoundsLikeFurniture(draft.Text.Tokens, line);
        if (facts.Furniture is { Label: false, HasContent: false })
            return null;
        var (shared, words) = story.Compare(index);
        return new Candidate(index, shared, words, doubtful);
    }

    private bool IsBreadcrumb(LineShape line)
    {
        var tokens = draft.Text.Tokens;
        var first = line.First;
        while (first < line.End && tokens[first].Kind == TokenKind.Punctuation)
            first++;
        var count = first < line.End ? LayoutWords.Shared.Match(LayoutWord.Crumb, tokens, first, line.End) : 0;
        return count > 0 && first + count < line.End && tokens[first + count].Kind == TokenKind.Punctuation;
    }

    // "سياسة » سوريا » TITLE cut sh": what follows the last mark begins another line of the head.
    private bool LeadsToTitle(int index)
    {
        const int telling = 12; // letters; fewer begin two headlines by chance
        var line = draft.Lines[index];
        var last = line.End - 1;
        while (last > line.First && !MenuReader.IsEntryMark(draft.Text, last))
            last--;
        if (last == line.First)
            return false;
        var cut = TitleParts.Letters(draft.Text, last + 1, line.End);
        for (var other = 0; cut.Length >= telling && other < Math.Min(bodyStart, LongestHead); other++)
        {
            if (other != index && LettersOf(other).StartsWith(cut, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // "TITLE - بوابة كذا" above, TITLE below: the bare one is the title.
    private TitleChoice WithoutExtras(Candidate chosen, List<Candidate> candidates)
    {
        if (candidates.Count == 1)
            return new TitleChoice(chosen.Line, "title-tells-the-story");
        var letters = LettersOf(chosen.Line);
        foreach (var other in candidates)
        {
            if (other.Line == chosen.Line || other.Words < ShortestTitle || draft.Lines[other.Line].Words < 4)
                continue;
            var bare = LettersOf(other.Line);
            if (bare.Length < letters.Length && letters.Contains(bare, StringComparison.Ordinal))
                return new TitleChoice(other.Line, "title-bare-repeat");
        }

        return new TitleChoice(chosen.Line, "title-tells-the-story");
    }

    private string LettersOf(int line) => TitleParts.Letters(draft.Text, draft.Lines[line].First, draft.Lines[line].End);
}
