using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Health;

/// <param name="Status">Always "alive": a program that is not cannot answer.</param>
public sealed record LiveResponse(string Status);

/// <param name="Status">Always "ready"; what is not ready is a problem document.</param>
/// <param name="Position">Of the last change of the archive.</param>
/// <param name="Engine">Which engine answers searches.</param>
public sealed record ReadyResponse(string Status, long Position, string Engine);

/// <summary>Asks whether the archive can answer.</summary>
public sealed class Readiness(ArchiveStateQueries state)
{
    public async Task<ReadyResponse> AskAsync(CancellationToken cancellation) =>
        new("ready", (await state.FindAsync(cancellation)).Position, "postgresql");
}
