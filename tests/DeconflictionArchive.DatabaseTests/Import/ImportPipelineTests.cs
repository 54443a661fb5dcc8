using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Import;

public sealed class ImportPipelineTests : IAsyncLifetime
{
    private readonly ArchiveDatabase _database = new();
    private readonly string _folder = TemporaryFolder.Create();
    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await ArchiveUpgrade.RunAsync(_database.ConnectionString, TimeProvider.System, default);
        _archive = await ArchiveDataSources.OpenAsync(_database.ConnectionString, null, default);
    }

    public async Task DisposeAsync()
    {
        await _archive.DisposeAsync();
        await _database.DisposeAsync();
        TemporaryFolder.Remove(_folder);
    }

    [Fact]
    public async Task Importing_the_same_folder_again_changes_nothing_at_all()
    {
        Write("bad.txt", [0xD8]);
        var first = await ImportAsync(Repository.Samples, _folder);
        var stored = await ArchiveState.WholeAsync(_database.ConnectionString);
        var second = await ImportAsync(Repository.Samples, _folder);

        (first.Stored, first.Duplicate, first.Rejected).ShouldBe((Samples().Length, 0, 1));
        (second.Stored, second.Duplicate, second.Rejected).ShouldBe((0, Samples().Length, 1));
        (await ArchiveState.WholeAsync(_database.ConnectionString)).ShouldBe(stored);
    }

    [Fact]
    public async Task The_original_bytes_are_kept_and_the_text_is_what_they_say()
    {
        await ImportAsync(Repository.Samples);
        var queries = new ReportQueries(_archive.Reader);
        foreach (var file in Samples())
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var id = ReportId.Of(Encoding.UTF8.GetString(bytes));
            (await queries.FindOriginalAsync(id, default)).ShouldNotBeNull().Bytes.ShouldBe(bytes);
            var provenance = (await queries.FindAsync(id, default)).ShouldNotBeNull().Provenance.ShouldHaveSingleItem();
            provenance.File.ShouldBe("samples/text/" + Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task The_same_text_from_another_file_is_remembered_as_provenance_and_nothing_else()
    {
        Write("a.txt", "خبر عن طائرة."u8);
        Write("b.txt", [.. Encoding.UTF8.Preamble, .. "خبر عن طائرة."u8]);
        var verdicts = await VerdictsAsync();

        verdicts.Select(verdict => verdict.Verdict).ShouldBe([Verdict.Stored, Verdict.Duplicate]);
        var report = (await new ReportQueries(_archive.Reader).FindAsync(ReportId.Of("خبر عن طائرة."), default)).ShouldNotBeNull();
        report.Provenance.Select(provenance => (Path.GetFileName(provenance.File), provenance.Encoding)).ShouldBe([("a.txt", "utf-8"), ("b.txt", "utf-8-bom")]);
        report.Provenance[0].Sha256.ShouldNotBe(report.Provenance[1].Sha256);
        (await AskAsync("select count(*) from change where subject = 'report'")).ShouldBe(1L);
    }

    [Theory]
    [InlineData("ناقص \uFFFD", "", true, "encoding-undecodable")]
    [InlineData("", "", false, "empty")]
    [InlineData(" \r\n\t\u200F\uFEFF", "", false, "empty")]
    [InlineData("<!DOCTYPE html><script>1</script>", "", false, "text-missing")]
    [InlineData("{\"text\": خبر}", "", false, "json-malformed")]
    [InlineData("%PDF-1.7 خبر", "", false, "format-unknown")]
    [InlineData("خبر", " طويل", false, "too-large")]
    public async Task A_record_that_cannot_be_kept_gets_a_verdict_and_stops_nothing(string beginning, string repeated, bool cutOff, string code)
    {
        var bytes = Encoding.UTF8.GetBytes(beginning + string.Concat(Enumerable.Repeat(repeated, 200)));
        Write("1.txt", cutOff ? bytes[..^1] : bytes);
        Write("2.txt", "خبر سليم"u8);

        var verdicts = await VerdictsAsync(new ImportOptions { Limits = new ReadingLimits { MaxReportBytes = 1000 } });

        verdicts.Select(verdict => verdict.Verdict).ShouldBe([Verdict.Rejected, Verdict.Stored]);
        EnumName.Of(verdicts[0].Record.Rejection!.Code).ShouldBe(code);
        (await AskAsync("select code || ' ' || (detail <> '') from import_verdict where verdict = 'rejected'")).ShouldBe(code + " true");
        (await AskAsync("select stored || ' ' || rejected || ' ' || (finished_at is not null) from import")).ShouldBe("1 1 true");
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return; // it has no pipes in folders
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder, "pipe.txt")))
            await make.WaitForExitAsync();
        (await VerdictsAsync()).ShouldHaveSingleItem().Record.Rejection.ShouldNotBeNull().Code.ShouldBe(RejectionCode.NotAFile);
    }

    [Fact]
    public async Task Nul_characters_are_replaced_where_they_stand_and_kept_in_the_original()
    {
        Write("nul.txt", "خبر\0 مقطوع"u8);
        var id = (await VerdictsAsync()).ShouldHaveSingleItem().Report.ShouldNotBeNull();
        var queries = new ReportQueries(_archive.Reader);
        (await queries.FindAsync(id, default))!.Facts.Text.ShouldBe("خبر\uFFFD مقطوع");
        (await queries.FindOriginalAsync(id, default))!.Bytes.ShouldBe("خبر\0 مقطوع"u8.ToArray());
    }

    [Fact]
    public async Task A_dry_run_judges_like_an_import_and_writes_nothing()
    {
        Write("a.txt", "خبر أول"u8);
        Write("b.txt", "خبر أول"u8);
        Write("c.txt", [0xFF]);
        var before = await ArchiveState.WholeAsync(_database.ConnectionString);
        var dry = await VerdictsAsync(new ImportOptions { DryRun = true });
        (await ArchiveState.WholeAsync(_database.ConnectionString)).ShouldBe(before);
        var real = await VerdictsAsync();
        dry.Select(verdict => (verdict.Verdict, verdict.Report)).ShouldBe(real.Select(verdict => (verdict.Verdict, verdict.Report)));
    }

    [Fact]
    public async Task What_the_person_says_of_the_reports_is_kept_with_them_and_read_again_with_them()
    {
        Write("a.txt", "خبر بلا تاريخ"u8);
        var metadata = new ReportMetadata { Source = "سانا", PublishedOn = new DateOnly(2016, 6, 19) };
        var id = (await VerdictsAsync(new ImportOptions { Metadata = metadata }))[0].Report!;
        var queries = new ReportQueries(_archive.Reader);
        (await queries.FindAsync(id, default))!.Provenance.ShouldHaveSingleItem().Metadata.ShouldBe(metadata);

        var before = (await queries.FindAsync(id, default))!.Facts;
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: true, default);
        (await queries.FindAsync(id, default))!.Facts.ShouldBeEquivalentTo(before with { UpdatedAt = (await queries.FindAsync(id, default))!.Facts.UpdatedAt });
    }

    [Fact]
    public async Task Reading_anew_takes_up_only_reports_of_other_rules_and_changes_nothing_where_the_rules_are_the_same()
    {
        await ImportAsync(Repository.Samples);
        var content = await ArchiveState.ContentAsync(_database.ConnectionString);
        await ExecuteAsync("update report set analysis_version = 0, title = 'read by older rules' where ordinal % 2 = 0");
        var old = await AskAsync("select count(*) from report where analysis_version = 0");

        var outcome = await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: false, default);

        outcome.Done.ShouldBe((int)(long)old!);
        await ExecuteAsync("delete from change where kind = 'reread'");
        (await ArchiveState.ContentAsync(_database.ConnectionString)).ShouldBe(content);
        (await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: false, default)).Done.ShouldBe(0);
    }

    [Fact]
    public async Task An_archive_of_the_version_before_is_read_anew_to_what_a_fresh_import_gives_and_keeps_what_an_editor_set()
    {
        await ImportAsync(Repository.Samples);
        var fresh = await ArchiveState.ContentAsync(_database.ConnectionString);
        AnalysisVersion.Current.ShouldBeGreaterThan(1);
        (await new OutdatedReports(_archive.Reader).CountOlderAsync(default)).ShouldBe(0);

        // As a program left it that knew neither near copies, told events nor the incident of a number, and read less of all else.
        await ExecuteAsync($"update report set analysis_version = {AnalysisVersion.Current - 1}, copy_of = null, published_from = null, published_to = null, published_precision = 'unknown', published_basis = 'none'");
        await ExecuteAsync("truncate told_event, copy_body, common_run, copy_date");
        await ExecuteAsync("delete from claim where ordinal > 1; update claim set incident = null; update quantity set incident = null; delete from channel_use");
        await ExecuteAsync("delete from report_incident; delete from incident where status = 'candidate'");
        (await new OutdatedReports(_archive.Reader).CountOlderAsync(default)).ShouldBe(Samples().Length);

        (await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: false, default)).Done.ShouldBe(Samples().Length);
        WithoutChanges(await ArchiveState.ContentAsync(_database.ConnectionString)).ShouldBe(WithoutChanges(fresh));

        var id = (string)(await AskAsync("select id from report order by ordinal limit 1"))!;
        await ExecuteAsync($"insert into correction (subject, subject_id, field, value, reason, editor, corrected_at) values ('report', '{id}', 'title', '\"by hand\"', 'as printed', 'mona', now())");
        await ExecuteAsync($"update report set analysis_version = {AnalysisVersion.Current - 1}");
        await new Reanalysis(_archive, TimeProvider.System).RunAsync(all: false, default);
        (await AskAsync($"select title from report where id = '{id}'")).ShouldBe("by hand");
    }

    private static string WithoutChanges(string state) => string.Join('\n', state.Split('\n').Where(line => !line.StartsWith("change ", StringComparison.Ordinal)));

    [Fact]
    public async Task Whatever_a_text_says_it_is_stored()
    {
        var random = new Random(20160616);
        var samples = Samples().Select(File.ReadAllText).ToArray();
        for (var number = 0; number < 400; number++)
            Write(FormattableString.Invariant($"{number:000}.txt"), Encoding.UTF8.GetBytes(Damage(samples[random.Next(samples.Length)], random)));
        var verdicts = await VerdictsAsync();
        verdicts.Where(verdict => verdict.Verdict == Verdict.Rejected).ShouldAllBe(verdict => verdict.Record.Rejection!.Code == RejectionCode.Empty);
        verdicts.Count(verdict => verdict.Verdict == Verdict.Stored).ShouldBeGreaterThan(350);
    }

    [Fact]
    public async Task Samples_are_loaded_into_an_empty_archive_alone()
    {
        (await SampleLoader.LoadIntoEmptyAsync(_archive, Repository.Samples, TimeProvider.System, null, default)).ShouldNotBeNull().Stored.ShouldBe(Samples().Length);
        (await SampleLoader.LoadIntoEmptyAsync(_archive, Repository.Samples, TimeProvider.System, null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_importer_is_refused_while_the_first_works()
    {
        await using (await SoleWriter.TakeAsync(_archive, default))
            await Should.ThrowAsync<WriterBusyException>(ImportAsync(Repository.Samples));
        (await ImportAsync(Repository.Samples)).Stored.ShouldBe(Samples().Length);
    }

    // Cuts, doubles and mixes, and sets other numbers, so that dates, counts and spans come out absurd.
    private static string Damage(string text, Random random)
    {
        var words = text.Split(' ');
        random.Shuffle(words.AsSpan(random.Next(words.Length)));
        var mixed = string.Join(random.Next(4) == 0 ? "\n" : " ", words);
        var cut = mixed[random.Next(mixed.Length / 2)..];
        return string.Concat(cut.Select(unit => random.Next(30) == 0 ? "0123456789/:.\"«»()\0\r\n\uD83D٣٠"[random.Next(23)] : unit));
    }

    private static string[] Samples() => Directory.GetFiles(Path.Combine(Repository.Samples, "text"));

    private void Write(string name, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes.ToArray());

    private Task<ImportProgress> ImportAsync(params string[] paths) =>
        new ImportPipeline(_archive, TimeProvider.System).RunAsync(paths, new ImportOptions(), default);

    private async Task<IReadOnlyList<RecordVerdict>> VerdictsAsync(ImportOptions? options = null)
    {
        var verdicts = new List<RecordVerdict>();
        await new ImportPipeline(_archive, TimeProvider.System, verdicts.Add).RunAsync([_folder], options ?? new ImportOptions(), default);
        return verdicts;
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
}
