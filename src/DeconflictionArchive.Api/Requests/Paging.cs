using DeconflictionArchive.Api.Answers;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Which part of a list is asked for, and in which form.</summary>
/// <param name="Cursor">As it came; null for the first page.</param>
/// <param name="Format">Null when the parameter leaves it to the Accept header.</param>
/// <param name="Filters">The list and everything that decides its rows and their order: what a cursor is bound to.</param>
public sealed record Paging(int Limit, string? Cursor, ListFormat? Format, string Filters)
{
    /// <summary>Sort keys of the last row given out, for the lists whose cursors are written here; null for the first page.</summary>
    public IReadOnlyList<string?>? After { get; init; }

    public string? CursorAfter(IReadOnlyList<string?>? lastKeys) => lastKeys is null ? null : Requests.Cursor.Write(Filters, lastKeys);
}
