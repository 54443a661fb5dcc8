using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>Wire families in the store, held against what their definition says of the same reports.</summary>
public sealed class CopyFamiliesTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private const string Letters = "بتثجحخدذرزسشصضطظعغفقكلمن";
    private const int Wires = 8;
    private const int WordsOfWire = 90;
    private const int FewBytes = 3000; // of keys
    private const int Unbounded = 4000;

    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);
    private static readonly LexemeAnalyzer Lexemes = new();

    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync() => _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Theory]
    [InlineData(1, 4000)]
    [InlineData(2, 4000)]
    [InlineData(3, 4)] // so low that runs of the larger families and the notice below all reports fall out
    [InlineData(4, 9)]
    public async Task Every_order_of_imports_ends_in_the_families_of_the_definition(int seed, int maxBodiesOfRun)
    {
        var random = new Random(seed);
        var reports = Reports(random);
        var expected = Families(reports, maxBodiesOfRun);
        expected.Values.Count(original => original is not null).ShouldBeGreaterThan(maxBodiesOfRun < 5 ? 3 : reports.Count / 2);

        string? bodies = null;
        for (var order = 0; order < 4; order++)
        {
            await EmptyAsync();
            var shuffled = order == 0 ? [.. reports.OrderByDescending(report => report.Published.From)] : reports.ToArray();
            if (order > 0)
                random.Shuffle(shuffled);
            // Asked anew for each batch, remembered from the empty archive on, remembered from the second batch on, and forgotten time and again.
            var remembering = new ReportStore(TimeProvider.System, maxBodiesOfRun, mostBytesOfKeys: order == 3 ? FewBytes : long.MaxValue);
            foreach (var (place, batch) in Batches(shuffled, random).Index())
            {
                var store = order == 0 || (order == 2 && place == 0) ? new ReportStore(TimeProvider.System, maxBodiesOfRun) : remembering;
                await WriteAsync(connection => store.AddAsync(connection, batch, default));
            }

            (await LinksAsync()).ShouldBe(expected, ignoreOrder: true);
            (bodies ??= await BodiesAsync()).ShouldBe(await BodiesAsync());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_reading_that_changes_bodies_and_days_ends_in_the_families_of_the_new_reading(bool isRemembered)
    {
        var random = new Random(5);
        var remembering = new ReportStore(TimeProvider.System, Unbounded);
        await EmptyAsync();
        var reports = Reports(random);
        foreach (var batch in Batches([.. reports], random))
            await WriteAsync(connection => Store().AddAsync(connection, batch, default));

        var reread = reports.Select(report => random.Next(4) switch
        {
            0 => report with { Page = BodyFrom(report, random.Next(2, 6)) }, // some are no copies of what they were
            1 => report with { Published = On(random.Next(1, 28)) },
            _ => report,
        }).ToList();
        foreach (var batch in Batches([.. reread], random))
            await WriteAsync(connection => Store().RereadAsync(connection, batch, default));

        (await LinksAsync()).ShouldBe(Families(reread, Unbounded), ignoreOrder: true);
        (await AskAsync("select count(*) from copy_body where not exists (select from report where report.body_sha256 = copy_body.body_sha256)")).ShouldBe(0L);

        ReportStore Store() => isRemembered ? remembering : new ReportStore(TimeProvider.System, Unbounded);
    }

    /// <summary>
    /// The definition: in the order of publication, a body begins a family when it is a copy of no beginning before it. Two are
    /// compared when they share enough of the runs they are looked up by that at most so many bodies have.
    /// </summary>
    private static Dictionary<string, string?> Families(IReadOnlyList<AnalyzedReport> reports, int maxBodiesOfRun)
    {
        var bodies = reports
            .GroupBy(report => string.Join(' ', BodyWords.Of(report.Text, report.Page)))
            .Select(body => (
                Reports: body.Select(report => ReportId.Of(report.Raw.Text)).ToList(),
                First: body.Select(report => (On: report.Published.From ?? DateOnly.MaxValue, Id: ReportId.Of(report.Raw.Text))).OrderBy(place => place.On).ThenBy(place => place.Id, StringComparer.Ordinal).First(),
                Fingerprint: CopyFingerprint.Of(body.Key.Split(' '))))
            .OrderBy(body => body.First.On).ThenBy(body => body.First.Id, StringComparer.Ordinal)
            .ToList();
        var common = bodies.SelectMany(body => body.Fingerprint?.Keys ?? []).GroupBy(key => key).Where(key => key.Count() > maxBodiesOfRun).Select(key => key.Key).ToHashSet();
        var beginnings = new List<(string First, CopyFingerprint Fingerprint, HashSet<int> Keys)>();
        var links = new Dictionary<string, string?>();
        foreach (var (members, first, fingerprint) in bodies)
        {
            var original = first.Id;
            if (fingerprint is not null)
            {
                var keys = fingerprint.Keys.Where(key => !common.Contains(key)).ToHashSet();
                var head = beginnings.Find(beginning => beginning.Keys.Intersect(keys).Count() >= CopyFingerprint.KeysToShare(beginning.Fingerprint.ExpectedKeys, fingerprint.ExpectedKeys) && beginning.Fingerprint.Compare(fingerprint).IsCopy).First;
                original = head ?? first.Id;
                if (head is null)
                    beginnings.Add((first.Id, fingerprint, keys));
            }

            foreach (var report in members)
                links[report] = fingerprint is null || report == original ? null : original;
        }

        return links;
    }

    // Wires of made-up words, each told by several outlets that edit, cut and join them; a notice of the outlet below.
    private static List<AnalyzedReport> Reports(Random random)
    {
        var wires = Enumerable.Range(0, Wires).Select(_ => Words(random, WordsOfWire)).ToList();
        string[] notices = [.. Enumerable.Range(0, 3).Select(_ => string.Join(' ', Words(random, 14)))];
        var reports = new List<AnalyzedReport>();
        for (var number = 0; number < 60; number++)
        {
            var words = wires[random.Next(Wires)].AsEnumerable();
            words = random.Next(6) switch
            {
                0 => words,
                1 => words.Concat(wires[random.Next(Wires)]),
                2 => words.Take(WordsOfWire / 2),
                3 => Words(random, 30), // a report of its own
                4 => words.Select(word => random.Next(12) == 0 ? Words(random, 1)[0] : word).Skip(10),
                _ => words.Select(word => random.Next(5) == 0 ? Words(random, 1)[0] : word),
            };
            var lines = words.Chunk(20).Select(line => string.Join(' ', line));
            reports.Add(Report($"عنوان {number}\n{string.Join('\n', lines)}\n{notices[random.Next(notices.Length)]}", random.Next(5) == 0 ? null : random.Next(1, 9)));
        }

        // The same bodies once more, under other titles.
        reports.AddRange(reports.Take(12).Select((report, number) => Report("آخر " + number + report.Raw.Text[report.Raw.Text.IndexOf('\n', StringComparison.Ordinal)..], random.Next(1, 9))).ToList());
        return reports;
    }

    private static List<string> Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new string([.. Enumerable.Range(0, 3).Select(_ => Letters[random.Next(Letters.Length)])]))];

    private static AnalyzedReport Report(string text, int? day)
    {
        var read = Analyzer.Analyze(new RawReport(text));
        return read with { Page = BodyFrom(read, 1), Published = On(day) };
    }

    private static Page BodyFrom(AnalyzedReport report, int firstLine) => new(
        [.. report.Text.Lines.Select((line, index) => new PageLine(line, index < firstLine ? PageLineKind.Title : PageLineKind.Body, null, "test"))],
        report.Text.Lines[0], null, null);

    private static ReportDate On(int? day) => day is { } known
        ? new ReportDate(new DateOnly(2016, 1, known), new DateOnly(2016, 1, known), DatePrecision.Day, DateBasis.Stated, [], [])
        : ReportDate.Unknown;

    private static IEnumerable<IReadOnlyList<ReportToStore>> Batches(AnalyzedReport[] reports, Random random)
    {
        for (var start = 0; start < reports.Length;)
        {
            var count = Math.Min(random.Next(1, 20), reports.Length - start);
            yield return [.. reports.Skip(start).Take(count).Select(report => new ReportToStore(report, Lexemes.Analyze(report)))];
            start += count;
        }
    }

    private async Task WriteAsync(Func<Npgsql.NpgsqlConnection, Task> write)
    {
        await using var connection = await _archive.Writer.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await write(connection);
        await transaction.CommitAsync();
    }

    private async Task<Dictionary<string, string?>> LinksAsync()
    {
        await using var command = _archive.Reader.CreateCommand("select id, copy_of from report");
        await using var reader = await command.ExecuteReaderAsync();
        var links = new Dictionary<string, string?>();
        while (await reader.ReadAsync())
            links.Add(reader.GetString(0), await reader.IsDBNullAsync(1) ? null : reader.GetString(1));
        return links;
    }

    private async Task<string> BodiesAsync() => (string)(await AskAsync("""
        select string_agg((to_jsonb(body) - 'number')::text, ' ' order by body_sha256) || (select coalesce(string_agg(hash::text, ' ' order by hash), '') from common_run)
        from copy_body body
        """))!;

    private async Task EmptyAsync()
    {
        await using var command = _archive.Writer.CreateCommand("truncate report, report_reading, report_incident, claim, quantity, channel_use, copy_body, common_run, copy_date, change cascade");
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
