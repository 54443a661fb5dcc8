using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Api.Answers;

/// <summary>Days a finding takes from the incident it belongs to, or else from the report it stands in.</summary>
internal static class BorrowedDate
{
    public static DateResponse Of(DateOnly? from, DateOnly? to, DateBasis basis, string? incident, string? report) =>
        DateResponse.Of(from, to, basis, Evidence("The days of", incident, report));

    /// <param name="what">What the days are of, to begin the sentence.</param>
    public static EvidenceResponse Evidence(string what, string? incident, string? report) => incident is null
        ? new EvidenceResponse("", null, null, "day-of-report", $"{what} its report {report}.")
        : new EvidenceResponse("", null, null, "day-of-incident", $"{what} its incident {incident}.");
}
