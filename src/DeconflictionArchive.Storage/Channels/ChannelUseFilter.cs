namespace DeconflictionArchive.Storage.Channels;

/// <summary>Which uses of channels are kept. Parts are joined by AND, the values of one part by OR.</summary>
public sealed record ChannelUseFilter
{
    public IdFilter Channels { get; init; } = IdFilter.All;

    /// <summary>First day of the asked period; a use is kept when its incident's days, or else its report's date, overlap it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the asked period, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who says how it ended.</summary>
    public IdFilter ToldBy { get; init; } = IdFilter.All;

    public IdFilter Outcomes { get; init; } = IdFilter.All;

    public IdFilter Phases { get; init; } = IdFilter.All;

    public IdFilter Incidents { get; init; } = IdFilter.All;

    /// <summary>Whether those with a day are kept, when it lies in the asked period.</summary>
    public bool Dated { get; init; } = true;

    /// <summary>Whether those are kept that neither have a day nor lend one.</summary>
    public bool Undated { get; init; } = true;

    public bool OldestFirst { get; init; }
}
