namespace DeconflictionArchive.Analysis.Channels;

/// <summary>What a channel was used for.</summary>
public enum ChannelPurpose
{
    /// <summary>To tell of an operation before it.</summary>
    Inform,

    /// <summary>To tell what was struck, afterwards.</summary>
    Report,

    /// <summary>To tell where one's own are.</summary>
    Locate,

    /// <summary>To have an attack stopped.</summary>
    Stop,

    /// <summary>To end a stand-off or a quarrel.</summary>
    Settle,
    Protest,
    Warn,

    /// <summary>To work out an arrangement.</summary>
    Negotiate,

    /// <summary>To go over how an arrangement is kept.</summary>
    Review,
    Discuss,
    Test,

    /// <summary>To keep aircraft or forces apart.</summary>
    Separate,

    /// <summary>To stay in touch.</summary>
    KeepContact,
}
