namespace DeconflictionArchive.Storage.Access;

/// <summary>What the holder of a key may do beyond reading.</summary>
public enum AccessRight
{
    /// <summary>Bring reports in, and see what became of them.</summary>
    Import,

    /// <summary>Correct what was read.</summary>
    Edit,

    /// <summary>See who changed what.</summary>
    Audit,
}

/// <summary>A key to the addresses that write.</summary>
public sealed record AccessKeyRow
{
    public long Id { get; init; }

    /// <summary>Whose it is; said with everything it brings about.</summary>
    public required string Name { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>Names of <see cref="AccessRight"/>.</summary>
    public required IReadOnlyList<string> Rights { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it opens.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public bool Allows(AccessRight right) => Rights.Contains(EnumName.Of(right), StringComparer.Ordinal);
}
