using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace DeconflictionArchive.Api.Answers;

/// <summary>Writes what an action answers as JSON, whole and under an ETag.</summary>
public sealed class JsonAnswer : TextOutputFormatter
{
    public JsonAnswer()
    {
        SupportedMediaTypes.Add("application/json");
        SupportedEncodings.Add(Encoding.UTF8);
    }

    public override Task WriteResponseBodyAsync(OutputFormatterWriteContext context, Encoding selectedEncoding) =>
        WriteAsync(context.HttpContext, context.Object);

    public static Task WriteAsync(HttpContext context, object? value) =>
        TaggedBody.WriteAsync(context, Serialize(value), "application/json; charset=utf-8");

    public static ReadOnlyMemory<byte> Serialize(object? value)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = ArchiveJson.Options.Encoder, SkipValidation = true }))
            JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object), ArchiveJson.Options);
        return body.WrittenMemory;
    }
}
