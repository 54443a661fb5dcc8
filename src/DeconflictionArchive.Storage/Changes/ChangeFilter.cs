namespace DeconflictionArchive.Storage.Changes;

/// <summary>Which changes are kept. Parts are joined by AND, the values of one part by OR.</summary>
public sealed record ChangeFilter
{
    /// <summary>Only what was changed after this position.</summary>
    public long Since { get; init; }

    public IdFilter Kinds { get; init; } = IdFilter.All;

    public IdFilter Subjects { get; init; } = IdFilter.All;
}
