using System.Globalization;
using System.Text;
using System.Text.Json;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;
using DeconflictionArchive.DatabaseTests.Api;
using DeconflictionArchive.Import;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>Candidates as they are gathered batch by batch, against the definition worked out over all events at once.</summary>
public sealed class GatheringTests : IAsyncLifetime
{
    private const int Seed = 20180503;
    private const int Reports = 160;
    private const int FewDays = 3;
    private const int ManyDays = 8;

    private static readonly string[] Places = ["البوكمال", "الميادين", "إدلب", "تدمر", "ريف دير الزور", "الرقة"];
    private static readonly string[] Raids = ["أغارت طائرات روسية على مقر لفصيل محلي قرب {0}", "قصفت مقاتلات التحالف الأمريكي مستودعا في {0}", "ضربة جوية روسية استهدفت رتلا عند {0}"];
    private static readonly string[] Talks = ["أجرى رئيسا الأركان جوزيف دانفورد وفاليري غيراسيموف مكالمة هاتفية", "عقد وفدان عسكريان روسي وأمريكي مؤتمرا عبر الفيديو", "نفذت طائرات روسية ضربة لم يعرف مكانها"];
    private static readonly string[] Details = ["وقتل ثلاثة مقاتلين", "ودمرت شاحنات وقود", "ولم تقع إصابات بين المدنيين", "وأصيب حارس المستودع بجروح", "بعد تحليق لطائرات استطلاع"];

    private ServedArchive _served = null!;
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        _served = await ServedArchive.StartAsync(withSamples: false);
        _archive = await ArchiveDataSources.OpenAsync(_served.ConnectionString, null, default);
    }

    public async Task DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task Events_that_come_and_go_in_any_batches_are_gathered_as_all_of_them_are_at_once()
    {
        var random = new Random(Seed);
        for (var (first, size) = (0, 0); first < Reports; first += size)
        {
            size = random.Next(1, 30);
            await ImportAsync(random, first, size, ManyDays);
        }

        var gathered = await ShouldBeAsDefinedAsync();
        gathered.ShouldBeGreaterThan(20);

        // A new text of a page takes the events of the old one out.
        for (var revision = 0; revision < 8; revision++)
            await ImportAsync(random, random.Next(Reports - 4), 4, ManyDays);
        await ShouldBeAsDefinedAsync();
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        await ShouldBeAsDefinedAsync();
    }

    [Fact]
    public async Task What_a_batch_reads_and_compares_does_not_grow_with_the_reports_that_tell_the_same()
    {
        var random = new Random(Seed);
        var batch = EventsOf(Enumerable.Range(0, 40).Select(_ => TextOf(random, FewDays)));
        await ImportAsync(random, 0, 200, FewDays);
        var (read, compared) = await WorkOfAsync(batch);
        await ImportAsync(random, 200, 800, FewDays);
        var (readLater, comparedLater) = await WorkOfAsync(batch);

        readLater.ShouldBeInRange(1, read * 3 / 2);
        comparedLater.ShouldBeLessThanOrEqualTo(compared * 3 / 2);
    }

    private static string TextOf(Random random, int days)
    {
        var day = random.Next(2, 2 + days).ToString(CultureInfo.InvariantCulture);
        var what = random.Next(4) == 0 ? Talks[random.Next(Talks.Length)] : string.Format(CultureInfo.InvariantCulture, Raids[random.Next(Raids.Length)], Places[random.Next(Places.Length)]);
        var when = random.Next(5) == 0 ? "خلال الأسبوع" : $"يوم {day} أيار 2018";
        return $"{what} {when} {Details[random.Next(Details.Length)]}، {Details[random.Next(Details.Length)]}، بحسب المصدر رقم {random.Next(1_000_000)}.";
    }

    private async Task<(int Read, int Compared)> WorkOfAsync(IReadOnlyList<ToldEventRow> batch)
    {
        await using var connection = await _archive.Writer.OpenConnectionAsync();
        return (await Gathering.OfAsync(connection, batch, [], new KnownEvents(), default)).Work;
    }

    private static IReadOnlyList<ToldEventRow> EventsOf(IEnumerable<string> texts)
    {
        var analyzer = new ReportAnalyzer(IncidentRegister.Empty);
        return [.. texts.SelectMany((text, index) => ToldEventRow.Of($"{index}", analyzer.Analyze(new RawReport(text)).Events)).Where(row => row.Blocks.Count > 0)];
    }

    private async Task<int> ShouldBeAsDefinedAsync()
    {
        const string sql = "select told::text, incident, heard, centre = rank from told_event where blocks <> '{}'";
        await using var command = _archive.Writer.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var stored = new Dictionary<string, string?>(StringComparer.Ordinal);
        var events = new List<ToldEvent>();
        while (await reader.ReadAsync())
        {
            events.Add(StoredJson.Read<ToldEvent>(reader.GetString(0)));
            stored.Add(events[^1].Key, await reader.IsDBNullAsync(1) ? null : reader.GetString(1));
        }

        var defined = new EventClustering().Cluster(events)
            .SelectMany(cluster => cluster.Events.Select(told => (told.Key, Slug: CandidateFacts.Of(cluster)?.Slug)))
            .ToDictionary(told => told.Key, told => told.Slug, StringComparer.Ordinal);
        stored.Where(told => defined[told.Key] != told.Value).Select(told => $"{told.Key}: {told.Value}, not {defined[told.Key]}").ShouldBeEmpty();
        return stored.Values.Distinct().Count();
    }

    /// <param name="first">The number of the first page, of which this is another text if it had one.</param>
    private async Task ImportAsync(Random random, int first, int count, int days)
    {
        var folder = TemporaryFolder.Create();
        var lines = Enumerable.Range(first, count).Select(number => JsonSerializer.Serialize(new { url = $"https://example.org/{number}", text = TextOf(random, days) }));
        await File.WriteAllLinesAsync(Path.Combine(folder, "reports.jsonl"), lines, new UTF8Encoding(false));
        // Several batches: what is remembered from one to the next must be what the store would say.
        await new ImportPipeline(_archive, TimeProvider.System).RunAsync([folder], new ImportOptions { BatchRecords = random.Next(1, 12) }, default);
        TemporaryFolder.Remove(folder);
    }
}
