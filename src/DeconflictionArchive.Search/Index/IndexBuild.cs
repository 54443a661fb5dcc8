using System.Threading.Channels;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>Makes an index of many reports on several cores, each with segments of its own.</summary>
public static class IndexBuild
{
    private const int MostCores = 4; // each holds the words of a segment's reports until they are sorted
    private const int Batch = 256; // reports handed over at once

    /// <param name="reports">Each once, in any order.</param>
    public static async Task<ReportIndex> OfAsync(IAsyncEnumerable<IndexedReport> reports, CancellationToken cancellation)
    {
        var cores = Math.Min(Environment.ProcessorCount, MostCores);
        var batches = Channel.CreateBounded<IndexedReport[]>(2 * cores);
        var made = Enumerable.Range(0, cores).Select(_ => Task.Run(() => SegmentsAsync(batches, cancellation), cancellation)).ToList();
        try
        {
            await foreach (var batch in reports.Chunk(Batch).WithCancellation(cancellation))
                await batches.Writer.WriteAsync(batch, cancellation);
        }
        finally
        {
            batches.Writer.TryComplete();
        }

        return new ReportIndex([.. (await Task.WhenAll(made)).SelectMany(segments => segments)]);
    }

    private static async Task<List<LiveSegment>> SegmentsAsync(Channel<IndexedReport[]> batches, CancellationToken cancellation)
    {
        try
        {
            var segments = new List<LiveSegment>();
            var building = new SegmentBuilder();
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                foreach (var report in batch)
                {
                    building.Add(report);
                    if (!building.IsFull)
                        continue;
                    segments.Add(new LiveSegment(building.Build()));
                    building = new SegmentBuilder();
                }
            }

            if (building.Count > 0)
                segments.Add(new LiveSegment(building.Build()));
            return segments;
        }
        catch (Exception error)
        {
            // Whoever hands over more would wait for ever.
            batches.Writer.TryComplete(error);
            throw;
        }
    }
}
