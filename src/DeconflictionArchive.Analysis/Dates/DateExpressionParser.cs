using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Finds expressions of time; those that need the report's own date stay unresolved.</summary>
public sealed class DateExpressionParser
{
    public IReadOnlyList<DateExpression> Find(ReportText text, Page page) => [];
}
