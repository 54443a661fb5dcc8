using System.Globalization;
using System.Text;
using DeconflictionArchive.Api.Problems;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage.Changes;
using Microsoft.AspNetCore.Mvc;

namespace DeconflictionArchive.Api.Answers;

/// <summary>A list from its first row to its last, read while it is sent.</summary>
/// <param name="Total">Known before the first row is read.</param>
public sealed record WholeList<T>(long Total, IAsyncEnumerable<T> Items);

/// <summary>Answers a list in the format the caller asks for: a page of JSON or a feed, or the whole of it as a stream.</summary>
/// <param name="page">Reads the page asked for.</param>
/// <param name="whole">Reads everything; cursor and limit do not count.</param>
public sealed class ListAnswer<T>(
    Paging paging,
    ListShape<T> shape,
    Func<CancellationToken, Task<ListResponse<T>>> page,
    Func<CancellationToken, Task<WholeList<T>>> whole) : ActionResult
{
    // Many small writes would be compressed one by one, to three times the size.
    private const int MostHeld = 32_768; // bytes

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        if ((paging.Format ?? ListFormats.Negotiate(http.Request, shape.Formats)) is not { } format)
        {
            var offered = string.Join(", ", shape.Formats.Select(ListFormats.MediaTypeOf));
            await ProblemResponse.WriteAsync(http, ProblemKind.NotAcceptable, $"Offered here are {offered}; the parameter format asks for one without the header.");
            return;
        }

        await (format switch
        {
            ListFormat.Json => WritePageAsync(http),
            ListFormat.Atom => WriteFeedAsync(http),
            ListFormat.Ndjson => WriteLinesAsync(http),
            ListFormat.Csv => WriteTableAsync(http),
            _ => WriteMapAsync(http),
        });
    }

    private async Task WritePageAsync(HttpContext http)
    {
        var answer = await page(http.RequestAborted);
        if (answer.Page.Next is { } next)
            http.Response.Headers.Link = $"<{Addresses.WithCursor(http.Request, next)}>; rel=\"next\"";
        await JsonAnswer.WriteAsync(http, answer);
    }

    private async Task WriteFeedAsync(HttpContext http)
    {
        var answer = await page(http.RequestAborted);
        var feed = AtomFeed.Write(http.Request, shape.Name, answer.Items.Select(shape.Entry!), answer.Page.Next);
        await TaggedBody.WriteAsync(http, feed, "application/atom+xml; charset=utf-8");
    }

    private async Task WriteLinesAsync(HttpContext http)
    {
        if (await BeginAsync(http, ListFormat.Ndjson, "ndjson") is not { } all)
            return;
        var body = new BufferedStream(http.Response.Body, MostHeld);
        long count = 0;
        await foreach (var item in all.Items.WithCancellation(http.RequestAborted))
        {
            await body.WriteAsync(JsonAnswer.Serialize(item), http.RequestAborted);
            await body.WriteAsync(LineEnd, http.RequestAborted);
            count++;
        }

        // Whoever reads to this line knows that nothing is missing.
        await WriteAsync(body, string.Create(CultureInfo.InvariantCulture, $"{{\"_end\":true,\"count\":{count}}}\n"), http.RequestAborted);
        await body.FlushAsync(http.RequestAborted);
    }

    private async Task WriteTableAsync(HttpContext http)
    {
        if (await BeginAsync(http, ListFormat.Csv, "csv") is not { } all)
            return;
        http.Response.Headers["X-Total-Count"] = all.Total.ToString(CultureInfo.InvariantCulture);
        var body = new BufferedStream(http.Response.Body, MostHeld);
        await WriteAsync(body, Csv.Header(shape.Columns), http.RequestAborted);
        await foreach (var item in all.Items.WithCancellation(http.RequestAborted))
            await WriteAsync(body, Csv.Row(shape.Columns, item), http.RequestAborted);
        await body.FlushAsync(http.RequestAborted);
    }

    private async Task WriteMapAsync(HttpContext http)
    {
        if (await BeginAsync(http, ListFormat.GeoJson, "geojson") is not { } all)
            return;
        var body = new BufferedStream(http.Response.Body, MostHeld);
        await WriteAsync(body, "{\"type\":\"FeatureCollection\",\"features\":[", http.RequestAborted);
        var first = true;
        await foreach (var item in all.Items.WithCancellation(http.RequestAborted))
        {
            if (!first)
                await WriteAsync(body, ",\n", http.RequestAborted);
            first = false;
            await body.WriteAsync(JsonAnswer.Serialize(shape.Feature!(item)), http.RequestAborted);
        }

        await WriteAsync(body, "]}", http.RequestAborted);
        await body.FlushAsync(http.RequestAborted);
    }

    private static ValueTask WriteAsync(Stream body, string text, CancellationToken cancellation) => body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);

    /// <returns>Null when the caller has the answer already.</returns>
    private async Task<WholeList<T>?> BeginAsync(HttpContext http, ListFormat format, string extension)
    {
        // A stream is tagged by what decides it: the question, the program, and how far the archive had come before it was read.
        var state = await http.RequestServices.GetRequiredService<ArchiveStateQueries>().FindAsync(http.RequestAborted);
        var start = http.RequestServices.GetRequiredService<ProgramStart>();
        var decided = string.Create(CultureInfo.InvariantCulture, $"{format} {state.Position} {state.ChangedAt:O} {start.At:O} {paging.Filters}");
        if (!TaggedBody.Tag(http, Encoding.UTF8.GetBytes(decided)))
            return null;
        var all = await whole(http.RequestAborted);
        http.Response.ContentType = ListFormats.MediaTypeOf(format) + "; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{shape.Name}.{extension}\"";
        return all;
    }
}
