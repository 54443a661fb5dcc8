using System.Text.Json;
using System.Text.Json.Serialization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>What a person found in a report: one line of a gold file. Spans are [start, end) in UTF-16 units.</summary>
public sealed record GoldReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    /// <summary>The text, as a path beside the gold file.</summary>
    public required string File { get; init; }

    public string? Title { get; init; }

    public bool TitleOptional { get; init; }

    public IReadOnlyList<int[]> BodyJunkSpans { get; init; } = [];

    public GoldDate? Published { get; init; }

    public GoldDate? PublishedWithRegister { get; init; }

    public GoldDate? TruePublished { get; init; }

    public IReadOnlyList<GoldDateExpression> DateExpressions { get; init; } = [];

    public GoldOutlet? Outlet { get; init; }

    public IReadOnlyList<GoldAgency> Agencies { get; init; } = [];

    public IReadOnlyList<GoldParty> Parties { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<GoldIncident> Incidents { get; init; } = [];

    public IReadOnlyList<string> Channels { get; init; } = [];

    public IReadOnlyList<GoldClaim> Claims { get; init; } = [];

    public IReadOnlyList<GoldQuantity> Quantities { get; init; } = [];

    /// <summary>What makes the report hard to read; "near-duplicate-of-ID" and "same-facts-as-ID" mark pairs of one wire.</summary>
    public IReadOnlyList<string> Difficulty { get; init; } = [];

    /// <exception cref="JsonException">The line is not gold in the expected shape.</exception>
    public static GoldReport Parse(string line) =>
        JsonSerializer.Deserialize<GoldReport>(line, Json) ?? throw new JsonException("A gold line holds null.");

    internal static TextSpan Span(int[] bounds) => TextSpan.FromBounds(bounds[0], bounds[1]);
}

public sealed record GoldDate(DateOnly? From, DateOnly? To, string? Precision, string? Basis)
{
    public bool Overlaps(DateOnly from, DateOnly to) => From is { } first && To is { } last && first <= to && from <= last;
}

public sealed record GoldDateExpression(int[] Span, string Text, DateOnly? ResolvedFrom, DateOnly? ResolvedTo, bool InFurniture);

public sealed record GoldOutlet(string? Id, string? Printed);

public sealed record GoldAgency(string Id, string? Printed, string? Role);

public sealed record GoldParty(string Id, IReadOnlyList<string> SurfaceForms);

public sealed record GoldIncident(string Id, string Role, string? Register);

public sealed record GoldClaim(string Speaker, string Stance, string? About, int[] QuoteSpan);

/// <param name="Value">A number, or a pair of bounds of which one may be null.</param>
public sealed record GoldQuantity(string What, JsonElement Value, int[] Span)
{
    [JsonIgnore]
    public (decimal? Min, decimal? Max) Bounds => Value.ValueKind == JsonValueKind.Array
        ? (Number(Value[0]), Number(Value[1]))
        : (Number(Value), Number(Value));

    private static decimal? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDecimal() : null;
}
