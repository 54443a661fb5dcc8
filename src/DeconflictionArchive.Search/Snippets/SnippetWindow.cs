using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Search.Snippets;

/// <summary>Chooses the stretches of a body to show. A window lies within one run of searched words, so furniture is never shown.</summary>
internal sealed class SnippetWindow
{
    /// <summary>UTF-16 units, about three lines of a list.</summary>
    private const int Width = 240;

    private readonly string _text;
    private readonly List<Run> _runs;

    public SnippetWindow(string text, IReadOnlyList<SearchedWord> words, IReadOnlyList<FoundMark> marks)
    {
        _text = text;
        _runs = [.. RunsOf(words)];
        var run = 0;
        foreach (var mark in marks)
        {
            while (run < _runs.Count && _runs[run].Span.End <= mark.Span.Start)
                run++;
            if (run < _runs.Count && _runs[run].Span.Contains(mark.Span))
                _runs[run].Marks.Add(mark);
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
            yield return SnippetText.Cut(SnippetField.Body, _text, span, inside, span.Start > run.Span.Start, span.End < run.Span.End);
        }
    }

    private static IEnumerable<Run> RunsOf(IReadOnlyList<SearchedWord> words)
    {
        var first = 0;
        for (var index = 1; index <= words.Count; index++)
        {
            if (index < words.Count && words[index].Position == words[index - 1].Position + 1)
                continue;
            yield return new Run([.. words.Skip(first).Take(index - first)]);
            first = index;
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
        foreach (var word in run.Words)
        {
            if (word.Span.Start >= start && word.Span.Start < from)
                from = word.Span.Start;
            if (word.Span.End <= end && word.Span.End > to)
                to = word.Span.End;
        }

        // The mark that ends the sentence belongs to it.
        while (to < _text.Length && char.IsPunctuation(_text[to]))
            to++;
        return TextSpan.FromBounds(from, to);
    }

    private sealed record Run(IReadOnlyList<SearchedWord> Words)
    {
        public TextSpan Span { get; } = Words[0].Span.Union(Words[^1].Span);

        public List<FoundMark> Marks { get; } = [];
    }
}
