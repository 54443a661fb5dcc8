using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.Api.Health;

/// <param name="Status">Always "alive": a program that is not cannot answer.</param>
public sealed record LiveResponse(string Status);

/// <param name="Status">Always "ready"; what is not ready is a problem document.</param>
/// <param name="Position">Of the last change of the archive.</param>
/// <param name="Engine">Which engine answers searches: "index" or "postgresql".</param>
/// <param name="Behind">How many positions of the feed the index in memory has not taken in yet; null where none is kept or it is being built.</param>
/// <param name="Index">What the index in memory holds; null where none is kept or it is being built.</param>
public sealed record ReadyResponse(string Status, long Position, string Engine, long? Behind, IndexResponse? Index);

/// <param name="Bytes">About.</param>
public sealed record IndexResponse(long Reports, long Bytes, int Segments);

/// <summary>Asks whether the archive can answer.</summary>
public sealed class Readiness(ArchiveStateQueries state, ArchiveDataSources sources, FollowedIndex? index)
{
    /// <returns>The schema scripts of this program that the database has not seen.</returns>
    public Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation) => SchemaCheck.MissingForReadersAsync(sources, cancellation);

    public async Task<ReadyResponse> AskAsync(CancellationToken cancellation)
    {
        var position = (await state.FindAsync(cancellation)).Position;
        var behind = index?.Position is { } indexed ? Math.Max(0, position - indexed) : (long?)null;
        var held = index?.Held is { } snapshot ? new IndexResponse(snapshot.Reports, snapshot.Size, snapshot.SegmentCount) : null;
        return new ReadyResponse("ready", position, index?.InStep is null ? "postgresql" : "index", behind, held);
    }
}
