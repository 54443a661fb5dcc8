using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

public enum ChannelOutcome
{
    Unknown,
    Worked,
    Failed,
    Unanswered,
    Suspended,
    Resumed,
    Denied,
}

/// <summary>When a channel was used, seen from the incident.</summary>
public enum ChannelPhase
{
    Unknown,
    Before,
    During,
    After,
}

/// <summary>A use of a deconfliction channel, as one side tells it.</summary>
/// <param name="Channel">Id of the channel.</param>
/// <param name="Direction">"us-to-ru", "ru-to-us" or "both"; null when not said.</param>
/// <param name="By">Id of the side that says how it ended; null when the report says it on its own.</param>
/// <param name="Span">The words that say so.</param>
public sealed record ChannelUse(string Channel, string? Direction, ChannelPhase Phase, ChannelOutcome Outcome, string? By, TextSpan Span, string Rule)
{
    /// <summary>Incident of the register it belongs to; null when none can be told.</summary>
    public string? Incident { get; init; }

    /// <summary>What it was used for; null when nothing says it.</summary>
    public ChannelPurpose? Purpose { get; init; }

    /// <summary>The words that name the channel, as printed.</summary>
    public TextSpan Phrase { get; init; } = Span;

    /// <summary>What the words for deconfliction in that phrase are said of; null where there are none.</summary>
    public DeescalationSense? Sense { get; init; }
}
