using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace DeconflictionArchive.Api.Hosting;

/// <summary>
/// The files of the page, which do not change while the program runs: each is read once and compressed once, as far as it goes, so that
/// sending it costs nothing. They carry a tag and are asked for anew each time, so that a new build is seen at once.
/// </summary>
public sealed class PageFiles(IWebHostEnvironment environment, IResponseCompressionProvider compression)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly FrozenDictionary<string, Lazy<PageFile>> _files =
        In(environment.WebRootFileProvider, "/").ToFrozenDictionary(file => file.Path, file => new Lazy<PageFile>(() => PageFile.Read(file.Info, file.Type)), StringComparer.Ordinal);

    /// <returns>Null where the page has no such file.</returns>
    public PageFile? Find(PathString path) => path.HasValue && _files.TryGetValue(path.Value, out var file) ? file.Value : null;

    public Task SendAsync(HttpContext context, PageFile file)
    {
        var headers = context.Response.Headers;
        headers.ETag = file.Tag;
        headers.CacheControl = "no-cache";
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == file.Hash))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var encoding = compression.CheckRequestAcceptsCompression(context) ? compression.GetCompressionProvider(context)?.EncodingName : null;
        var body = file.In(encoding);
        if (body != file.Plain)
            headers.ContentEncoding = encoding;
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static IEnumerable<(string Path, string Type, IFileInfo Info)> In(IFileProvider files, string folder)
    {
        foreach (var info in files.GetDirectoryContents(folder))
        {
            if (info.IsDirectory)
            {
                foreach (var inside in In(files, $"{folder}{info.Name}/"))
                    yield return inside;
            }
            else if (Types.TryGetContentType(info.Name, out var type))
            {
                yield return (folder + info.Name, type, info);
            }
        }
    }
}

/// <summary>A file with its compressed forms.</summary>
public sealed record PageFile(string Type, string Hash, byte[] Plain)
{
    private readonly Lazy<byte[]> _gzip = new(() => Compressed(Plain, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)));
    private readonly Lazy<byte[]> _brotli = new(() => Compressed(Plain, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)));

    /// <summary>Weak, since it is the same for each form.</summary>
    public string Tag => "W/" + Hash;

    public static PageFile Read(IFileInfo info, string type)
    {
        using var stream = info.CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var plain = bytes.ToArray();
        return new PageFile(type, $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"", plain);
    }

    /// <param name="encoding">As HTTP names it; null for none.</param>
    public byte[] In(string? encoding) => encoding switch
    {
        "br" => _brotli.Value,
        "gzip" => _gzip.Value,
        _ => Plain,
    };

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compression)
    {
        using var bytes = new MemoryStream();
        using (var stream = compression(bytes))
            stream.Write(plain);
        return bytes.ToArray();
    }
}
