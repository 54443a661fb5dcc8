using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

public sealed class ReportStoreTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);
    private static readonly IncidentRegister Register = IncidentRegister.ReadShipped();
    private static readonly ReportAnalyzer Analyzer = new(Register);

    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await new RegisterStore(_archive.Writer, TimeProvider.System).LoadAsync(Register, default);
    }

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Fact]
    public async Task Every_finding_comes_back_as_it_was_read()
    {
        var read = EveryFinding.In(Analyzer, Register.Incidents[0], "قالت موسكو إن 3 طائرات 🛩 أُسقطت قرب التنف.\r\nنفت واشنطن.");
        await AddAsync(read);

        var report = (await new ReportQueries(_archive.Reader).FindAsync(ReportId.Of(read.Raw.Text), default)).ShouldNotBeNull();

        StoredJson.Write(report.Reading).ShouldBe(StoredJson.Write(ReportReading.Of(read)));
        report.Facts.Text.ShouldBe(read.Raw.Text);
        report.Facts.ShouldSatisfyAllConditions(
            facts => facts.Source.ShouldBe("tass"),
            facts => facts.SourceName.ShouldBe("تاس"),
            facts => (facts.PublishedFrom, facts.PublishedTo).ShouldBe((new DateOnly(2017, 9, 16), new DateOnly(2017, 9, 18))),
            facts => facts.PublishedPrecision.ShouldBe(DatePrecision.Interval),
            facts => facts.PublishedBasis.ShouldBe(DateBasis.Register),
            facts => facts.Agencies.ShouldBe(["afp", "reuters"]),
            facts => facts.Parties.ShouldBe(["russia", "us"]),
            facts => facts.Places.ShouldBe(["tanf"]),
            facts => facts.Channels.ShouldBe(["hotline"]),
            facts => facts.Incidents.ShouldBe([Register.Incidents[0].Id]));
        report.Incidents.ShouldHaveSingleItem().Reasons.ShouldBe(read.Incidents[0].Reasons);
        report.Claims.Select(claim => (claim.Speaker, claim.AttributedTo, string.Join(',', claim.Relay), claim.Stance, claim.Verb, claim.VerbStart, claim.VerbLength, claim.About, claim.Question, claim.QuoteStart, claim.QuoteLength, claim.SaidOn, claim.Incident, claim.Rule))
            .ShouldBe(read.Claims.Select(claim => (claim.Speaker, claim.AttributedTo, string.Join(',', claim.Relay), claim.Stance, claim.Verb, claim.VerbSpan?.Start, claim.VerbSpan?.Length, claim.About, claim.Question, claim.Quote.Start, claim.Quote.Length, claim.SaidOn, claim.Incident, claim.Rule)));
        report.Claims.ShouldAllBe(claim => claim.Quote == read.Text.Slice(new TextSpan(claim.QuoteStart, claim.QuoteLength)));
        report.Quantities.Select(quantity => new Quantity(quantity.What, quantity.Min, quantity.Max, quantity.Approximate, quantity.ClaimedBy, new TextSpan(quantity.Start, quantity.Length), quantity.Rule) { Incident = quantity.Incident })
            .ShouldBe(read.Quantities);
        report.ChannelUses.Select(use => new ChannelUse(use.Channel, use.Direction, use.Phase, use.Outcome, use.ToldBy, new TextSpan(use.Start, use.Length), use.Rule) { Incident = use.Incident })
            .ShouldBe(read.ChannelUses);
    }

    [Fact]
    public async Task Lexemes_are_stored_as_postgres_itself_would_read_them()
    {
        var read = Analyzer.Analyze(new RawReport("خط ساخن: \"=a\\b'c\" وخط " + string.Concat(Enumerable.Repeat("الفرات و", 300))));
        var lexemes = new LexemeAnalyzer().Analyze(read);
        await AddAsync(read);

        await using var command = _archive.Reader.CreateCommand("select lexemes = $1::tsvector, lexeme_count from report where id = $2");
        command.Parameters.Add(new() { Value = lexemes.ToTsVector() });
        command.Parameters.Add(new() { Value = ReportId.Of(read.Raw.Text) });
        await using var reader = await command.ExecuteReaderAsync();
        (await reader.ReadAsync()).ShouldBeTrue();
        reader.GetBoolean(0).ShouldBeTrue();
        reader.GetInt32(1).ShouldBe(lexemes.Length);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.5")]
    [InlineData("0.00001")]
    [InlineData("9999")]
    [InlineData("10000")]
    [InlineData("120000.25")]
    [InlineData("-3.75")]
    [InlineData("79228162514264337593543950335")]
    public async Task A_number_is_stored_exactly(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var read = Analyzer.Analyze(new RawReport("رقم " + number)) with
        {
            Quantities = [new Quantity("distance-km", value, null, false, null, new TextSpan(0, 1), "test")],
        };
        await AddAsync(read);
        await using var command = _archive.Reader.CreateCommand("select min::text from quantity where report = $1");
        command.Parameters.Add(new() { Value = ReportId.Of(read.Raw.Text) });
        (await command.ExecuteScalarAsync()).ShouldBe(number);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9999, 9999)]
    [InlineData(2016, null)]
    [InlineData(2017, 2016)]
    public async Task A_date_no_report_can_have_is_stored_as_unknown(int from, int? to)
    {
        var date = new ReportDate(new DateOnly(from, 1, 1), to is { } year ? new DateOnly(year, 1, 1) : null, DatePrecision.Year, DateBasis.Stated, [], []);
        var read = Analyzer.Analyze(new RawReport($"تاريخ غريب {from} {to}")) with
        {
            Published = date,
            Claims = [new Claim("us", null, [], Stance.Denies, "", null, null, ClaimQuestion.Other, new TextSpan(0, 3), "test") { SaidOn = new DateOnly(9999, 1, 1) }],
            Quantities = [new Quantity("killed", 30, 20, false, null, new TextSpan(0, 3), "test"), new Quantity("killed", null, null, false, null, new TextSpan(0, 3), "test")],
        };
        await AddAsync(read);
        var report = (await new ReportQueries(_archive.Reader).FindAsync(ReportId.Of(read.Raw.Text), default))!;
        (report.Facts.PublishedFrom, report.Facts.PublishedTo, report.Facts.PublishedPrecision, report.Facts.PublishedBasis).ShouldBe((null, null, DatePrecision.Unknown, DateBasis.None));
        StoredJson.Write(report.Reading.Published).ShouldBe(StoredJson.Write(date));
        report.Claims.ShouldHaveSingleItem().SaidOn.ShouldBeNull();
        (report.Quantities.ShouldHaveSingleItem().Min, report.Quantities[0].Max).ShouldBe((20, 30));
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing()
    {
        var before = await ArchiveState.WholeAsync(database.ConnectionString);
        var good = Analyzer.Analyze(new RawReport("تقرير سليم."));
        var unknown = Register.Incidents[0] with { Id = "1999-01-01-not-in-the-archive" };
        var bad = Analyzer.Analyze(new RawReport("تقرير آخر.")) with
        {
            Incidents = [new IncidentMatch(unknown, IncidentRole.Main, [new Evidence("", null, "test", "")])],
        };
        await Should.ThrowAsync<PostgresException>(AddAsync(good, bad));
        (await ArchiveState.WholeAsync(database.ConnectionString)).ShouldBe(before);
    }

    [Fact]
    public async Task Reports_with_the_same_body_are_copies_of_the_one_published_first()
    {
        var body = string.Concat(Enumerable.Repeat("أعلنت وزارة الدفاع أن الطائرات عادت إلى قواعدها ", 4));
        var late = Dated("تاس\n" + body, 3);
        var early = Dated("سانا\n" + body.Replace('أ', 'ا'), 1); // hamzas folded: the same words
        var undated = Dated("أخرى\n" + body, null);

        await AddAsync(late);
        await AddAsync(undated);
        await AddAsync(early);

        var originals = new List<string?>();
        foreach (var report in new[] { late, early, undated })
            originals.Add((await new ReportQueries(_archive.Reader).FindAsync(ReportId.Of(report.Raw.Text), default))!.Facts.CopyOf);
        var first = ReportId.Of(early.Raw.Text);
        originals.ShouldBe([first, null, first]);
        (await new ReportQueries(_archive.Reader).FindAsync(first, default))!.Copies.ShouldBe(2);

        static AnalyzedReport Dated(string text, int? day)
        {
            var read = Analyzer.Analyze(new RawReport(text));
            var lines = read.Text.Lines.Select((line, index) => new PageLine(line, index == 0 ? PageLineKind.Title : PageLineKind.Body, null, "test")).ToList();
            var date = day is { } known ? new DateOnly(2016, 1, known) : (DateOnly?)null;
            return read with
            {
                Page = new Page(lines, lines[0].Span, null, null),
                Published = date is null ? ReportDate.Unknown : new ReportDate(date, date, DatePrecision.Day, DateBasis.Stated, [], []),
            };
        }
    }

    [Fact]
    public async Task A_new_reading_replaces_the_old_and_leaves_what_an_editor_set()
    {
        var read = EveryFinding.In(Analyzer, Register.Incidents[0], "تقرير للمحرر، قالت موسكو إن 7 طائرات أُسقطت قرب التنف.");
        var id = ReportId.Of(read.Raw.Text);
        await AddAsync(read);
        await ExecuteAsync($$"""
            insert into correction (subject, subject_id, field, value, reason, editor, corrected_at) values
            ('report', '{{id}}', 'published', '{"from": "2016-01-01", "to": "2016-01-02", "precision": "interval"}', 'first thought', 'mona', now()),
            ('report', '{{id}}', 'published', '{"from": "2016-02-01", "to": "2016-02-01", "precision": "day"}', 'the paper edition', 'mona', now()),
            ('report', '{{id}}', 'source', null, 'printed by another', 'mona', now()),
            ('report', '{{id}}', 'incidents', '[{"id": "{{Register.Incidents[1].Id}}", "role": "background"}]', 'a mix-up', 'mona', now())
            """);

        var again = read with { Claims = [], Agencies = [], Mentions = [.. read.Mentions.Take(1)] };
        await RereadAsync(again);

        var report = (await new ReportQueries(_archive.Reader).FindAsync(id, default))!;
        report.Claims.ShouldBeEmpty();
        report.Quantities.Count.ShouldBe(read.Quantities.Count);
        report.Facts.ShouldSatisfyAllConditions(
            facts => facts.Agencies.ShouldBeEmpty(),
            facts => facts.PublishedFrom.ShouldBe(new DateOnly(2016, 2, 1)),
            facts => facts.PublishedBasis.ShouldBe(DateBasis.Curated),
            facts => facts.Source.ShouldBeNull(),
            facts => facts.Incidents.ShouldBe([Register.Incidents[1].Id]));
        report.Incidents.ShouldHaveSingleItem().Role.ShouldBe(IncidentRole.Background);
        StoredJson.Write(report.Reading.Published).ShouldBe(StoredJson.Write(read.Published));
        (await AskAsync($"select string_agg(kind, ' ' order by position) from change where subject_id = '{id}'")).ShouldBe("created reread");
    }

    [Fact]
    public async Task Positions_of_the_feed_become_visible_in_their_order()
    {
        const string write = "insert into change (changed_at, kind, subject, subject_id) values (now(), 'created', 'report', $1)";
        await using var first = await _archive.Writer.OpenConnectionAsync();
        await using var transaction = await first.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand(write, first) { Parameters = { new() { Value = "first" } } })
            await command.ExecuteNonQueryAsync();

        var second = Task.Run(async () =>
        {
            await using var command = _archive.Writer.CreateCommand(write);
            command.Parameters.Add(new() { Value = "second" });
            await command.ExecuteNonQueryAsync();
        });
        await Task.Delay(200);
        second.IsCompleted.ShouldBeFalse(); // else its position would be seen before the first's
        await transaction.CommitAsync();
        await second;
        (await AskAsync("select string_agg(subject_id, ' ' order by position) from change where subject_id in ('first', 'second')")).ShouldBe("first second");
    }

    private static ReportToStore ToStore(AnalyzedReport report) => new(report, new LexemeAnalyzer().Analyze(report));

    private async Task AddAsync(params AnalyzedReport[] reports)
    {
        await using var writer = await SoleWriter.TakeAsync(_archive, default);
        await writer.InTransactionAsync(connection => new ReportStore(new FixedTime(Noon)).AddAsync(connection, [.. reports.Select(ToStore)], default), default);
    }

    private async Task RereadAsync(params AnalyzedReport[] reports)
    {
        await using var writer = await SoleWriter.TakeAsync(_archive, default);
        await writer.InTransactionAsync(connection => new ReportStore(new FixedTime(Noon)).RereadAsync(connection, [.. reports.Select(ToStore)], default), default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _archive.Writer.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = _archive.Reader.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
