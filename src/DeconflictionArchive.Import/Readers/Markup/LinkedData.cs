using System.Text.Json;

namespace DeconflictionArchive.Import.Readers.Markup;

/// <summary>What a page says of its article in schema.org's words (JSON-LD).</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Publisher, string? Address)
{
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static LinkedData? Of(IEnumerable<string> scripts)
    {
        var objects = new List<JsonElement>();
        foreach (var script in scripts)
        {
            if (Parse(script) is { } root)
                Collect(root, objects, 0);
        }

        var article = objects.Find(IsArticle);
        if (article.ValueKind != JsonValueKind.Object)
            return null;
        return new LinkedData(
            Text(article, "headline") ?? Text(article, "name"),
            Text(article, "datePublished"),
            Named(article, "publisher", objects),
            Text(article, "mainEntityOfPage", "@id") ?? Text(article, "url"));
    }

    private static JsonElement? Parse(string script)
    {
        foreach (var json in (string[])[script, string.Concat(script.Select(unit => char.IsControl(unit) ? ' ' : unit))])
        {
            try
            {
                using var document = JsonDocument.Parse(json.Trim().TrimEnd(';'), Lenient);
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
                // A line break inside a value is common and forbidden; the second turn has none.
            }
        }

        return null;
    }

    private static void Collect(JsonElement element, List<JsonElement> objects, int depth)
    {
        if (depth > Deepest)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, objects, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            objects.Add(element);
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, objects, depth + 1);
        }
    }

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticle(type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && IsArticle(item.GetString()!)),
        _ => false,
    };

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type.EndsWith("/Report", StringComparison.Ordinal) || type == "Report";

    private static string? Named(JsonElement article, string property, List<JsonElement> objects)
    {
        if (!article.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind != JsonValueKind.Object)
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return Text(value, "name")
            ?? (Text(value, "@id") is { } id ? objects.Where(other => Text(other, "@id") == id).Select(other => Text(other, "name")).FirstOrDefault(name => name is not null) : null);
    }

    private static string? Text(JsonElement element, string property, string? inside = null)
    {
        if (!element.TryGetProperty(property, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => ValueText.OrNull(value.GetString()),
            JsonValueKind.Object when inside is not null => Text(value, inside),
            _ => null,
        };
    }
}
