using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Asks brute force, the index and PostgreSQL the same, and says where they do not answer alike.</summary>
internal sealed class ThreeJudges(ArchiveDataSources archive, FollowedIndex index)
{
    private readonly ReportSearch _index = new(archive, index);
    private readonly ReportSearch _store = new(archive);
    private BruteForce _truth = new([], new Dictionary<string, string>());

    /// <summary>Lets the index take in what changed, and brute force see the reports as they are.</summary>
    public async Task CatchUpAsync(IReadOnlyList<ReportToStore> reports)
    {
        while (await index.CatchUpAsync(default))
        {
        }

        _truth = await GeneratedTruth.ReadAsync(archive, reports);
    }

    /// <returns>Null when all three agree.</returns>
    public async Task<string?> AskAsync(ReportQuery query)
    {
        query = query with { Facets = Enum.GetValues<ReportFacet>() };
        if (index.InStep is null)
            return "The index is not in step.";
        var (found, stored) = ((await _index.SearchAsync(query, default)).Found!, (await _store.SearchAsync(query, default)).Found!);
        var (asked, sort) = GeneratedQuestions.Understood(query with { Text = stored.Reading.DidYouMean ?? query.Text });
        var expected = _truth.Ask(asked, query.Filter, sort);
        var judges = new[] { Written(found), Written(stored), Written(expected, asked.Scored.Count > 0, query, found.Reading.DidYouMean) };
        return judges[0] == judges[2] && judges[1] == judges[2] && found.Next == stored.Next
            ? null
            : $"{query.Text} | {query.Filter} | {query.Sort}\nindex       {judges[0]}\npostgresql  {judges[1]}\nbrute force {judges[2]}";
    }

    /// <summary>What the two engines answer, now.</summary>
    public async Task<(string Index, string Store)> AskEnginesAsync(ReportQuery query)
    {
        query = query with { Facets = Enum.GetValues<ReportFacet>() };
        return (Written((await _index.SearchAsync(query, default)).Found!), Written((await _store.SearchAsync(query, default)).Found!));
    }

    private static string Written(ReportPage page) => Written(
        page.Total,
        page.Reading.Excluded.Undated,
        page.Reading.DidYouMean,
        page.Items.Select(hit => (hit.Id, hit.Score)),
        page.Facets.SelectMany(facet => facet.Value.Select(count => (facet.Key, count.Value, count.Count))));

    private static string Written(BruteForce.Answer answer, bool scored, ReportQuery query, string? didYouMean) => Written(
        answer.Hits.Count,
        answer.Undated,
        didYouMean,
        answer.Hits.Take(query.Limit).Select(hit => (hit.Id, scored ? hit.Score : (double?)null)),
        query.Facets.SelectMany(facet => answer.Hits.SelectMany(hit => GeneratedQuestions.Values(hit.Report, facet)).CountBy(value => value).Select(count => (facet, count.Key, (long)count.Value))));

    private static string Written(long total, long undated, string? didYouMean, IEnumerable<(string Id, double? Score)> hits, IEnumerable<(ReportFacet Facet, string Value, long Count)> counts) =>
        $"{total} {undated} {didYouMean} {string.Join(' ', hits)} {string.Join(' ', counts.OrderBy(count => count.Facet).ThenBy(count => count.Value, StringComparer.Ordinal))}";
}
