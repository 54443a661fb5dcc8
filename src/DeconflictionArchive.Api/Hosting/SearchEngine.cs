using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>The setting Search:Engine: "postgresql", or "index" for the index in memory, beside which PostgreSQL answers whenever it is not in step.</summary>
internal static class SearchEngine
{
    /// <returns>Null where PostgreSQL alone answers.</returns>
    public static FollowedIndex? Read(IConfiguration configuration, ArchiveDataSources sources) => configuration["Search:Engine"] switch
    {
        "index" => new FollowedIndex(new IndexFeed(sources)),
        "postgresql" or null => null,
        var other => throw new InvalidOperationException($"Search:Engine is \"{other}\"; it can be \"index\" or \"postgresql\"."),
    };
}
