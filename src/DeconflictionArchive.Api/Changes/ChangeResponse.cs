using System.Text.Json;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Changes;

/// <summary>One change of the archive, to be followed by a copy of it: read anew what it names, or drop it when it was withdrawn.</summary>
/// <param name="Position">Grows from change to change; numbers may be missing.</param>
/// <param name="At">When it was made.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Subject">report or incident.</param>
/// <param name="Id">Of what was changed.</param>
/// <param name="Detail">What else is to be known, such as the incident another was merged into; null for nothing.</param>
public sealed record ChangeResponse(long Position, DateTimeOffset At, ChangeKind Kind, string Subject, string Id, JsonElement? Detail)
{
    internal static readonly ListShape<ChangeResponse> Shape = new("changes",
    [
        new("position", change => change.Position),
        new("at", change => change.At),
        new("kind", change => EnumName.Of(change.Kind)),
        new("subject", change => change.Subject),
        new("id", change => change.Id),
        new("detail", change => change.Detail?.GetRawText()),
    ]);

    public static ChangeResponse Of(ChangeRow change) => new(change.Position, change.ChangedAt, change.Kind, change.Subject, change.SubjectId, change.Detail);
}
