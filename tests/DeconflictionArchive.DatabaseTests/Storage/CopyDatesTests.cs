using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>One wire as several outlets print it, with and without a line that says when.</summary>
public sealed class CopyDatesTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private const string Body = """
        لم يصل رتل الجيش الروسي الذي غادر مدينة عامودا اليوم الثلاثاء إلى وجهته، فقد وجد الطريق مسدوداً قرب بلدة معبدي شمال غرب رميلان.

        وأفاد شهود من أبناء المنطقة، وفق ما أوردت وكالة الأناضول، أن مدرعتين تتبعان للقوات الأمريكية وقفتا في وجه الرتل المؤلف من ٤ عربات ومنعتاه من متابعة السير، فاضطر إلى الرجوع باتجاه القامشلي، وأكدوا أن محافظة الحسكة شهدت مثل ذلك خمس مرات أو أكثر.
        """;

    private const string Fourth = "٤ فبراير ٢٠٢٠ م";
    private const string Sixth = "٦ فبراير ٢٠٢٠ م";
    private const string Twentieth = "٢٠ فبراير ٢٠٢٠ م";

    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);
    private static readonly LexemeAnalyzer Lexemes = new();

    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await ExecuteAsync("truncate report, report_reading, copy_date, copy_body, common_run, correction, change cascade");
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task A_report_without_a_date_line_is_of_the_days_around_its_dated_copy()
    {
        var undated = Report("رتل روسي يعود أدراجه", null);
        var dated = Report("مدرعات تصد رتلاً", Fourth, Body.Replace("فاضطر إلى الرجوع", "فعاد", StringComparison.Ordinal));
        await AddAsync(undated);
        (await DateAsync(undated)).ShouldSatisfyAllConditions(date => date.From.ShouldBeNull(), date => date.Basis.ShouldBe(DateBasis.None));
        await AddAsync(dated);

        var date = await DateAsync(undated);
        (date.From, date.To, date.Precision, date.Basis).ShouldBe((new DateOnly(2020, 2, 1), new DateOnly(2020, 2, 7), DatePrecision.Interval, DateBasis.Inferred));
        var evidence = date.Evidence[^1];
        (evidence.Rule, evidence.Quote, evidence.Span).ShouldBe(("dated-copy", Fourth, null));
        evidence.Explains.ShouldContain(Id(dated));
        (await DateAsync(dated)).Basis.ShouldBe(DateBasis.Stated);
        (await AskAsync($"select string_agg(kind, ' ' order by position) from change where subject_id = '{Id(undated)}'")).ShouldBe("created reread");
    }

    [Fact]
    public async Task Every_order_of_imports_ends_in_the_same_dates()
    {
        AnalyzedReport[] reports = [Report("أول", null), Report("ثان", Fourth), Report("ثالث", Sixth), Report("رابع", null, Body + "\n\nوفي سياق آخر لم يصدر تعليق من الجانبين.")];
        string? state = null;
        foreach (var order in new int[][] { [0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1] })
        {
            await ExecuteAsync("truncate report, report_reading, copy_date, copy_body, common_run, change cascade");
            foreach (var index in order)
                await AddAsync(reports[index]);
            var now = await StateAsync();
            (state ??= now).ShouldBe(now);
        }

        var date = await DateAsync(reports[0]);
        (date.From, date.To).ShouldBe((new DateOnly(2020, 2, 3), new DateOnly(2020, 2, 7)));
    }

    [Fact]
    public async Task Copies_that_state_days_far_apart_are_shown_and_bound_nothing()
    {
        var undated = Report("أول", null);
        await AddAsync(undated, Report("ثان", Fourth), Report("ثالث", Twentieth));
        var date = await DateAsync(undated);
        date.From.ShouldBeNull();
        date.Evidence.ShouldNotContain(evidence => evidence.Rule == "dated-copy");
        date.Rejected.Select(rejected => rejected.From).ShouldBe([new DateOnly(2020, 2, 4), new DateOnly(2020, 2, 20)]);
    }

    [Fact]
    public async Task A_bound_goes_with_the_copy_it_came_from()
    {
        var undated = Report("أول", null);
        var dated = Report("ثان", Fourth);
        await AddAsync(undated, dated);
        var before = await StateAsync();
        await RereadAsync(undated);
        (await StateAsync()).ShouldBe(before);

        await RereadAsync(dated with { Published = ReportDate.Unknown });
        (await DateAsync(undated)).From.ShouldBeNull();
        (await AskAsync("select count(*) from copy_date")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_editors_date_is_not_bound_and_bounds_others()
    {
        var corrected = Report("أول", null);
        var undated = Report("ثان", null);
        await AddAsync(corrected, undated, Report("ثالث", Fourth));
        await ExecuteAsync($$"""
            insert into correction (subject, subject_id, field, value, reason, editor, corrected_at)
            values ('report', '{{Id(corrected)}}', 'published', '{"from": "2020-02-05", "to": "2020-02-05", "precision": "day"}', 'the paper edition', 'mona', now())
            """);
        await RereadAsync(corrected);

        (await DateAsync(corrected)).ShouldSatisfyAllConditions(date => date.From.ShouldBe(new DateOnly(2020, 2, 5)), date => date.Basis.ShouldBe(DateBasis.Curated));
        (await DateAsync(undated)).ShouldSatisfyAllConditions(date => date.From.ShouldBe(new DateOnly(2020, 2, 2)), date => date.To.ShouldBe(new DateOnly(2020, 2, 7)));
    }

    private static AnalyzedReport Report(string title, string? dateLine, string body = Body) =>
        Analyzer.Analyze(new RawReport(dateLine is null ? $"{title}\n\n{body}" : $"{title}\nهيئة التحرير\n{dateLine}\n\n{body}"));

    private static string Id(AnalyzedReport report) => ReportId.Of(report.Raw.Text);

    private async Task<ReportDate> DateAsync(AnalyzedReport report) =>
        (await new ReportCardQueries(_archive).ReadAsync([Id(report)], default))[Id(report)].Published;

    private Task AddAsync(params AnalyzedReport[] reports) => WriteAsync((store, connection) => store.AddAsync(connection, [.. reports.Select(ToStore)], default));

    private Task RereadAsync(params AnalyzedReport[] reports) => WriteAsync((store, connection) => store.RereadAsync(connection, [.. reports.Select(ToStore)], default));

    private async Task WriteAsync(Func<ReportStore, Npgsql.NpgsqlConnection, Task> write)
    {
        await using var writer = await SoleWriter.TakeAsync(_archive, default);
        await writer.InTransactionAsync(connection => write(new ReportStore(TimeProvider.System), connection), default);
    }

    private static ReportToStore ToStore(AnalyzedReport report) => new(report, Lexemes.Analyze(report));

    private async Task<string> StateAsync() => (string)(await AskAsync("""
        select string_agg(row(report.id, copy_of, published_from, published_to, published_precision, published_basis, copy_date)::text, E'\n' order by report.id)
        from report left join copy_date on copy_date.report = report.id
        """))!;

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
