using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>The setting Search:Engine: "index", the index in memory, beside which PostgreSQL answers whenever it is not in step, or "postgresql" alone.</summary>
internal static class SearchEngine
{
    /// <summary>Where the index is kept for the next start; nowhere when it is not set.</summary>
    public const string FolderSetting = "Search:Folder";

    /// <returns>Null where PostgreSQL alone answers.</returns>
    public static FollowedIndex? Read(IConfiguration configuration, ArchiveDataSources sources) => configuration["Search:Engine"] switch
    {
        "index" or null => new FollowedIndex(new IndexFeed(sources), saved: configuration[FolderSetting] is { Length: > 0 } folder ? new SavedIndex(folder) : null),
        "postgresql" => null,
        var other => throw new InvalidOperationException($"Search:Engine is \"{other}\"; it can be \"index\" or \"postgresql\"."),
    };
}
