using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;

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

    /// <summary>What it was used for; null when nothing says it.</summary>
    public ChannelPurpose? Purpose { get; init; }

    /// <summary>The words that name the channel; null in a report read by older rules.</summary>
    public string? Phrase { get; init; }

    public int? PhraseStart { get; init; }

    /// <summary>What the words for deconfliction in the phrase are said of; null where there are none.</summary>
    public DeescalationSense? Sense { get; init; }
}
