using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Api.Claims;

/// <summary>Claims as a list, wherever they are asked for.</summary>
internal static class ClaimsList
{
    public static readonly ListShape<ClaimResponse> Shape = new("claims",
    [
        new("id", claim => claim.Id),
        new("incident", claim => claim.Incident),
        new("report", claim => claim.Report),
        new("speaker", claim => claim.Speaker),
        new("attributed_to", claim => claim.AttributedTo),
        new("relay", claim => claim.Relay),
        new("stance", claim => EnumName.Of(claim.Stance)),
        new("verb", claim => claim.Verb),
        new("about", claim => claim.About),
        new("question", claim => EnumName.Of(claim.Question)),
        new("said", claim => claim.Said.From),
        new("quote", claim => claim.Quote),
        new("start", claim => claim.Start),
        new("length", claim => claim.Length),
    ]);

    public static ListAnswer<ClaimResponse> Answer(ClaimQueries claims, ClaimFilter filter, Paging paging, QueryResponse query)
    {
        long undated = 0;
        return KeysetList.Answer(
            paging,
            Shape,
            async (after, limit, cancellation) =>
            {
                var list = await claims.ListAsync(filter, after, limit, cancellation);
                undated = list.Undated;
                return list.Rows.Select(ClaimResponse.Of);
            },
            () => query with { Excluded = new ExcludedResponse(undated) });
    }
}
