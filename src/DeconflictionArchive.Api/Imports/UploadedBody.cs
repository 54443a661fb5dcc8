using System.Runtime.CompilerServices;
using DeconflictionArchive.Storage.Imports;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DeconflictionArchive.Api.Imports;

/// <summary>A body that is no upload.</summary>
public sealed class UploadException : Exception
{
    public UploadException()
    {
    }

    public UploadException(string message)
        : base(message)
    {
    }

    public UploadException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>The files in the body of a request.</summary>
internal static class UploadedBody
{
    public const string Multipart = "multipart/form-data";
    private const int MaxNameLength = 500;

    public static readonly IReadOnlyList<string> MediaTypes =
    [
        "text/plain", "text/html", "application/xhtml+xml", "application/x-ndjson", "application/ndjson", "application/jsonl", "application/json", "text/csv",
        "text/tab-separated-values", "application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "application/warc", "application/zip",
        "application/gzip", "application/x-gzip", "application/x-tar", "application/octet-stream", Multipart,
    ];

    /// <returns>Why the body is not taken; null when it is.</returns>
    public static string? ProblemWith(HttpRequest request)
    {
        var listed = "Accepted are " + string.Join(", ", MediaTypes) + ".";
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return "The body needs a Content-Type. " + listed;
        return MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase) ? null : $"\"{type.MediaType}\" is not taken. {listed}";
    }

    /// <summary>The files, each to be read to its end before the next.</summary>
    /// <exception cref="UploadException">The body is empty, or no multipart body after all.</exception>
    public static async IAsyncEnumerable<UploadedFile> FilesOf(HttpRequest request, ImportPostRequest asked, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var type = MediaTypeHeaderValue.Parse(request.ContentType);
        if (!type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
        {
            yield return new UploadedFile(NameOf(asked.Name), asked.Charset ?? CharsetOf(type), await FilledAsync(request.Body, cancellation));
            yield break;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
            throw new UploadException("The Content-Type of a multipart body needs its boundary.");
        var sections = new MultipartReader(boundary, request.Body);
        var files = 0;
        while (await NextAsync(sections, cancellation) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
            var charset = MediaTypeHeaderValue.TryParse(section.ContentType, out var own) ? CharsetOf(own) : null;
            files++;
            yield return new UploadedFile(NameOf(name), asked.Charset ?? charset, section.Body);
        }

        if (files == 0)
            throw new UploadException("The multipart body has no file: give each part a filename.");
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader sections, CancellationToken cancellation)
    {
        try
        {
            return await sections.ReadNextSectionAsync(cancellation);
        }
        catch (Exception error) when (error is (IOException and not BadHttpRequestException) or InvalidDataException)
        {
            throw new UploadException($"The multipart body is damaged: {error.Message}", error);
        }
    }

    // An empty body is a mistake of the caller's, and no import.
    private static async Task<Stream> FilledAsync(Stream body, CancellationToken cancellation)
    {
        var first = new byte[1];
        if (await body.ReadAsync(first, cancellation) == 0)
            throw new UploadException("The body is empty.");
        return new PrecededStream(first[0], body);
    }

    private static string? CharsetOf(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } charset ? charset.Value : null;

    // The name of a file only: where it lay on the sender's machine is nobody's business.
    private static string NameOf(string? given)
    {
        var name = string.Concat((given ?? "").Split('/', '\\')[^1].Where(unit => !char.IsControl(unit) && !char.IsSurrogate(unit)));
        return name.Length switch { 0 => "upload", > MaxNameLength => name[..MaxNameLength], _ => name };
    }

    /// <summary>A stream whose first byte was read already.</summary>
    private sealed class PrecededStream(byte first, Stream rest) : Stream
    {
        private bool _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_given || buffer.IsEmpty)
                return await rest.ReadAsync(buffer, cancellationToken);
            _given = true;
            buffer.Span[0] = first;
            return 1;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
