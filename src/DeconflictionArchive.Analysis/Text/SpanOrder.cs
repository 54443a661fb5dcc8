namespace DeconflictionArchive.Analysis.Text;

/// <summary>Findings in the order of the text, so that those at a place are found without reading all of them.</summary>
internal sealed class SpanOrder<T>
{
    private readonly List<(TextSpan Span, T Value)> _items;
    private readonly int _longest;

    public SpanOrder(IEnumerable<T> items, Func<T, TextSpan> spanOf)
    {
        _items = [.. items.Select(item => (spanOf(item), item)).OrderBy(item => item.Item1)];
        _longest = _items.Count == 0 ? 0 : _items.Max(item => item.Span.Length);
    }

    /// <summary>What overlaps a span, in the order of the text.</summary>
    public IEnumerable<T> Overlapping(TextSpan span)
    {
        int low = 0, high = _items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_items[middle].Span.Start <= span.Start - _longest)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _items.Count && _items[low].Span.Start < span.End; low++)
        {
            if (_items[low].Span.Overlaps(span))
                yield return _items[low].Value;
        }
    }
}
