using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace DeconflictionArchive.Api.Answers;

/// <summary>How to cite an entry: as a line of text, for BibTeX, and as CSL-JSON.</summary>
public sealed record CitationResponse(string Text, string Bibtex, CslResponse Csl)
{
    private const string Archive = "Deconfliction Archive";

    /// <param name="type">Of CSL: article-newspaper, entry.</param>
    /// <param name="author">The outlet that published it; null for what the archive itself says.</param>
    /// <param name="note">What tells this text from any other, such as its hash.</param>
    public static CitationResponse Of(string type, string id, string title, string? author, DateOnly? from, DateOnly? to, string? address, string note)
    {
        var when = from is null ? "n.d." : from == to ? Day(from.Value) : $"{Day(from.Value)}/{Day(to!.Value)}";
        var text = string.Join(". ", new[] { author, title, when, $"{Archive}, {id}", address, note }.Where(part => !string.IsNullOrEmpty(part)));
        return new CitationResponse(text + ".", AsBibtex(type, id, title, author, when, from, address, note), new CslResponse(
            id,
            type,
            title,
            author,
            from is null ? null : new CslDateResponse(from == to ? [Parts(from.Value)] : [Parts(from.Value), Parts(to!.Value)]),
            Archive,
            address,
            note));
    }

    private static string AsBibtex(string type, string id, string title, string? author, string when, DateOnly? from, string? address, string note)
    {
        var entry = new StringBuilder(type == "entry" ? "@misc{" : "@article{").Append(id).Append(",\n");
        Field(entry, "title", title);
        Field(entry, "journal", author);
        Field(entry, "year", from?.Year.ToString(CultureInfo.InvariantCulture));
        Field(entry, "date", from is null ? null : when);
        Field(entry, "url", address);
        Field(entry, "note", $"{Archive}, {id}. {note}");
        return entry.Append('}').ToString();
    }

    // A brace or a backslash of a title would be BibTeX's own.
    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        var plain = value.Replace("\\", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        entry.Append("  ").Append(name).Append(" = {").Append(plain).Append("},\n");
    }

    private static IReadOnlyList<int> Parts(DateOnly day) => [day.Year, day.Month, day.Day];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An item as CSL-JSON has it: https://docs.citationstyles.org/en/stable/specification.html</summary>
public sealed record CslResponse(
    string Id,
    string Type,
    string Title,
    [property: JsonPropertyName("container-title"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ContainerTitle,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CslDateResponse? Issued,
    string Archive,
    [property: JsonPropertyName("URL"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url,
    string Note);

public sealed record CslDateResponse([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts);
