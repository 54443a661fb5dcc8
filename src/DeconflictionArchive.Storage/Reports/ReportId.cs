namespace DeconflictionArchive.Storage.Reports;

/// <summary>The id of a report: "r-" and the first 80 bits of its text's SHA-256 in base32.</summary>
public static class ReportId
{
    public static string Of(string text) => ContentHash.Id('r', ContentHash.Of(text));

    /// <summary>Whether a text has the shape of an id; it may still name no report.</summary>
    public static bool IsWellFormed(string id) =>
        id.Length == 18 && id.StartsWith("r-", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExcept(ContentHash.Characters) < 0;
}
