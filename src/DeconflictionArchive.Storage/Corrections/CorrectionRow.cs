using System.Text.Json;

namespace DeconflictionArchive.Storage.Corrections;

/// <summary>An editor's word on one field of a report or an incident.</summary>
public sealed record CorrectionRow
{
    public long Id { get; init; }

    /// <summary>report or incident.</summary>
    public required string Subject { get; init; }

    public required string SubjectId { get; init; }

    public required string Field { get; init; }

    public JsonElement? Previous { get; init; }

    public JsonElement? Value { get; init; }

    public required string Reason { get; init; }

    public required string Editor { get; init; }

    public required DateTimeOffset CorrectedAt { get; init; }
}
