using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Finds the outlet that published a report; silence is answered with none.</summary>
public sealed class SourceFinder
{
    public SourceFinding? Find(ReportText text, Page page, ReportMetadata? metadata) => null;
}
