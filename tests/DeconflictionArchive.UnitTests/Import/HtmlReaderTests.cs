using System.Globalization;
using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Import;

public sealed class HtmlReaderTests
{
    private const string Title = "محادثات عسكرية بين موسكو وواشنطن";
    private const string First = "بحث ضباط من البلدين عبر دائرة الفيديو قواعد السلامة في الأجواء السورية بعد حادثة الأسبوع الماضي قرب الحدود.";
    private const string Second = "وقالت وزارة الدفاع إن الجانبين اتفقا على مواصلة العمل بالمذكرة وعلى إبقاء قناة الاتصال مفتوحة على مدار الساعة.";
    private const string Menu = "<nav><ul><li><a href=/>الرئيسية</a><li><a href=/w>أخبار العالم</a></ul></nav>";

    private static readonly ReadingLimits Limits = new();

    private static readonly string[] Written =
    [
        $"<!DOCTYPE html><html><head><title>{Title}</title></head><body>{Menu}<article><h1>{Title}</h1><p>{First}</p><p>{Second}</p></article><aside>إعلان</aside></body></html>",
        $"<html><body><form id=aspnetForm>{Menu}<div><h1>{Title}</h1><div class=story>{First}<br>{Second}</div></div></form></body></html>",
        $"<html><head><meta property='og:title' content='{Title}'></head><body><table><tr><td>{Menu}<td><center>{First}<p>{Second}</table></body></html>",
        $"<html><body>{Menu}<header><h1>{Title}</h1><time>19 حزيران 2016</time></header><div itemprop=articleBody><p>{First}<p>{Second}</div><footer>© سيريانيوز</footer></body></html>",
        $"<html><body>{Menu}<main><h1><span>محادثات عسكرية</span>\n بين موسكو وواشنطن</h1><p>{First}</p><script>var x='</p>'</script><p>{Second.Replace(" ", "\r\n  ", StringComparison.Ordinal)}</p></main></body>",
    ];

    public static TheoryData<string> Pages() => new(Written);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_its_title_and_its_paragraphs(string page)
    {
        var lines = Read(page).Text.ShouldNotBeNull().Split('\n');
        lines.ShouldContain(Title);
        Array.IndexOf(lines, Title).ShouldBeLessThan(Array.IndexOf(lines, First));
        Array.IndexOf(lines, First).ShouldBeLessThan(Array.IndexOf(lines, Second));
        lines.ShouldNotContain("أخبار العالم");
        lines.ShouldNotContain("إعلان");
        lines.Count(line => line == Title).ShouldBe(1);
    }

    [Fact]
    public void A_stamp_beside_the_story_and_the_name_at_its_foot_are_kept()
    {
        var text = Read(Written[3]).Text!;
        text.ShouldContain("19 حزيران 2016");
        text.ShouldContain("© سيريانيوز");
    }

