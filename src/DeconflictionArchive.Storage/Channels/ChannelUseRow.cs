using DeconflictionArchive.Analysis.Channels;

namespace DeconflictionArchive.Storage.Channels;

public sealed record ChannelUseRow
{
    public required string Report { get; init; }

    /// <summary>Counts from 1 in the order of the report.</summary>
    public required int Ordinal { get; init; }

    public string? Incident { get; init; }

    public required string Channel { get; init; }

    /// <summary>"us-to-ru", "ru-to-us" or "both"; null when not said.</summary>
    public string? Direction { get; init; }

    public required ChannelPhase Phase { get; init; }

    public required ChannelOutcome Outcome { get; init; }

    /// <summary>The side that says how it ended; null when the report says it on its own.</summary>
    public string? ToldBy { get; init; }

    public required string Quote { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public required string Rule { get; init; }
}
