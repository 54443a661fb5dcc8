using System.Text;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Import;

public sealed class FeedReaderTests
{
    private static readonly ReportMetadata Whole = new() { Title = "عنوان & آخر", Source = "نشرة", PublishedOn = new DateOnly(2016, 6, 19), Address = "https://a.example/1?x=1&y=2" };

    [Theory]
    [InlineData("<rss><channel><title>نشرة</title><item><title>عنوان &amp;amp; آخر</title><link>https://a.example/1?x=1&amp;y=2</link><pubDate>Sun, 19 Jun 2016 23:00:00 +0300</pubDate><description>مقتطف</description><content:encoded><![CDATA[<p>خبر</p><p>أول</p>]]></content:encoded></item></channel></rss>")]
    [InlineData("<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'><title>نشرة</title><link href='https://a.example/'/><entry><title type='html'>عنوان &amp;amp; آخر</title><link rel='self' href='https://a.example/x'/><link href='https://a.example/1?x=1&amp;y=2'/><published>2016-06-19T23:00:00-11:00</published><updated>2020-01-01</updated><content type='html'>&lt;p&gt;خبر&lt;/p&gt;أول</content></entry></feed>")]
    [InlineData("<rss><channel><item><description>خبر&lt;br/&gt;أول</description><source>نشرة</source><dc:date>2016-06-19</dc:date><guid>https://a.example/1?x=1&amp;y=2</guid><title><![CDATA[عنوان & آخر]]></title></item>")]
    public void An_item_is_a_report(string feed)
    {
        var reading = FormatFiles.Read(feed).ShouldHaveSingleItem();
        reading.Text.ShouldBe("خبر\nأول");
        reading.Metadata.ShouldBe(Whole);
    }

    [Fact]
    public void A_feed_declares_its_encoding_once()
    {
        var feed = FormatFiles.In("iso-8859-6", "<?xml version='1.0' encoding='iso-8859-6'?><rss><channel><item><description>خبر</description></item>\n<item><title>x</title></item></channel></rss>");
        var readings = FormatFiles.Read(feed);
        (readings[0].Text, readings[0].Encoding).ShouldBe(("خبر", "iso-8859-6"));
        readings[1].Rejection!.Code.ShouldBe(RejectionCode.TextMissing);
        readings[1].Line.ShouldBe(2);
    }

    [Fact]
    public void A_feed_that_ends_in_the_middle_says_so()
    {
        var readings = FormatFiles.Read("<rss><item><description>أ</description></item><item><descr");
        readings[0].Text.ShouldBe("أ");
        readings[1].Rejection!.Code.ShouldBe(RejectionCode.MarkupMalformed);
        FormatFiles.Read("<rss><channel></channel></rss>").ShouldHaveSingleItem().Rejection!.Code.ShouldBe(RejectionCode.TextMissing);
    }

    [Fact]
    public void Of_two_thousand_damaged_feeds_at_most_the_damaged_item_and_its_neighbour_are_lost()
    {
        var items = Enumerable.Range(0, 8).Select(index => Encoding.UTF8.GetBytes($"<item><title>ع{index}</title><description><![CDATA[<p>خبر رقم {index}</p>]]></description></item>\n")).ToList();
        var random = new Random(19);
        for (var copy = 0; copy < 2000; copy++)
        {
            var hit = random.Next(items.Count);
            byte[][] parts = [.. items];
            parts[hit] = FormatFiles.Damage(parts[hit], random, keep: 1);
            var texts = FormatFiles.Read([.. "<rss><channel>\n"u8, .. parts.SelectMany(part => part), .. "</channel></rss>"u8]).Select(reading => reading.Text).ToHashSet();
            Enumerable.Range(0, items.Count).Where(index => Math.Abs(index - hit) > 1).ShouldAllBe(index => texts.Contains($"خبر رقم {index}"));
        }
    }
}
