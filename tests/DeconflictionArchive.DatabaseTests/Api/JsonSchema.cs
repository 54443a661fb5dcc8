using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeconflictionArchive.DatabaseTests.Api;

/// <summary>Holds a value against a schema of the OpenAPI document: the keywords the document uses, no more.</summary>
internal sealed class JsonSchema(JsonNode document)
{
    /// <returns>Where and how the value breaks the schema; none when it holds.</returns>
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value) => [.. Check(schema, value, "$")];

    private IEnumerable<string> Check(JsonNode schema, JsonNode? value, string path)
    {
        if (schema["$ref"] is { } reference)
            return Check(document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!, value, path);
        if (schema["anyOf"] is JsonArray choices)
            return choices.Any(choice => !Check(choice!, value, path).Any()) ? [] : [$"{path} is none of its {choices.Count} choices"];
        return CheckType(schema, value, path).Concat(CheckEnum(schema, value, path)).Concat(CheckParts(schema, value, path));
    }

    private static IEnumerable<string> CheckType(JsonNode schema, JsonNode? value, string path)
    {
        if (schema["type"] is not { } type)
            yield break;
        var accepted = type is JsonArray several ? several.Select(one => one!.GetValue<string>()).ToList() : [type.GetValue<string>()];
        var actual = value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.ToJsonString().AsSpan().IndexOfAny(".eE") < 0 ? "integer" : "number",
            _ => "boolean",
        };
        if (!accepted.Contains(actual) && !(actual == "integer" && accepted.Contains("number")))
            yield return $"{path} is {actual}, not {string.Join(" or ", accepted)}";
    }

    private static IEnumerable<string> CheckEnum(JsonNode schema, JsonNode? value, string path)
    {
        if (schema["enum"] is JsonArray values && value is not null && !values.Any(accepted => accepted!.ToJsonString() == value.ToJsonString()))
            yield return $"{path} is {value.ToJsonString()}, which is not of the list";
    }

    private IEnumerable<string> CheckParts(JsonNode schema, JsonNode? value, string path)
    {
        if (value is JsonArray items && schema["items"] is { } itemSchema)
            return items.SelectMany((item, index) => Check(itemSchema, item, $"{path}[{index}]"));
        return value is JsonObject members ? CheckMembers(schema, members, path) : [];
    }

    private IEnumerable<string> CheckMembers(JsonNode schema, JsonObject members, string path)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
        {
            if (!members.ContainsKey(required!.GetValue<string>()))
                yield return $"{path} lacks {required}";
        }

        foreach (var (name, member) in members)
        {
            if (schema["properties"]?[name] is { } described)
            {
                foreach (var fault in Check(described, member, $"{path}.{name}"))
                    yield return fault;
            }
            else if (schema["additionalProperties"] is JsonObject others)
            {
                foreach (var fault in Check(others, member, $"{path}.{name}"))
                    yield return fault;
            }
            else
            {
                yield return $"{path}.{name} is not described";
            }
        }
    }
}
