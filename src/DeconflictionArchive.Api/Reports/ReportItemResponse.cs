using System.Text.Json.Serialization;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Snippets;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>A report in a list.</summary>
/// <param name="Source">The outlet that published it; null when nothing names it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="CopyOf">Id of the report it repeats; null for an original.</param>
/// <param name="Copies">How many reports repeat it.</param>
public record ReportItemResponse(
    string Id,
    string? Title,
    SourceResponse? Source,
    DateResponse Published,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Incidents,
    IReadOnlyList<string> Channels,
    string? CopyOf,
    int Copies)
{
    /// <summary>BM25 of the words of q; only with q.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Score { get; init; }

    /// <summary>Where the words of q stand; only with q.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SnippetResponse>? Snippets { get; init; }

    /// <summary>The first words of its body; only where it has no title.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Beginning { get; init; }

    /// <summary>When the archive last changed it.</summary>
    [JsonIgnore]
    public DateTimeOffset UpdatedAt { get; init; }

    public static ReportItemResponse Of(ReportCard card) => new(
        card.Id,
        card.Title,
        SourceResponse.Of(card.Source, card.SourceName),
        DateResponse.Of(card.Published),
        card.Agencies,
        card.Parties,
        card.Places,
        card.Incidents,
        card.Channels,
        card.CopyOf,
        card.Copies)
    {
        Beginning = card.Beginning,
        UpdatedAt = card.UpdatedAt,
    };

    public static ReportItemResponse Of(ReportHit hit) => Of(hit.Card) with
    {
        Score = hit.Score,
        Snippets = hit.Score is null ? null : [.. hit.Snippets.Select(SnippetResponse.Of)],
    };
}

public sealed record SourceResponse(string Id, NameResponse Name)
{
    /// <param name="printed">The name in the report, for an outlet the lexicon does not have.</param>
    public static SourceResponse? Of(string? id, string? printed)
    {
        if (id is null)
            return null;
        var name = OutletLexicon.Shared.FindOutlet(id) is { } outlet ? new NameResponse(outlet.NameAr, outlet.NameEn) : new NameResponse(printed ?? id, printed ?? id);
        return new SourceResponse(id, name);
    }
}

/// <summary>Words of the report around what was found: plain text, nothing in it is HTML.</summary>
/// <param name="Marks">What was found, counted in UTF-16 code units of Text.</param>
public sealed record SnippetResponse(SnippetField Field, string Text, IReadOnlyList<SpanResponse> Marks)
{
    public static SnippetResponse Of(Snippet snippet) =>
        new(snippet.Field, snippet.Text, [.. snippet.Marks.Select(mark => new SpanResponse(mark.Start, mark.Length))]);
}
