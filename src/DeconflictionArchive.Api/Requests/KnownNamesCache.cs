using System.Data.Common;
using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Requests;

/// <summary>
/// Keeps the known names while the archive does not change. They are at most a second old; where requests follow each other, the next
/// names are fetched before the second is over and no request waits for them.
/// </summary>
public sealed class KnownNamesCache(ArchiveStateQueries queries, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan FetchedAnewAfter = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private Entry? _entry;

    private sealed record Entry(KnownNames Names, long CheckedAt);

    public async ValueTask<KnownNames> GetAsync(CancellationToken cancellation)
    {
        if (NotOlderThan(FetchedAnewAfter) is { } fresh)
            return fresh;
        if (NotOlderThan(Oldest) is { } known)
        {
            if (_loading.Wait(0, CancellationToken.None))
                _ = FetchAheadAsync();
            return known;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            return NotOlderThan(FetchedAnewAfter) ?? await FetchAsync(cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private KnownNames? NotOlderThan(TimeSpan age) => _entry is { } entry && time.GetElapsedTime(entry.CheckedAt) < age ? entry.Names : null;

    private async Task FetchAheadAsync()
    {
        try
        {
            await FetchAsync(CancellationToken.None);
        }
        catch (Exception away) when (away is DbException or TimeoutException or ObjectDisposedException)
        {
            // Who asks when the names are too old asks the store as well, and is told.
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<KnownNames> FetchAsync(CancellationToken cancellation)
    {
        var now = time.GetTimestamp();
        var state = await queries.FindAsync(cancellation);
        var names = _entry?.Names;
        if (names?.State != state)
        {
            // A position that went back is another archive's.
            names = names is not null && names.State.Position < state.Position
                ? names.At(state, await queries.SourcesAsync(cancellation), await queries.IncidentsChangedAsync(names.State.Position, cancellation))
                : KnownNames.Of(state, await queries.SourcesAsync(cancellation), await queries.IncidentsAsync(cancellation));
        }

        _entry = new Entry(names, now);
        return names;
    }
}
