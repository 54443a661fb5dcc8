using System.Text;
using AngleSharp.Dom;

namespace DeconflictionArchive.Import.Readers.Markup;

/// <summary>A line of a page as a reader sees it.</summary>
/// <param name="Block">The element it lies in.</param>
/// <param name="LinkedUnits">Units of it that are links.</param>
internal sealed record MarkupLine(string Text, IElement Block, int LinkedUnits)
{
    private const int ShortestProse = 80; // units; menus and labels are shorter

    /// <summary>Units of it, when it is a sentence and no list of links.</summary>
    public int Prose => Text.Length >= ShortestProse && LinkedUnits * 2 < Text.Length ? Text.Length : 0;
}

/// <summary>Turns elements into lines: a block is one, a break ends one, white space is one space.</summary>
internal sealed class MarkupLines
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option",
        "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    // Never read by a person, or not as text.
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "audio", "canvas", "datalist", "embed", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video",
    };

    private readonly List<MarkupLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly Func<IElement, bool>? _isLeftOut;
    private int _linked;

    private MarkupLines(Func<IElement, bool>? isLeftOut) => _isLeftOut = isLeftOut;

    /// <param name="isLeftOut">Elements that are passed over with all they hold.</param>
    public static IReadOnlyList<MarkupLine> Of(IElement root, Func<IElement, bool>? isLeftOut = null)
    {
        var lines = new MarkupLines(isLeftOut);
        lines.Walk(root, root, inLink: false, isPreformatted: false);
        lines.End(root);
        return lines._lines;
    }

    private void Walk(IElement element, IElement block, bool inLink, bool isPreformatted)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    Append(text.Data, block, inLink, isPreformatted);
                    break;
                case IElement { LocalName: "br" }:
                    End(block);
                    break;
                case IElement child when !Unread.Contains(child.LocalName) && _isLeftOut?.Invoke(child) != true:
                    var isBlock = Blocks.Contains(child.LocalName);
                    if (isBlock)
                        End(block);
                    Walk(child, isBlock ? child : block, inLink || child.LocalName == "a", isPreformatted || child.LocalName == "pre");
                    if (isBlock)
                        End(child);
                    break;
                default:
                    break;
            }
        }
    }

    private void Append(string text, IElement block, bool inLink, bool isPreformatted)
    {
        foreach (var unit in text)
        {
            if (isPreformatted && unit == '\n')
                End(block);
            else if (unit is not (' ' or '\t' or '\n' or '\r' or '\f'))
                _line.Append(unit);
            else if (_line.Length > 0 && _line[^1] != ' ')
                _line.Append(' ');
            else
                continue;
            _linked += inLink ? 1 : 0;
        }
    }

    private void End(IElement block)
    {
        if (_line.Length > 0 && _line[^1] == ' ')
            _line.Length--;
        if (_line.Length > 0)
        {
            var text = _line.ToString();
            if (!RecordText.IsBlank(text))
                _lines.Add(new MarkupLine(text, block, _linked));
        }

        _line.Clear();
        _linked = 0;
    }
}
