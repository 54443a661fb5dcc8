using System.Globalization;
using System.Text.Json.Nodes;
using DeconflictionArchive.Api.Requests;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DeconflictionArchive.Api.OpenApi;

/// <summary>Describes the parameters a request object says it takes.</summary>
public sealed class QueryParameters : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var request = context.ApiDescription.ActionDescriptor.Parameters.FirstOrDefault(parameter => QueryRequestBinding.IsQueryRequest(parameter.ParameterType));
        if (request is null)
            return;
        var accepted = (IReadOnlyList<Parameter>)request.ParameterType.GetProperty("Accepted")!.GetValue(null)!;
        operation.Parameters =
        [
            .. (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Path),
            .. accepted.Select(Describe),
        ];
    }

    private static OpenApiParameter Describe(Parameter parameter)
    {
        var value = new OpenApiSchema { Type = parameter.Whole is null ? JsonSchemaType.String : JsonSchemaType.Integer };
        if (parameter.Values is { } values)
            value.Enum = [.. values.Select(accepted => (JsonNode)accepted)];
        if (parameter.Whole is { } bounds)
            (value.Minimum, value.Maximum) = (bounds.Least.ToString(CultureInfo.InvariantCulture), bounds.Most.ToString(CultureInfo.InvariantCulture));
        if (parameter.Default is { } assumed)
            value.Default = parameter.Whole is null ? assumed : int.Parse(assumed, CultureInfo.InvariantCulture);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Explode = true,
            Style = ParameterStyle.Form,
            Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
            Example = parameter.Example is { } example ? parameter.Repeatable ? new JsonArray(example) : example : null,
        };
    }
}
