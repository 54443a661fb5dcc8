using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Finds the agencies credited for the text, for a photo, or quoted in the prose.</summary>
public sealed class AgencyFinder
{
    public IReadOnlyList<AgencyCredit> Find(ReportText text, Page page) => [];
}
