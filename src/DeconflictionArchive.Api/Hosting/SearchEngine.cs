using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>The setting Search:Engine: "index", the index in memory, beside which PostgreSQL answers whenever it is not in step, or "postgresql" alone.</summary>
internal static class SearchEngine
{
    /// <returns>Null where PostgreSQL alone answers.</returns>
    public static FollowedIndex? Read(IConfiguration configuration, ArchiveDataSources sources) => configuration["Search:Engine"] switch
    {
        "index" or null => new FollowedIndex(new IndexFeed(sources)),
        "postgresql" => null,
        var other => throw new InvalidOperationException($"Search:Engine is \"{other}\"; it can be \"index\" or \"postgresql\"."),
    };
}
