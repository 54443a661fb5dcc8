using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Keeps the known names while the archive does not change, and looks at most twice a second whether it did.</summary>
public sealed class KnownNamesCache(ArchiveStateQueries queries, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private Entry? _entry;

    private sealed record Entry(KnownNames Names, long CheckedAt);

    public async ValueTask<KnownNames> GetAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } fresh)
            return fresh;
        await _loading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } loaded)
                return loaded;
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
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private KnownNames? Fresh() => _entry is { } entry && time.GetElapsedTime(entry.CheckedAt) < Freshness ? entry.Names : null;
}
