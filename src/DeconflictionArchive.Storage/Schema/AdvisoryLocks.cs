namespace DeconflictionArchive.Storage.Schema;

/// <summary>The locks programs take on the database as a whole, as pairs of numbers.</summary>
internal static class AdvisoryLocks
{
    /// <summary>"ARCH" as a number: ours among the locks of other programs.</summary>
    public const int Class = 1095910216;

    public const int Schema = 1;

    /// <summary>Held by the one importer.</summary>
    public const int Import = 2;

    /// <summary>Taken by the trigger that keeps the change feed in the order of commits; named in 0001_archive.sql.</summary>
    public const int Changes = 3;
}
