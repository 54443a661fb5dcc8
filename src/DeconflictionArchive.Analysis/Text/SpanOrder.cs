namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// Findings in the order of the text, so that those at a place are found without reading all of them: a tree of the
/// farthest ends leads from one that reaches the place to the next, however long some of them are.
/// </summary>
internal sealed class SpanOrder<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly TextSpan[] _spans;

    // The leaves, from _leaves on, hold the ends of the items; every node above holds the farthest end below it.
    private readonly int[] _ends;
    private readonly int _leaves;

    public SpanOrder(IReadOnlyList<T> items, Func<T, TextSpan> spanOf)
    {
        _items = items;
        _spans = new TextSpan[items.Count];
        var isInOrder = true;
        for (var index = 0; index < _spans.Length; index++)
        {
            _spans[index] = spanOf(items[index]);
            isInOrder &= index == 0 || _spans[index - 1] <= _spans[index];
        }

        // Most findings come in their order; of equal ones the first stays first.
        if (!isInOrder)
        {
            var order = new (TextSpan Span, int Index)[_spans.Length];
            for (var index = 0; index < order.Length; index++)
                order[index] = (_spans[index], index);
            Array.Sort(order);
            _items = [.. order.Select(place => items[place.Index])];
            Array.Sort(_spans);
        }

        _leaves = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _spans.Length));
        _ends = new int[2 * _leaves];
        for (var index = 0; index < _spans.Length; index++)
            _ends[_leaves + index] = _spans[index].End;
        for (var node = _leaves - 1; node > 0; node--)
            _ends[node] = Math.Max(_ends[2 * node], _ends[(2 * node) + 1]);
    }

    /// <summary>What overlaps a span, in the order of the text.</summary>
    public IEnumerable<T> Overlapping(TextSpan span)
    {
        for (var index = Reaching(0, span.Start); index < _spans.Length && _spans[index].Start < span.End; index = Reaching(index + 1, span.Start))
            yield return _items[index];
    }

    /// <summary>The first item from an index on that ends after an offset; the number of items or more when none does.</summary>
    private int Reaching(int from, int offset)
    {
        if (from >= _leaves)
            return from;
        var node = _leaves + from;
        while (_ends[node] <= offset)
        {
            // Up while it is a right child, and over to the neighbour; past the last node there is nothing more.
            while ((node & 1) == 1)
                node >>= 1;
            if (node == 0)
                return _leaves;
            node++;
        }

        while (node < _leaves)
            node = _ends[2 * node] > offset ? 2 * node : (2 * node) + 1;
        return node - _leaves;
    }
}
