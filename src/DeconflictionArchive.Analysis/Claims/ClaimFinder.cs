using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>Finds who says what in a report.</summary>
public sealed class ClaimFinder
{
    public IReadOnlyList<Claim> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates) => [];
}
