using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Npgsql;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>One report of one sentence each, and what finds it.</summary>
public sealed class SearchPairsTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>, IAsyncLifetime
{
    // One short sentence alone could be anything on a page.
    private const string Story = " وقال مصدر مطلع إن الاجتماع استمر ساعات طويلة، وإن الوفد غادر المدينة بعد ذلك مباشرة ولم يدل بأي كلمة للصحفيين الذين انتظروه.";

    private ArchiveDataSources _archive = null!;

    public async Task InitializeAsync() => _archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);

    public async Task DisposeAsync() => await _archive.DisposeAsync();

    [Theory]
    [InlineData("سوريا", "دخلت القافلة الأراضي في سورية أمس.")]
    [InlineData("سورية", "قصفت طائرات مواقع في سوريا.")]
    [InlineData("خط", "اتفق الطرفان على أن يبقى الخط مفتوحا.")]
    [InlineData("خط", "فُتحت خطوط بين القاعدتين.")]
    [InlineData("البنتاغون", "قالت وزارة الدفاع الأميركية إن الطائرة عادت.")]
    [InlineData("البنتاغون", "قالت وزارة الدفاع الأمريكية إن الطائرة عادت.")]
    [InlineData("البنتاغون", "نفى البنتاجون الخبر.")]
    [InlineData("والبنتاغون", "قالت وزارة الدفاع الأميركية إن الطائرة عادت.")]
    [InlineData("Pentagon", "قالت وزارة الدفاع الأميركية إن الطائرة عادت.")]
    [InlineData("Pentagon", "نفى البنتاغون الخبر.")]
    [InlineData("وزارة الدفاع الأميركية", "نفى البنتاغون الخبر.")]
    [InlineData("غيراسيموف", "التقى الجنرال جيراسيموف نظيره.")]
    [InlineData("جيراسيموف", "التقى الجنرال غيراسيموف نظيره.")]
    [InlineData("فرات", "عبرت القوات نهر الفرات ليلا.")]
    [InlineData("العراق", "تحدث عن الحدود مع سوريا والعراق.")]
    [InlineData("tanf", "أصابت الغارة معسكرا قرب التنف.")]
    [InlineData("\"منع التصادم\"", "مذكرة منع التصادم بين الطائرات.")]
    [InlineData("صاروخ*", "سقطت الصواريخ والصاروخية في البحر، والصاروخي أيضا.")]
    [InlineData("غارة OR قصف", "استمر القصف ليلا.")]
    [InlineData("ا.ف.ب", "واشنطن (ا ف ب) - وصل الوفد.")]
    public async Task A_query_finds_what_it_means(string query, string sentence)
    {
        var text = sentence + Story;
        await StoreAsync(text);
        (await FindAsync(query)).ShouldContain(ReportId.Of(text));
    }

    [Theory]
    [InlineData("\"التصادم منع\"", "مذكرة منع التصادم بين الطائرات.")]
    [InlineData("قصف -ليلا", "استمر القصف ليلا.")]
    [InlineData("سور", "دخلت القافلة الأراضي في سورية أمس.")]
    [InlineData("لبن", "وصل الوفد إلى لبنان.")]
    public async Task A_query_does_not_find_what_only_looks_like_it(string query, string sentence)
    {
        var text = sentence + Story;
        await StoreAsync(text);
        (await FindAsync(query)).ShouldNotContain(ReportId.Of(text));
    }

    [Fact]
    public async Task A_phrase_is_found_however_late_it_stands_in_a_long_report()
    {
        var filler = string.Concat(Enumerable.Repeat("كلام عن أمور أخرى. ", 6000));
        var together = $"بداية الكتاب. {filler} ثم وقع تصادم وشيك في الليل.";
        var apart = $"بداية الكتاب الآخر. {filler} ثم وقع تصادم غير وشيك في الليل.";
        await StoreAsync(together);
        await StoreAsync(apart);

        var found = await FindAsync("\"تصادم وشيك\" بداية");
        found.ShouldContain(ReportId.Of(together));
        found.ShouldNotContain(ReportId.Of(apart));
        var without = await FindAsync("تصادم -\"تصادم وشيك\"");
        without.ShouldNotContain(ReportId.Of(together));
        without.ShouldContain(ReportId.Of(apart));
    }

    [Fact]
    public async Task The_font_widget_is_no_hit_for_the_line()
    {
        const string Text = "وفد يعود إلى بلاده بعد محادثات\nطباعة + الخط -\nعاد الوفد إلى بلاده يوم الخميس بعد محادثات استمرت يومين مع المسؤولين في العاصمة، وقال إنها كانت مفيدة.";
        await StoreAsync(Text);
        (await FindAsync("محادثات")).ShouldContain(ReportId.Of(Text));
        (await FindAsync("خط")).ShouldNotContain(ReportId.Of(Text));
    }

    [Fact]
    public async Task Without_aliases_a_name_finds_only_itself()
    {
        const string Text = "قالت وزارة الدفاع الأميركية إن الطائرة لم تعد بعد." + Story;
        await StoreAsync(Text);
        var answer = await new ReportSearch(_archive).SearchAsync(new ReportQuery { Text = "البنتاغون", ExpandAliases = false, Filter = new ReportFilter { Copies = CopiesShown.All }, Limit = 200 }, default);
        answer.Found!.Items.Select(hit => hit.Id).ShouldNotContain(ReportId.Of(Text));
        answer.Found.Reading.Expanded.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> FindAsync(string query)
    {
        var answer = await new ReportSearch(_archive).SearchAsync(new ReportQuery { Text = query, Filter = new ReportFilter { Copies = CopiesShown.All }, Limit = 200 }, default);
        return [.. answer.Found.ShouldNotBeNull().Items.Select(hit => hit.Id)];
    }

    private Task StoreAsync(string text) => StoreAsync(_archive, text);

    internal static async Task StoreAsync(ArchiveDataSources archive, string text)
    {
        var read = new ReportAnalyzer(IncidentRegister.Empty).Analyze(new RawReport(text));
        if (await new ReportQueries(archive.Reader).FindAsync(ReportId.Of(text), default) is not null)
            return;
        await using var connection = await archive.Writer.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await new ReportStore(TimeProvider.System).AddAsync(connection, [new ReportToStore(read, new LexemeAnalyzer().Analyze(read))], default);
        await transaction.CommitAsync();
    }
}
