using DeconflictionArchive.Analysis.Incidents;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>An arrangement by which the sides tell each other of operations.</summary>
/// <param name="Meaning">One line on what counts as it.</param>
/// <param name="PartOf">Id of the channel of which it is a name among others, so that its uses are uses of that too; null for a channel of its own.</param>
public sealed record DeconflictionChannel(
    string Id, Bilingual Name, Bilingual Meaning, IReadOnlyList<string> Aliases, string Source, ChannelKind Kind, string? PartOf);

public enum ChannelKind
{
    /// <summary>Something agreed, which stays in force: a memorandum, protocols, a centre.</summary>
    Arrangement,

    /// <summary>A standing line of contact.</summary>
    Line,
    Zone,

    /// <summary>A call, a meeting, a video conference.</summary>
    Talks,

    /// <summary>What one side lets the other know.</summary>
    Message,
}
