using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Import.Readers.Fields;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Import;

public sealed class JsonReaderTests
{
    private static readonly JsonSerializerOptions Arabic = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly ReportMetadata Whole = new() { Title = "عنوان", Source = "RT", PublishedOn = new DateOnly(2016, 6, 19), Address = "https://a.example/1" };

    [Theory]
    [InlineData("""{"text":"خبر","title":"عنوان","date":"2016-06-19","source":"RT","url":"https://a.example/1"}""")]
    [InlineData("""{"id":7,"article_body":"خبر","Headline":"عنوان","publishedAt":"2016-06-19T23:00:00+03:00","outlet":"RT","Link":"https://a.example/1"}""")]
    [InlineData("""{"النص":"خبر","العنوان":"عنوان","تاريخ النشر":"19/6/2016","المصدر":"RT","الرابط":"https://a.example/1"}""")]
    [InlineData("""{"title":{"rendered":"عنوان"},"content":{"rendered":"<p>خبر</p>"},"date":"2016-06-19","link":"https://a.example/1","publisher":[{"name":"RT"}]}""")]
    [InlineData("""{"_id":"x","_source":{"body":["خبر"],"headline":"عنوان","timestamp":1466337600,"site":{"name":"RT"},"url":"https://a.example/1"}}""")]
    [InlineData("""{"description":"مقتطف","summary":"","body":"خبر","title":"عنوان","published":1466337600000,"source":"RT","url":"https://a.example/1"}""")]
    [InlineData("""{"status":"ok","total":1,"articles":[{"content":"خبر","title":"عنوان","published_at":"2016-06-19","source":{"id":null,"name":"RT"},"url":"https://a.example/1"}]}""")]
    public void Fields_go_by_many_names(string record)
    {
        foreach (var file in new[] { record, $"[{record}]", "[\n " + record + "\n]", "\uFEFF" + record + "\n", JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(record), Indented) })
        {
            var reading = FormatFiles.Read(file).ShouldHaveSingleItem();
            reading.Text.ShouldBe("خبر");
            reading.Metadata.ShouldBe(Whole);
        }
    }

    [Fact]
    public void A_person_may_say_which_field_is_what_and_save_it()
    {
        const string record = """{"text":"لا","body":{"raw":"خبر"},"a.b":"عنوان","published":"2016-06-19"}""";
        var map = FieldMap.Parse("text=body.raw, title=a.b,date=published");
        FieldMap.Parse(map.ToString()).Given.ShouldBe(map.Given);
        var file = new RawFile("a", new PeekedStream(new MemoryStream(Encoding.UTF8.GetBytes(record))));
        var reading = new ReportReaders(new ReadingLimits(), map).Read(file).ToList().ShouldHaveSingleItem();
        (reading.Text, reading.Metadata.Title, reading.Metadata.PublishedOn).ShouldBe(("خبر", "عنوان", new DateOnly(2016, 6, 19)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text=")]
    [InlineData("author=x")]
    [InlineData("0=x")]
    public void What_is_no_map_is_refused(string map) => Should.Throw<FormatException>(() => FieldMap.Parse(map)).Message.ShouldContain("text=NAME");

    [Theory]
    [InlineData("{\"text\":\"أ\"}\n{\"text\":\"ب}\n\n{\"text\":\"ج\"}\r\n", 2, RejectionCode.JsonMalformed)]
    [InlineData("{\"text\":\"أ\"}\n{\"id\":\"ب\"}\n\n{\"text\":\"ج\"}", 2, RejectionCode.TextMissing)]
    [InlineData("{\"text\":\"أ\"}\n{\"text\":\"  \"}\n\n{\"text\":\"ج\"}", 2, RejectionCode.TextMissing)]
    [InlineData("{\"text\":\"أ\"}\n[1,2]\n\n{\"text\":\"ج\"}", 2, RejectionCode.JsonMalformed)]
    [InlineData("[{\"text\":\"أ\"},\n{\"text\":\"ب},\n\n{\"text\":\"ج\"}]", 2, RejectionCode.JsonMalformed)]
    [InlineData("[{\"text\":\"أ\"},\n{\"text\":ب},\n\n{\"text\":\"ج\"}]", 2, RejectionCode.JsonMalformed)]
    public void A_bad_record_is_named_by_its_line_and_the_next_is_read(string file, int line, RejectionCode code)
    {
        var readings = FormatFiles.Read(file);
        readings.Select(reading => reading.Text).ShouldBe(["أ", null, "ج"]);
        readings.Select(reading => reading.Record).ShouldBe([1, 2, 3]);
        readings[1].Rejection!.Code.ShouldBe(code);
        readings[1].Line.ShouldBe(line);
        readings[2].Line.ShouldBe(4);
    }

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-6")]
    public void Records_are_read_in_any_encoding_and_kept_as_they_stand(string encoding)
    {
        var records = SampleReports.Texts.Take(3).Select(text => JsonSerializer.Serialize(new { text = Encodable(text, encoding) }, Arabic)).ToList();
        foreach (var file in new[] { string.Join('\n', records), $"[{string.Join(",\n", records)}]" })
        {
            var readings = FormatFiles.Read(FormatFiles.In(encoding, file));
            readings.Select(reading => reading.Text).ShouldBe(SampleReports.Texts.Take(3).Select(text => Encodable(text, encoding)));
            readings.Zip(records).ShouldAllBe(pair => pair.First.Bytes!.SequenceEqual(FormatFiles.In(encoding, pair.Second)));
        }
    }

    [Fact]
    public void Half_a_pair_and_a_NUL_are_replaced_and_counted()
    {
        var reading = FormatFiles.Read("""{"text":"أ\uD800\n\u0000"}""").ShouldHaveSingleItem();
        reading.Text.ShouldBe("أ\uFFFD\n\uFFFD");
        reading.Metadata.Unusual.ShouldBe(new UnusualUnits(Nul: 1, LoneSurrogates: 1, PresentationForms: 0, BidiControls: 0, ZeroWidth: 0));
    }

    [Fact]
    public void Records_too_deep_or_too_large_are_refused_and_the_next_is_read()
    {
        var deep = $$"""{"a":{{new string('[', 1000)}}{{new string(']', 1000)}},"text":"ب"}""";
        var large = $$"""{"text":"{{new string('x', 5000)}}"}""";
        foreach (var (before, between, after) in new[] { ("", "\n", ""), ("[", ",", "]") })
        {
            var readings = FormatFiles.Read($"{before}{{\"text\":\"أ\"}}{between}{deep}{between}{large}{between}{{\"text\":\"ج\"}}{after}", new ReadingLimits { MaxReportBytes = 4000 });
            readings.Select(reading => reading.Rejection?.Code).ShouldBe([null, RejectionCode.TooDeep, RejectionCode.TooLarge, null]);
        }
    }

    [Fact]
    public void Lines_are_read_as_they_are_asked_for_however_many_there_are()
    {
        var line = "{\"text\":\"خبر عاجل\"}\n"u8.ToArray();
        using var stream = new Repeated(line, 300_000);
        var read = 0;
        foreach (var reading in new ReportReaders(new ReadingLimits()).Read(new RawFile("a", new PeekedStream(stream))))
        {
            reading.Text.ShouldBe("خبر عاجل");
            (stream.Given - (line.Length * (long)++read)).ShouldBeLessThan(1024 * 1024);
        }

        read.ShouldBe(300_000);
    }

    [Fact]
    public void Of_two_thousand_damaged_files_at_most_the_damaged_records_are_lost()
    {
        var texts = SampleReports.Texts.Take(12).Select(text => text[..Math.Min(300, text.Length)]).ToList();
        var records = texts.Select((text, index) => JsonSerializer.Serialize(new { id = index, text }, Arabic)).ToList();
        var random = new Random(2016);
        for (var copy = 0; copy < 2000; copy++)
        {
            var isArray = copy % 2 == 0;
            var hit = random.Next(records.Count);
            byte[][] parts = [.. records.Select(Encoding.UTF8.GetBytes)];
            parts[hit] = FormatFiles.Damage(parts[hit], random, keep: 2);
            byte[] file = [.. Encoding.UTF8.GetBytes(isArray ? "[\n" : ""), .. parts.SelectMany((part, index) => (byte[])[.. part, .. Encoding.UTF8.GetBytes(isArray && index < parts.Length - 1 ? ",\n" : "\n")]), .. Encoding.UTF8.GetBytes(isArray ? "]" : "")];
            var read = FormatFiles.Read(file);
            read.Select(reading => reading.Text).OfType<string>().ToHashSet().IsSupersetOf(texts.Where((_, index) => index != hit))
                .ShouldBeTrue($"copy {copy}, record {hit}: {Encoding.UTF8.GetString(parts[hit])}");
        }
    }

    private static string Encodable(string text, string encoding) =>
        string.Concat(text.Select(unit => FormatFiles.In(encoding, unit.ToString()) is var bytes && Encoding.GetEncoding(encoding).GetString(bytes) == unit.ToString() ? unit : ' '));
}
