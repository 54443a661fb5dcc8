#pragma warning disable MA0025 // The engine follows; callers can be written against its shape.
namespace DeconflictionArchive.Search;

/// <summary>Finds reports. Safe to share between threads.</summary>
public sealed class ReportSearch
{
    /// <summary>One page of the reports that a query finds.</summary>
    public Task<SearchAnswer<ReportPage>> SearchAsync(ReportQuery query, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Every report the query finds, in its order, without snippets; the limit and the cursor are passed over.</summary>
    public Task<SearchAnswer<ReportStream>> StreamAsync(ReportQuery query, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<SearchAnswer<Timeline>> TimelineAsync(ReportQuery query, TimelineInterval interval, CancellationToken cancellation) => throw new NotImplementedException();

    /// <param name="parties">At most this many parties, those in most reports.</param>
    public Task<SearchAnswer<PartyNetwork>> NetworkAsync(ReportQuery query, int parties, CancellationToken cancellation) => throw new NotImplementedException();
}

/// <summary>A whole answer, read while it is sent.</summary>
/// <param name="Total">Known before the first item is read.</param>
public sealed record ReportStream(long Total, QueryReading Reading, IAsyncEnumerable<ReportHit> Items);
