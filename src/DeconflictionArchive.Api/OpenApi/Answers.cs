using System.Reflection;
using System.Text.Json.Nodes;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DeconflictionArchive.Api.OpenApi;

/// <summary>Adds to each operation what can be answered beside its JSON: a real example, the other formats, and the problems.</summary>
public sealed class Answers : IOperationFilter
{
    // What answers a request that writes looks like a part of what a request that reads is answered.
    private static readonly Dictionary<string, (string OperationId, string Member)> Shared = new(StringComparer.Ordinal)
    {
        ["ImportsAdd"] = ("ImportsFind", "import"),
        ["ImportsCancel"] = ("ImportsFind", "import"),
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var responses = operation.Responses ??= [];
        if ((responses.GetValueOrDefault("200") ?? responses.GetValueOrDefault("202"))?.Content is { } content)
        {
            if (content.TryGetValue("application/json", out var json) && json is OpenApiMediaType described)
                described.Example = ExampleOf(operation.OperationId!);
            foreach (var format in FormatsOf(operation))
                content[ListFormats.MediaTypeOf(format)] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = Describe(format) } };
        }

        var hasId = context.ApiDescription.RelativePath!.Contains("{id}", StringComparison.Ordinal);
        foreach (var kind in new[] { ProblemKind.BadInput, ProblemKind.NotFound, ProblemKind.NotAcceptable, ProblemKind.TooManyRequests, ProblemKind.DatabaseAway })
        {
            if (kind == ProblemKind.NotFound && !hasId)
                continue;
            responses[kind.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = Describe(kind, context);
        }
    }

    /// <summary>A problem among the answers of an operation.</summary>
    internal static OpenApiResponse Describe(ProblemKind kind, OperationFilterContext context)
    {
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemResponse), context.SchemaRepository);
        return new OpenApiResponse
        {
            Description = kind.Meaning,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [ProblemResponse.MediaType] = new OpenApiMediaType { Schema = problem } },
        };
    }

    /// <summary>An answer of the archive to the samples, kept beside this file; a test holds it to the real one.</summary>
    private static JsonNode? ExampleOf(string operationId)
    {
        if (Shared.TryGetValue(operationId, out var other))
            return ExampleOf(other.OperationId)?[other.Member]?.DeepClone();
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(Answers).Namespace}.Examples.{operationId}.json");
        return stream is null ? null : JsonNode.Parse(stream)!["answer"];
    }

    private static IEnumerable<ListFormat> FormatsOf(OpenApiOperation operation) =>
        (operation.Parameters ?? []).Where(parameter => parameter.Name == "format")
            .SelectMany(parameter => parameter.Schema?.Enum ?? [])
            .Select(name => ListFormats.OfName(name.GetValue<string>()))
            .Where(format => format != ListFormat.Json);

    private static string Describe(ListFormat format) => format switch
    {
        ListFormat.Ndjson => "The whole result, one item of the list a line, closed by {\"_end\":true,\"count\":n}.",
        ListFormat.Csv => "The whole result as a table with a header row; X-Total-Count says how many rows follow.",
        ListFormat.GeoJson => "The whole result as a FeatureCollection.",
        _ => "This page as a feed, with a link to the next.",
    };
}
