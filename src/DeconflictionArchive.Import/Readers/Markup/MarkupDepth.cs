namespace DeconflictionArchive.Import.Readers.Markup;

/// <summary>
/// How deep elements of a page lie in each other, told without building the tree: a hostile page would keep a parser busy for
/// minutes. Elements that end where their like begins are counted only where they can nest.
/// </summary>
internal static class MarkupDepth
{
    private static readonly HashSet<string> Endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    };

    private static readonly HashSet<string> EndedByTheirLike = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "option", "optgroup", "rb", "rt", "rtc", "rp",
    };

    private static readonly HashSet<string> WithoutElements = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    public static bool Exceeds(string markup, int limit)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int depth = 0, inForeign = 0;
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < markup.Length;)
        {
            var isEnd = markup[at + 1] == '/';
            var nameStart = at + (isEnd ? 2 : 1);
            var nameEnd = nameStart;
            while (nameEnd < markup.Length && (char.IsAsciiLetterOrDigit(markup[nameEnd]) || markup[nameEnd] is '-' or ':'))
                nameEnd++;
            if (nameEnd == nameStart)
            {
                at = Next(markup, markup.AsSpan(at).StartsWith("<!--") ? AfterComment(markup, at) : at + 1);
                continue;
            }

            var name = markup[nameStart..nameEnd];
            var end = TagEnd(markup, nameEnd);
            var isForeign = name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
            var counts = inForeign > 0 ? markup[Math.Max(end - 2, nameStart)] != '/' : !Endless.Contains(name) && !EndedByTheirLike.Contains(name);
            if (isEnd && open.TryGetValue(name, out var count) && count > 0)
            {
                open[name] = count - 1;
                depth--;
                inForeign -= isForeign ? 1 : 0;
            }
            else if (!isEnd && counts)
            {
                open[name] = open.GetValueOrDefault(name) + 1;
                inForeign += isForeign ? 1 : 0;
                if (++depth > limit)
                    return true;
            }

            at = Next(markup, !isEnd && WithoutElements.Contains(name) ? EndOf(markup, end, name) : end);
        }

        return false;
    }

    private static int Next(string markup, int from) => from >= markup.Length ? -1 : markup.IndexOf('<', from);

    private static int AfterComment(string markup, int at)
    {
        var end = markup.IndexOf("-->", at + 4, StringComparison.Ordinal);
        return end < 0 ? markup.Length : end + 3;
    }

    // Past ">", which a quoted attribute may hold.
    private static int TagEnd(string markup, int from)
    {
        var quote = '\0';
        for (var at = from; at < markup.Length; at++)
        {
            var unit = markup[at];
            if (quote != '\0')
                quote = unit == quote ? '\0' : quote;
            else if (unit is '"' or '\'' && markup[at - 1] == '=')
                quote = unit;
            else if (unit == '>')
                return at + 1;
        }

        return markup.Length;
    }

    private static int EndOf(string markup, int from, string name)
    {
        var end = markup.IndexOf("</" + name, Math.Min(from, markup.Length), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? markup.Length : end;
    }
}
