using System.Text;
using System.Text.Json;

namespace DeconflictionArchive.Import.Readers.Fields;

/// <summary>Finds the fields of a report in a JSON object, also inside objects it holds.</summary>
internal static class JsonFields
{
    private const int Deepest = 3; // objects inside the record that are searched for a name

    // What an object that stands where a value is expected calls the value.
    private static readonly string[] Values = ["rendered", "raw", "text", "content", "value", "name", "title", "html", "$t", "#text"];
    private static readonly string[] AddressValues = ["href", "url", "value", "@id", "$t", "#text"];

    public static FieldValues Read(JsonElement record, FieldMap map) => new(
        Find(record, map, ReportField.Text),
        Find(record, map, ReportField.Title),
        Find(record, map, ReportField.Date),
        Find(record, map, ReportField.Source),
        Find(record, map, ReportField.Address));

    private static string? Find(JsonElement record, FieldMap map, ReportField field)
    {
        if (map.Given.TryGetValue(field, out var path))
            return At(record, path, field);
        IReadOnlyList<JsonElement> level = [record];
        for (var depth = 0; depth < Deepest && level.Count > 0; depth++)
        {
            var properties = level.SelectMany(element => element.EnumerateObject()).ToList();
            var found = properties.Select(property => (Rank: map.Rank(field, NameOf(property)), property.Value))
                .Where(candidate => candidate.Rank >= 0)
                .OrderBy(candidate => candidate.Rank)
                .Select(candidate => Text(candidate.Value, field))
                .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
            if (found is not null)
                return found;
            level = [.. properties.Select(property => property.Value).Where(value => value.ValueKind == JsonValueKind.Object)];
        }

        return null;
    }

    // A name may hold dots itself, so the whole path is tried as one name first.
    private static string? At(JsonElement element, string path, ReportField field)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0)
            element = element[0];
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(path, out var whole))
            return Text(whole, field);
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = path.IndexOf('.', dot + 1))
        {
            if (element.TryGetProperty(path[..dot], out var inside) && At(inside, path[(dot + 1)..], field) is { } found)
                return found;
        }

        return null;
    }

    private static string? Text(JsonElement value, ReportField field) => value.ValueKind switch
    {
        JsonValueKind.String => Unescaped(value),
        JsonValueKind.Number when field == ReportField.Date => value.GetRawText(),
        JsonValueKind.Array => OfArray(value, field),
        JsonValueKind.Object => (field == ReportField.Address ? AddressValues : Values).Where(name => value.TryGetProperty(name, out var inside) && inside.ValueKind == JsonValueKind.String)
            .Select(name => Unescaped(value.GetProperty(name))).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
        _ => null,
    };

    // Paragraphs may be a list; of several sources the first is it.
    private static string? OfArray(JsonElement array, ReportField field)
    {
        var texts = array.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Object).Select(item => Text(item, field)).Where(text => text is not null);
        return field == ReportField.Text ? string.Join('\n', texts) : texts.FirstOrDefault();
    }

    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return ""; // half of a surrogate pair in a name
        }
    }

    private static string Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText());
        }
    }

    // The base library refuses escapes that are halves of pairs; a report may hold one and be read all the same.
    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 1; at < raw.Length - 1; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }

            at++;
            if (raw[at] == 'u')
            {
                text.Append((char)Convert.ToInt32(raw.Substring(at + 1, 4), 16));
                at += 4;
            }
            else
            {
                text.Append(raw[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var same => same });
            }
        }

        return text.ToString();
    }
}
