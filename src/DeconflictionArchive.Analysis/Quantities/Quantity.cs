using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>A number of something that matters to an incident.</summary>
/// <param name="What">Id of what is counted: killed, wounded, aircraft, distance-km, hours ...</param>
/// <param name="Min">Least value; null when only an upper bound is given.</param>
/// <param name="Max">Greatest value; null when only a lower bound is given ("more than").</param>
/// <param name="Approximate">"About", "nearly".</param>
/// <param name="ClaimedBy">Id of the speaker; null when the report says it on its own.</param>
public sealed record Quantity(string What, decimal? Min, decimal? Max, bool Approximate, string? ClaimedBy, TextSpan Span, string Rule)
{
    /// <summary>Incident of the register it is about; null when none can be told.</summary>
    public string? Incident { get; init; }
}
