using System.Globalization;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Search;

public sealed class HostileQueriesTests(ArchiveDatabase database) : IClassFixture<ArchiveDatabase>
{
    private const int Queries = 10_000;

    private const int AtOnce = 4;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "«", "»", "“", "'", "''", "\\", "\\'", "-", "--", " -", " OR ", "OR", " or ", " AND ", " NOT ", "&", "|", "!", "<->", "<2>", ":*", ":A", "*", "(", ")", "((",
        "; drop table report; --", "' or 1=1 --", "$1", "@words", ":words", "%", "_", "?", "{0}", "/*", "*/", "\0", "\uD83D", "\uDE00", "😀", "\u202E", "\u200F", "\u200B", "\uFEFF", "\uFFFF",
        "\u0640", "\u064B", "ﷺ", "ﻻ", "ٱ", "٠١٢", "۴", "½", "ß", "İ", "ǆ", "\u0301", "\t", "\r\n", "\u2028", "=", "=خط", "@us-dod", "@", ",", "،", "؟", ".", "…", "0", "9999999999999999999999", "1e308",
        "خط", "الخط", "البنتاغون", "Pentagon", "و", "وال", "لل", "ا*", "خط*", "في", "the", "al-Tanf", "سو-35", "ا.ف.ب", "وزارة الدفاع الأميركية", "غيراسيموف",
    ];

    [Fact]
    public async Task No_query_makes_the_search_fail()
    {
        await using var archive = await ArchiveDataSources.OpenAsync(database.ConnectionString, null, default);
        await GeneratedReports.StoreAsync(archive, new GeneratedReports(3).Make(40));
        var search = new ReportSearch(archive);
        var answered = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(part => AskAsync(search, new Random(part), Queries / AtOnce)));

        // Most are answered: the problems are limits, not a way out.
        answered.Sum().ShouldBeGreaterThan(Queries / 2);
    }

    private static async Task<int> AskAsync(ReportSearch search, Random random, int count)
    {
        var answered = 0;
        while (count-- > 0)
        {
            var text = Hostile(random);
            var query = new ReportQuery
            {
                Text = text,
                Match = random.Next(4) == 0 ? MatchMode.Exact : MatchMode.Stem,
                Limit = 2,
                Cursor = random.Next(50) == 0 ? Hostile(random) : null,
            };
            try
            {
                var answer = await search.SearchAsync(query, default);
                (answer.Found is null).ShouldBe(answer.Problem is not null);
                if (answer.Found is not null)
                    answered++;
            }
            catch (Exception failure) when (failure is not ShouldAssertException)
            {
                throw new InvalidOperationException($"The query {string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", CultureInfo.InvariantCulture)))} failed.", failure);
            }
        }

        return answered;
    }

    private static string Hostile(Random random)
    {
        var text = new System.Text.StringBuilder();
        for (var pieces = random.Next(1, random.Next(10) == 0 ? 60 : 8); pieces > 0; pieces--)
        {
            text.Append(random.Next(12) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
            if (random.Next(2) == 0)
                text.Append(' ');
        }

        return text.ToString();
    }
}
