using DeconflictionArchive.Analysis.Claims;

namespace DeconflictionArchive.Storage.Claims;

public sealed record ClaimRow
{
    /// <summary>"c-" and 16 base32 characters; derives from the report and the claim's own content.</summary>
    public required string Id { get; init; }

    public required string Report { get; init; }

    /// <summary>Counts from 1 in the order of the report.</summary>
    public required int Ordinal { get; init; }

    public string? Incident { get; init; }

    public required string Speaker { get; init; }

    public string? AttributedTo { get; init; }

    public required IReadOnlyList<string> Relay { get; init; }

    public required Stance Stance { get; init; }

    public required string Verb { get; init; }

    public int? VerbStart { get; init; }

    public int? VerbLength { get; init; }

    public string? About { get; init; }

    public required ClaimQuestion Question { get; init; }

    public required string Quote { get; init; }

    public required int QuoteStart { get; init; }

    public required int QuoteLength { get; init; }

    public DateOnly? SaidOn { get; init; }

    public required string Rule { get; init; }
}

public sealed record QuantityRow
{
    public required string Report { get; init; }

    public required int Ordinal { get; init; }

    public string? Incident { get; init; }

    public required string What { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public required bool Approximate { get; init; }

    public string? ClaimedBy { get; init; }

    /// <summary>The words that give it.</summary>
    public required string Form { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public required string Rule { get; init; }
}
