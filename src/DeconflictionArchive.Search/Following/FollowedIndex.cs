using System.Diagnostics;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Following;

/// <summary>
/// The index of one store, built from it and kept in step by its change feed. A position of the feed shows only when no earlier
/// one can come any more, so whoever has taken in all up to a position has taken in everything before it.
/// </summary>
/// <param name="saved">Where it is kept for the next start; null keeps it nowhere.</param>
/// <param name="patience">How long the store may not be heard of before PostgreSQL is asked instead; thirty seconds when not given.</param>
public sealed class FollowedIndex(IndexFeed feed, TimeSpan? patience = null, SavedIndex? saved = null)
{
    private const int ChangesAtOnce = 1000;
    private const int WorthSaving = 1000; // positions; fewer are taken in faster than all is written

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(30);
    private bool _mayBeSaved = saved is not null;
    private long _savedAt;
    private volatile Followed? _followed;
    private long _heardAt;

    /// <summary>The index, while it is in step with the store; null while it is built, and when the store is not heard of.</summary>
    public IndexSnapshot? InStep => _followed is { Behind: false } followed && Stopwatch.GetElapsedTime(Interlocked.Read(ref _heardAt)) < _patience ? followed.Snapshot : null;

    /// <summary>The index as far as it has followed the feed; null while it is built.</summary>
    public IndexSnapshot? Held => _followed?.Snapshot;

    /// <summary>How far it has followed the feed; null while it is built.</summary>
    public long? Position => _followed?.Position;

    /// <summary>Follows until it is cancelled or the store fails; may be called again then and goes on where it was.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (!await CatchUpAsync(cancellation))
                await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Takes in the next changes, or everything the first time.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellation)
    {
        if (_followed is not { } followed)
        {
            if (!await ReadSavedAsync(cancellation))
                await BuildAsync(cancellation);
            return true;
        }

        var asked = Stopwatch.GetTimestamp();
        var changes = await feed.ChangesAsync(followed.Position, ChangesAtOnce, cancellation);
        if (changes.Latest < followed.Position)
        {
            // The store was taken back to an earlier day.
            _followed = null;
            return true;
        }

        if (changes.Reports.Count > 0)
        {
            var reports = await feed.FindAsync(changes.Reports, cancellation);
            followed.Index.Replace(changes.Reports, reports);
        }

        // Far behind, as after a pause, is not in step; what an import brings meanwhile is taken in within the pause.
        var behind = changes.Position < changes.Latest && (followed.Behind || changes.Latest - changes.Position > 10 * ChangesAtOnce);
        var next = followed with { Position = changes.Position, Snapshot = followed.Index.Current, Behind = behind };
        if (followed.Unchecked && changes.Position == changes.Latest)
        {
            if (await IsOfStoreAsync(next, cancellation) is not { } same)
                return true;
            if (!same)
            {
                // In doubt it is made anew.
                _followed = null;
                return true;
            }

            next = next with { Unchecked = false };
        }

        _followed = next with { Behind = behind || next.Unchecked };
        Interlocked.Exchange(ref _heardAt, asked);
        return changes.Position < changes.Latest;
    }

    /// <summary>Keeps the index for the next start, when much has changed since it was kept last.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        if (saved is null || _followed is not { Behind: false } followed || (_savedAt > 0 && followed.Position - _savedAt < WorthSaving))
            return;
        if (await feed.MarkAsync(followed.Position, cancellation) is not { } mark)
            return;
        saved.Write(followed.Snapshot, mark);
        _savedAt = followed.Position;
    }

    private async Task<bool> ReadSavedAsync(CancellationToken cancellation)
    {
        // Once: what was found wrong is not looked at again.
        if (!_mayBeSaved)
            return false;
        _mayBeSaved = false;
        if (await saved!.ReadAsync() is not { } read || await feed.MarkAsync(read.Mark.Position, cancellation) != read.Mark)
            return false;
        _savedAt = read.Mark.Position;
        _followed = new Followed(read.Index, read.Index.Current, read.Mark.Position, Behind: true, Unchecked: true);
        return true;
    }

    /// <returns>Null when the store has moved on meanwhile.</returns>
    private async Task<bool?> IsOfStoreAsync(Followed followed, CancellationToken cancellation)
    {
        var extent = await feed.ExtentAsync(cancellation);
        return extent.Position == followed.Position ? extent.Reports == followed.Snapshot.Reports && extent.Words == followed.Snapshot.Words : null;
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        var position = 0L;
        var index = await IndexBuild.OfAsync(feed.AllAsync(began => position = began, cancellation), cancellation);
        // What changed meanwhile is taken in before anything is answered.
        _savedAt = 0;
        _followed = new Followed(index, index.Current, position, Behind: true);
    }

    private sealed record Followed(ReportIndex Index, IndexSnapshot Snapshot, long Position, bool Behind, bool Unchecked = false);
}
