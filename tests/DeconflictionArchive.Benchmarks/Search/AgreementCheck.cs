using System.Diagnostics;
using System.Globalization;
using DeconflictionArchive.DatabaseTests.Search;
using DeconflictionArchive.PrivatePostgres;
using DeconflictionArchive.Search.Following;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Benchmarks.Search;

/// <summary>Asks brute force, the index and PostgreSQL generated questions over an archive that changes, and counts where they disagree.</summary>
internal static class AgreementCheck
{
    private const int Told = 1000; // questions between two lines

    public static async Task<int> RunAsync(int questions, int seed)
    {
        var folder = TemporaryFolder.New("archive-agreement-");
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder) { Settings = new Dictionary<string, string> { ["fsync"] = "off", ["jit"] = "off" } });
            await ArchiveUpgrade.RunAsync(server.ConnectionString, TimeProvider.System, CancellationToken.None);
            await using var archive = await ArchiveDataSources.OpenAsync(server.ConnectionString, null, CancellationToken.None);
            var index = new FollowedIndex(new IndexFeed(archive), TimeSpan.FromHours(1));
            var (asked, disagreements, clock) = (0, 0, Stopwatch.StartNew());
            await foreach (var disagreement in new GrowingAgreement(archive, index, seed, most: 160, step: 200).AskAsync(questions))
            {
                asked++;
                if (disagreement is not null && ++disagreements <= 10)
                    Console.WriteLine(disagreement);
                if (asked % Told == 0)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked} questions, {disagreements} disagreements, {clock.Elapsed.TotalSeconds:0} s"));
            }

            return disagreements == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
