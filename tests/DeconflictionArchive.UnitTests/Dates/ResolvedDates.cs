using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.UnitTests.Dates;

/// <summary>Reads the words of time of a sentence as told in a report of a day.</summary>
internal static class ResolvedDates
{
    private static readonly DateExpressionParser Parser = new();
    private static readonly DateResolver Resolver = new();

    public static IReadOnlyList<DateExpression> Resolve(string written, DateOnly report) => Resolve(written, Of(report, report));

    public static IReadOnlyList<DateExpression> Resolve(string written, ReportDate report, params IncidentMatch[] told)
    {
        var text = new ReportText(written);
        return Resolver.Resolve(text, Parser.Find(text, BodyText.PageOf(text)), report, told);
    }

    public static ReportDate Of(DateOnly from, DateOnly to) => new(from, to, from == to ? DatePrecision.Day : DatePrecision.Interval, DateBasis.Inferred, [], []);
}
