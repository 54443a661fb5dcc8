using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>Chooses the stretches of a body to show. A window lies within one run of searched words, so furniture is never shown.</summary>
internal sealed class SnippetWindow
{
    /// <summary>UTF-16 units, about three lines of a list.</summary>
    private const int Width = 240;

    private readonly ShownText _text;
    private readonly List<Run> _runs = [];

    public SnippetWindow(ShownText text, IReadOnlyList<FoundMark> marks)
    {
        _text = text;
        var run = 0;
        foreach (var mark in marks)
        {
            while (run < text.Runs.Count && text.Runs[run].Span.End <= mark.Span.Start)
                run++;
            if (run == text.Runs.Count)
                break;
            if (!text.Runs[run].Span.Contains(mark.Span))
                continue;
            if (_runs.Count == 0 || _runs[^1].Words != text.Runs[run])
                _runs.Add(new Run(text.Runs[run]));
            _runs[^1].Marks.Add(mark);
        }
    }

    /// <summary>Up to a number of windows: the one with most different terms, then those that show terms not shown yet.</summary>
    public IEnumerable<Snippet> Best(int count)
    {
        var shown = new HashSet<int>();
        while (count-- > 0 && BestFor(shown) is var (run, core) && run is not null)
        {
            var span = Widened(run, core);
            var inside = run.Marks.Where(mark => span.Contains(mark.Span)).ToList();
            shown.UnionWith(inside.Select(mark => mark.Term));
            yield return SnippetText.Cut(SnippetField.Body, _text.Original, span, inside, span.Start > run.Span.Start, span.End < run.Span.End);
        }
    }

    // Slides over the marks: for each last mark the widest stretch that ends with it.
    private (Run? Run, TextSpan Core) BestFor(HashSet<int> shown)
    {
        (Run? Run, TextSpan Core) best = default;
        var (bestTerms, bestMarks) = (0, 0);
        foreach (var run in _runs)
        {
            var counts = new Dictionary<int, int>();
            var first = 0;
            for (var last = 0; last < run.Marks.Count; last++)
            {
                counts[run.Marks[last].Term] = counts.GetValueOrDefault(run.Marks[last].Term) + 1;
                while (first < last && run.Marks[last].Span.End - run.Marks[first].Span.Start > Width)
                {
                    if (--counts[run.Marks[first].Term] == 0)
                        counts.Remove(run.Marks[first].Term);
                    first++;
                }

                var terms = counts.Keys.Count(term => !shown.Contains(term));
                if (terms < bestTerms || terms == 0 || (terms == bestTerms && last - first + 1 <= bestMarks))
                    continue;
                (bestTerms, bestMarks) = (terms, last - first + 1);
                best = (run, run.Marks[first].Span.Union(run.Marks[last].Span));
            }
        }

        return best;
    }

    // A third of the room goes before what was found, the rest after it; the ends fall between words.
    private TextSpan Widened(Run run, TextSpan core)
    {
        var room = Math.Max(0, Width - core.Length);
        var start = Math.Max(run.Span.Start, core.Start - (room / 3));
        var end = Math.Min(run.Span.End, start + Math.Max(Width, core.Length));
        start = Math.Max(run.Span.Start, Math.Min(start, end - Width));
        var (from, to) = (core.Start, core.End);
        for (var word = run.Words.First; word < run.Words.End; word++)
        {
            var at = _text.Words.Span(word);
            if (at.Start >= start && at.Start < from)
                from = at.Start;
            if (at.End <= end && at.End > to)
                to = at.End;
        }

        // The mark that ends the sentence belongs to it.
        while (to < _text.Original.Length && char.IsPunctuation(_text.Original[to]))
            to++;
        return TextSpan.FromBounds(from, to);
    }

    private sealed record Run(WordRun Words)
    {
        public TextSpan Span => Words.Span;

        public List<FoundMark> Marks { get; } = [];
    }
}