    [Fact]
    public void Every_paragraph_of_a_page_is_read()
    {
        foreach (var report in SampleReports.Texts)
        {
            var lines = report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var template in (string[])["<article>{0}</article>", "<div><div>{0}</div></div>", "<table><tr><td>{0}</td></tr></table>"])
            {
                var body = string.Concat(lines.Select(line => $"<p>{line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</p>\n"));
                var read = Read($"<html><body>{Menu}{template.Replace("{0}", body, StringComparison.Ordinal)}</body></html>").Text!.Split('\n');
                lines.Select(Spaced).Except(read.Select(Spaced)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void A_page_with_little_on_it_is_read_whole() =>
        Read("<html><body><nav>أخبار</nav><p>خبر قصير</p><aside>ملحق</aside></body></html>").Text.ShouldBe("أخبار\nخبر قصير\nملحق");

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2016-06-19T23:30:00-05:00","publisher":{"name":"S"},"mainEntityOfPage":{"@id":"https://a.example/1"}}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o","name":"S"},{"@type":["Article","X"],"headline":"H","datePublished":"2016-06-19","publisher":{"@id":"#o"},"url":"https://a.example/1"}]}</script>""")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"description\":\"a\nb\",\"datePublished\":\"2016-06-19\",\"publisher\":[{\"name\":\"S\"}],\"url\":\"https://a.example/1\",}]</script>")]
    [InlineData("<meta property=og:title content=H><meta property=og:site_name content=S><meta property=og:url content=https://a.example/1><meta property=article:published_time content='2016-06-19T01:00:00+03:00'>")]
    [InlineData("<meta property=og:title content=H><meta name=DC.publisher content=S><link rel=canonical href=https://a.example/1><time datetime=2016-06-19>أمس</time>")]
    [InlineData("<meta property=og:title content=H><meta property=og:site_name content=S><link rel=canonical href=https://a.example/1><span itemprop=datePublished content='19/06/2016'></span><time datetime=2020-01-01></time>")]
    public void What_a_page_says_of_itself_is_metadata(string head)
    {
        var metadata = Read($"<!doctype html><html><head>{head}</head><body><p>{First}</p></body></html>").Metadata;
        metadata.ShouldBe(new ReportMetadata { Title = "H", Source = "S", PublishedOn = new DateOnly(2016, 6, 19), Address = "https://a.example/1" });
    }

    [Theory]
    [InlineData("2016-06-19T23:30:00-11:00", "2016-06-19")]
    [InlineData("20160619", "2016-06-19")]
    [InlineData("2016/6/19 14:00", "2016-06-19")]
    [InlineData("١٩/٦/٢٠١٦", "2016-06-19")]
    [InlineData("06/19/2016", "2016-06-19")]
    [InlineData("Sun, 19 Jun 2016 10:00:00 GMT", "2016-06-19")]
    [InlineData("June 19, 2016", "2016-06-19")]
    [InlineData("1466337600", "2016-06-19")]
    [InlineData("1466337600000", "2016-06-19")]
    [InlineData("الأحد 19 حزيران 2016", "2016-06-19")]
    [InlineData("99999-01-01", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("2016-02-30", null)]
    [InlineData("2016-13-45", null)]
    [InlineData("أمس", null)]
    public void A_day_is_taken_as_printed_and_one_that_is_none_is_remembered_as_such(string given, string? day)
    {
        var metadata = Read($"<html><head><meta name=pubdate content=\"{given}\"></head><body><p>{First}</p></body></html>").Metadata;
        metadata.PublishedOn.ShouldBe(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        metadata.UnusableDate.ShouldBe(day is null ? given : null);
    }

    [Theory]
    [InlineData("<meta charset=windows-1256>", "windows-1256", null)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-6'>", "iso-8859-6", null)]
    [InlineData("<meta charset=iso-8859-1>", "windows-1256", "iso-8859-1")]
    [InlineData("<meta charset=utf-16>", "utf-8", null)]
    [InlineData("", "windows-1256", null)]
    public void The_declared_encoding_is_believed_where_it_gives_Arabic(string head, string encoding, string? disbelieved)
    {
        var page = FormatFiles.In(encoding, $"<html><head>{head}</head><body><p>{First}</p><p>{Second}</p></body></html>");
        var read = FormatFiles.Read(page).ShouldHaveSingleItem();
        read.Text.ShouldBe(First + "\n" + Second);
        read.Encoding.ShouldBe(encoding);
        read.Metadata.DisbelievedEncoding.ShouldBe(disbelieved);
        read.Bytes.ShouldBe(page);
    }

    [Fact]
    public void The_window_says_whose_page_it_is_where_nothing_else_does() =>
        Read($"<html><head><title>{Title} - بوابة الشروق</title></head><body><h1>{Title}</h1><p>{First}</p></body></html>").Text
            .ShouldBe($"{Title} - بوابة الشروق\n{Title}\n{First}");

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><i></div>", 50_000)]
    [InlineData("<svg><td>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    public void Elements_too_deep_in_each_other_are_refused_at_once(string element, int times)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(element, times));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rejection = Assert.Single(FormatFiles.Read(page)).Rejection.ShouldNotBeNull();
        rejection.Code.ShouldBe(RejectionCode.TooDeep);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / page.Length).ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<br><hr><img src=a><input>")]
    [InlineData("<table><tr><td>x</table>")]
    [InlineData("<div title='<div>'></div>")]
    [InlineData("<!-- <div> --><script>if (a<b) '<div>'</script>")]
    public void Elements_beside_each_other_are_not_deep(string element) =>
        FormatFiles.Read($"<html><body>{string.Concat(Enumerable.Repeat(element, 3000))}<p>{First}</p>").ShouldHaveSingleItem().Text.ShouldNotBeNull().ShouldContain(First);

    [Fact]
    public void A_page_without_text_says_so() =>
        FormatFiles.Read("<html><head></head><body><div id=app></div><script src=a.js></script></body></html>").ShouldHaveSingleItem()
            .Rejection.ShouldNotBeNull().Code.ShouldBe(RejectionCode.TextMissing);

    [Fact]
    public void Two_thousand_damaged_pages_end_with_a_verdict_each()
    {
        var pages = Written.Select(Encoding.UTF8.GetBytes).ToList();
        var random = new Random(9);
        for (var copy = 0; copy < 2000; copy++)
        {
            var readings = FormatFiles.Read(FormatFiles.Damage(pages[copy % pages.Count], random, keep: 6));
            readings.Count.ShouldBe(1);
            (readings[0].Text is null).ShouldBe(readings[0].Rejection is not null);
        }
    }

    private static string Spaced(string line) => string.Join(' ', line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static RecordReading Read(string page) => FormatFiles.Read(page, Limits).ShouldHaveSingleItem();
}
