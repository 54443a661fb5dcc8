using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells the parts of a page apart, line by line.</summary>
public sealed class PageReader
{
    public Page Read(ReportText text)
    {
        var lines = text.Lines.Select(line => new PageLine(line, PageLineKind.Body, null, "otherwise-body")).ToList();
        return new Page(lines, null, null, null);
    }
}
