using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Api.Answers;

/// <summary>A day or the days between which it lies, and why the archive says so.</summary>
/// <param name="From">First possible day; null when unknown. Never the day of import.</param>
/// <param name="To">Last possible day, inclusive.</param>
public sealed record DateResponse(
    DateOnly? From,
    DateOnly? To,
    DatePrecision Precision,
    DateBasis Basis,
    IReadOnlyList<EvidenceResponse> Evidence,
    IReadOnlyList<RejectedDateResponse> Rejected)
{
    public static readonly DateResponse Unknown = new(null, null, DatePrecision.Unknown, DateBasis.None, [], []);

    public static DateResponse Of(ReportDate date) => new(
        date.From,
        date.To,
        date.Precision,
        date.Basis,
        [.. date.Evidence.Select(EvidenceResponse.Of)],
        [.. date.Rejected.Select(rejected => new RejectedDateResponse(rejected.From, rejected.To, rejected.Why))]);

    public static DateResponse Of(DateOnly? from, DateOnly? to, DateBasis basis, params IReadOnlyList<EvidenceResponse> evidence) =>
        from is null || to is null ? Unknown : new(from, to, PrecisionOf(from.Value, to.Value), basis, evidence, []);

    private static DatePrecision PrecisionOf(DateOnly from, DateOnly to)
    {
        if (from == to)
            return DatePrecision.Day;
        if (from == new DateOnly(from.Year, from.Month, 1) && to == from.AddMonths(1).AddDays(-1))
            return DatePrecision.Month;
        return from == new DateOnly(from.Year, 1, 1) && to == new DateOnly(from.Year, 12, 31) ? DatePrecision.Year : DatePrecision.Interval;
    }
}

/// <summary>Why the archive believes a finding.</summary>
/// <param name="Quote">Words of the report; empty when the evidence is not in its text.</param>
/// <param name="Start">Where they stand, in UTF-16 code units of the text; null when they are not in it.</param>
/// <param name="Rule">Name of the rule that read them.</param>
/// <param name="Explains">One line an analyst can check.</param>
public sealed record EvidenceResponse(string Quote, int? Start, int? Length, string Rule, string Explains)
{
    public static EvidenceResponse Of(Evidence evidence) =>
        new(evidence.Quote, evidence.Span?.Start, evidence.Span?.Length, evidence.Rule, evidence.Explains);
}

/// <summary>A reading of a date that was considered and not taken.</summary>
public sealed record RejectedDateResponse(DateOnly? From, DateOnly? To, string Why);
