using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Asks three judges, and between the questions lets reports come and be read anew.</summary>
/// <param name="most">Reports, at most; brute force looks at each.</param>
/// <param name="step">Questions between two changes.</param>
internal sealed class GrowingAgreement(ArchiveDataSources archive, FollowedIndex index, int seed, int most, int step)
{
    /// <returns>For each question null, or in what the judges disagree.</returns>
    public async IAsyncEnumerable<string?> AskAsync(int count)
    {
        var generated = new GeneratedReports(seed);
        var questions = new GeneratedQuestions(generated);
        var judges = new ThreeJudges(archive, index);
        var stored = new List<ReportToStore>();
        for (var round = 0; round < count; round++)
        {
            if (round % step == 0)
            {
                await ChangeAsync(stored, generated);
                await judges.CatchUpAsync(stored);
            }

            yield return await judges.AskAsync(questions.Next(round));
        }
    }

    private async Task ChangeAsync(List<ReportToStore> stored, GeneratedReports generated)
    {
        if (stored.Count < most)
        {
            var come = generated.Make(stored.Count == 0 ? most / 2 : Math.Min(10, most - stored.Count));
            await GeneratedReports.StoreAsync(archive, come);
            stored.AddRange(come);
        }

        var chosen = Enumerable.Range(0, 4).Select(_ => generated.Next(stored.Count)).Distinct().ToList();
        var reread = await generated.RereadAsync(archive, [.. chosen.Select(number => stored[number])]);
        for (var at = 0; at < chosen.Count; at++)
            stored[chosen[at]] = reread[at];
    }
}
