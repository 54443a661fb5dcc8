using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search;

/// <summary>A whole answer, read while it is sent; it holds a snapshot of the archive until it is disposed of.</summary>
public sealed class ReportStream : IAsyncDisposable
{
    private readonly ReportSearchQueries _engine;

    internal ReportStream(ReportSearchQueries engine, long total, QueryReading reading, IAsyncEnumerable<ReportHit> items)
    {
        _engine = engine;
        Total = total;
        Reading = reading;
        Items = items;
    }

    /// <summary>Known before the first item is read.</summary>
    public long Total { get; }

    public QueryReading Reading { get; }

    /// <summary>To be read once.</summary>
    public IAsyncEnumerable<ReportHit> Items { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
