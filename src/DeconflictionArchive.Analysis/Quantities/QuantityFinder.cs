using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>Finds counts and measures, and who gives them.</summary>
public sealed class QuantityFinder
{
    public IReadOnlyList<Quantity> Find(
        ReportText text, Page page, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates) => [];
}
