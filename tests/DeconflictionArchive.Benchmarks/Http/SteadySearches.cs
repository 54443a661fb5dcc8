using System.Diagnostics;

namespace DeconflictionArchive.Benchmarks.Http;

/// <summary>Searches that come at their times, however long the ones before take; each is timed from when it was due.</summary>
internal sealed class SteadySearches(string address, IReadOnlyList<WordSearch> asked, int perSecond)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks until it is told to stop.</summary>
    public async Task<AnswerTimes> AskAsync(CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        var (clock, running) = (Stopwatch.StartNew(), new List<Task<(double Milliseconds, long Bytes)>>());
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var due = TimeSpan.FromSeconds(number / (double)perSecond);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed, CancellationToken.None);
            running.Add(AskAsync(client, asked[number % asked.Count], clock, due));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        var answers = await Task.WhenAll(running);
        var times = answers.Where(answer => answer.Bytes > 0).Select(answer => answer.Milliseconds).Order().ToList();
        return new AnswerTimes(
            times.Count, times.Count / seconds, times[times.Count / 2], times[times.Count * 99 / 100], (long)answers.Average(answer => answer.Bytes), answers.Length - times.Count);
    }

    // No bytes where there was no answer.
    private static async Task<(double Milliseconds, long Bytes)> AskAsync(HttpClient client, WordSearch search, Stopwatch clock, TimeSpan due)
    {
        try
        {
            using var answer = await client.GetAsync(search.Address);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return ((clock.Elapsed - due).TotalMilliseconds, answer.IsSuccessStatusCode ? bytes.Length : 0);
        }
        catch (Exception unanswered) when (unanswered is HttpRequestException or TaskCanceledException)
        {
            return (Patience.TotalMilliseconds, 0);
        }
    }
}
