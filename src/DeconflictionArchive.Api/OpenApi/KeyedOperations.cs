using System.Globalization;
using DeconflictionArchive.Api.Access;
using DeconflictionArchive.Api.Imports;
using DeconflictionArchive.Api.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DeconflictionArchive.Api.OpenApi;

/// <summary>Says of operations that need a key that they do, what is answered without one, and what body they take.</summary>
public sealed class KeyedOperations : IOperationFilter
{
    public const string Scheme = "key";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiresRightAttribute>().Any())
            return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        Add(operation, context, ProblemKind.KeyNeeded, ProblemKind.RightMissing);
        if (context.MethodInfo.DeclaringType != typeof(ImportsController) || context.ApiDescription.HttpMethod != HttpMethods.Post)
            return;
        Add(operation, context, ProblemKind.TooLarge, ProblemKind.UnsupportedMediaType);
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "A file; its format is told by its content." };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = UploadedBody.MediaTypes.ToDictionary(
                type => type,
                type => (IOpenApiMediaType)new OpenApiMediaType { Schema = type == UploadedBody.Multipart ? Several(file) : file },
                StringComparer.Ordinal),
        };
    }

    private static OpenApiSchema Several(OpenApiSchema file) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["files"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = file } },
    };

    private static void Add(OpenApiOperation operation, OperationFilterContext context, params ReadOnlySpan<ProblemKind> kinds)
    {
        foreach (var kind in kinds)
            (operation.Responses ??= [])[kind.Status.ToString(CultureInfo.InvariantCulture)] = Answers.Describe(kind, context);
    }
}
