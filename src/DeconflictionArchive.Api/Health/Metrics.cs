using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Api.Health;

/// <summary>Numbers for machines that watch the archive, in the text format of Prometheus.</summary>
/// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/</remarks>
public static class Metrics
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static void MapMetrics(this WebApplication app) => app
        .MapGet("/metrics", async (Readiness readiness, CancellationToken cancellation) => Results.Text(Written(await readiness.AskAsync(cancellation)), MediaType))
        .ExcludeFromDescription();

    private static string Written(ReadyResponse ready)
    {
        var text = new StringBuilder();
        Add(text, "archive_feed_position", "Last position of the change feed.", "", ready.Position);
        Add(text, "archive_search_engine", "Which engine answers searches.", $"{{engine=\"{ready.Engine}\"}}", 1);
        if (ready.Behind is { } behind)
            Add(text, "archive_search_index_behind", "Positions of the feed that the index in memory has not taken in yet.", "", behind);
        if (ready.Index is { } index)
        {
            Add(text, "archive_search_index_reports", "Reports in the index in memory.", "", index.Reports);
            Add(text, "archive_search_index_bytes", "Bytes of the index in memory, about.", "", index.Bytes);
            Add(text, "archive_search_index_segments", "Segments of the index in memory.", "", index.Segments);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string help, string labels, long value) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name}{labels} {value}\n");
}
