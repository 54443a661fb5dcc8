namespace DeconflictionArchive.Analysis.Channels.Life;

/// <summary>In which state a channel can be, by the names of the vocabulary.</summary>
public static class ChannelStates
{
    public const string Negotiated = "negotiated";
    public const string InForce = "in-force";
    public const string Suspended = "suspended";
    public const string Restored = "restored";

    /// <returns>Null when the outcome of a use says nothing of the state.</returns>
    public static string? Of(ChannelOutcome outcome) => outcome switch
    {
        ChannelOutcome.Suspended => Suspended,
        ChannelOutcome.Resumed => Restored,
        ChannelOutcome.Worked => InForce,
        _ => null,
    };
}
