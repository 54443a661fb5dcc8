namespace DeconflictionArchive.PrivatePostgres;

/// <summary>The archive's data folder, in whose subfolder "postgres" the server lives, and what may differ from our choice.</summary>
public sealed record PrivateServerOptions(string DataFolder)
{
    /// <summary>Told one line about each step that takes a newcomer's patience (fetching, creating, starting).</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>The folder with initdb, pg_ctl and postgres; when null, ARCHIVE_POSTGRES_BIN and then the usual places.</summary>
    public string? BinFolder { get; init; }

    /// <summary>Where fetched binaries are kept; when null, a folder of the user's cache.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Server settings that win over ours, for example fsync = off in tests.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
