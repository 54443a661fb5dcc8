using System.Buffers;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Tells whether an offset stands inside quotation marks, for questions asked in the order of the text.</summary>
internal sealed class QuoteDepth(string text)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\n\r«“„»”\"");

    private int _at;
    private int _depth;
    private bool _open;

    /// <param name="offset">Not smaller than in the call before.</param>
    public bool IsInside(int offset)
    {
        while (_at < offset && text.AsSpan(_at, offset - _at).IndexOfAny(Marks) is var mark and >= 0)
        {
            _at += mark;
            switch (text[_at])
            {
                // A quotation that a page forgot to close ends with its paragraph.
                case '\n' or '\r':
                    (_depth, _open) = (0, false);
                    break;
                case '«' or '“' or '„':
                    _depth++;
                    break;
                case '»' or '”':
                    _depth = Math.Max(0, _depth - 1);
                    break;
                case '"':
                    _open = !_open;
                    break;
            }

            _at++;
        }

        _at = Math.Max(_at, offset);
        return _depth > 0 || _open;
    }
}
