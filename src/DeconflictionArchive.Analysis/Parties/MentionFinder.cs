using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Finds the parties, places and channels a report names. Safe to share between threads.</summary>
public sealed class MentionFinder
{
    private readonly NameIndex _index = NameIndex.Shipped;

    /// <returns>Mentions in the order of the text; furniture is not read.</returns>
    public IReadOnlyList<Mention> Find(ReportText text, Page page)
    {
        var stream = new WordStream(text, ReadSpans(page), _index.Table);
        var pass = new NamePass(_index, text, page, stream);
        return pass.Find();
    }

    private static IReadOnlyList<TextSpan> ReadSpans(Page page) =>
        [.. page.Lines.Where(line => line.Kind is PageLineKind.Title or PageLineKind.Standfirst or PageLineKind.Body or PageLineKind.Caption or PageLineKind.Dateline)
            .Select(line => line.Span)];
}
