using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Changes;

namespace DeconflictionArchive.Api.Changes;

/// <summary>Which changes.</summary>
public sealed record ChangeListRequest(ChangeFilter Filter, Paging Paging, QueryResponse Query) : IQueryRequest<ChangeListRequest>
{
    private static readonly Parameter Since = new("since", "Position of the last change the caller has: only later ones are answered. 0, or left out, begins with the first.")
    {
        Whole = (0, int.MaxValue),
        Default = "0",
    };

    private static readonly Parameter Kind = Parameters.ClosedFilter("kind", "What happened to it.", EnumName.All<ChangeKind>());
    private static readonly Parameter Subject = Parameters.ClosedFilter("subject", "What was changed.", ["report", "incident"]);

    public static IReadOnlyList<Parameter> Accepted { get; } = [Since, Kind, Subject, .. Parameters.Paging(ChangeResponse.Shape.Formats)];

    public static ChangeListRequest Read(QueryReader query, KnownNames names)
    {
        var filter = new ChangeFilter { Since = query.Whole(Since, 0), Kinds = query.Filter(Kind), Subjects = query.Filter(Subject) };
        query.Text(Since); // to be told how it was read
        return new ChangeListRequest(filter, query.Paging(ChangeResponse.Shape.Formats, CursorKey.Number), QueryResponse.OfFilters(query.Reading));
    }
}
