using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace DeconflictionArchive.Api.OpenApi;

/// <summary>Says of each property what the answers do: a null is written as null, so the property is always there, and a reference may be null too.</summary>
public sealed class NullableProperties : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described)
            return;
        var nullability = new NullabilityInfoContext();
        foreach (var property in context.Type.GetProperties())
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!properties.TryGetValue(name, out var value))
                continue;
            if (property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                (described.Required ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
            if (value is OpenApiSchemaReference && nullability.Create(property).ReadState == NullabilityState.Nullable)
                properties[name] = new OpenApiSchema { Description = value.Description, AnyOf = [value, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        }
    }
}
