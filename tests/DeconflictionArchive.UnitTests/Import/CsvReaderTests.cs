using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Import;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("id,title,body,date,source,url\n1,عنوان,\"خبر، أول\nوقال: \"\"نعم\"\"\",2016-06-19,RT,https://a.example/1\n")]
    [InlineData("\uFEFF\"العنوان\";\"النص\";\"تاريخ النشر\";\"المصدر\";\"الرابط\"\r\nعنوان;\"خبر، أول\nوقال: \"\"نعم\"\"\";19/06/2016;RT;https://a.example/1\r\n")]
    [InlineData("Title\tPublished At\tFull Text\tOutlet\tLink\tNotes\nعنوان\t2016-06-19 10:00\t\"خبر، أول\nوقال: \"\"نعم\"\"\"\tRT\thttps://a.example/1\t")]
    [InlineData("text|title|date|source|url\n\"<p>خبر، أول</p>وقال: \"\"نعم\"\"\"|عنوان|2016-06-19|RT|https://a.example/1||\n\n")]
    public void A_row_is_a_report(string table)
    {
        var reading = FormatFiles.Read(table).ShouldHaveSingleItem();
        reading.Text.ShouldBe("خبر، أول\nوقال: \"نعم\"");
        reading.Line.ShouldBe(2);
        reading.Metadata.ShouldBe(new ReportMetadata { Title = "عنوان", Source = "RT", PublishedOn = new DateOnly(2016, 6, 19), Address = "https://a.example/1" });
    }

    [Theory]
    [InlineData("2,\"ب")]
    [InlineData("2,\"ب\"ب\"")]
    [InlineData("2,ب,زائد")]
    [InlineData("2\"")]
    [InlineData("2,\"ب\nسطر\nثان وقال \"نعم\" ثم")]
    public void A_damaged_row_ends_where_a_whole_one_begins(string damaged)
    {
        var readings = FormatFiles.Read($"id,text\n1,\"أ\"\n{damaged}\n3,\"ج، \"\"د\"\"\"\n4,ه");
        readings.Select(reading => reading.Text).ShouldBe(["أ", null, "ج، \"د\"", "ه"]);
        readings[1].Rejection!.Code.ShouldBe(RejectionCode.CsvMalformed);
        readings[1].Line.ShouldBe(3);
        Encoding.UTF8.GetString(readings[1].Bytes!).ShouldBe(damaged);
    }

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-6")]
    public void A_table_may_be_in_any_encoding(string encoding)
    {
        var rows = new[] { "1,قالت وزارة الدفاع إن الطائرات حلقت قرب الحدود", "2,\"وأكد المتحدث أن القناة مفتوحة\"" };
        var readings = FormatFiles.Read(FormatFiles.In(encoding, "id,text\r\n" + string.Join("\r\n", rows)));
        readings.Select(reading => reading.Text).ShouldBe(["قالت وزارة الدفاع إن الطائرات حلقت قرب الحدود", "وأكد المتحدث أن القناة مفتوحة"]);
        readings.Zip(rows).ShouldAllBe(pair => pair.First.Bytes!.SequenceEqual(FormatFiles.In(encoding, pair.Second)));
    }

    [Fact]
    public void Of_two_thousand_damaged_tables_at_most_the_damaged_row_is_lost()
    {
        var texts = SampleReports.Texts.Take(10).Select(text => text[..Math.Min(300, text.Length)].Trim()).ToList();
        var rows = texts.Select((text, index) => Encoding.UTF8.GetBytes($"{index},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2016-06-19\n")).ToList();
        var random = new Random(5);
        var lost = 0;
        for (var copy = 0; copy < 2000; copy++)
        {
            var hit = random.Next(rows.Count);
            byte[][] parts = [.. rows];
            parts[hit] = [.. FormatFiles.Damage(parts[hit][..^1], random, keep: 2), (byte)'\n'];
            var read = FormatFiles.Read([.. "id,text,date\n"u8, .. parts.SelectMany(part => part)]).Select(reading => reading.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
            lost += texts.Where((text, index) => index != hit && !read.Contains(text)).Count();
        }

        // A quote that is lost or gained may by chance leave two rows that read as one whole row.
        lost.ShouldBeLessThanOrEqualTo(20);
    }
}
