using System.Text;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Import.Readers.Fields;
using DeconflictionArchive.Storage.Imports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Import;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("  <!DOCTYPE html>", FileFormat.Html)]
    [InlineData("<HTML lang=ar>", FileFormat.Html)]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE html><html>", FileFormat.Html)]
    [InlineData("<?xml version='1.0'?>\n<rss version='2.0'>", FileFormat.Feed)]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", FileFormat.Feed)]
    [InlineData("{ \"text\": 1 }", FileFormat.JsonLines)]
    [InlineData("[\n {\"text\": 1}]", FileFormat.JsonArray)]
    [InlineData("WARC/1.0\r\n", FileFormat.Warc)]
    [InlineData("id,title,body\n1,2,3", FileFormat.Csv)]
    [InlineData("العنوان;تاريخ النشر;النص\n", FileFormat.Csv)]
    [InlineData("\"Title\"\t\"Published At\"\t\"Full Text\"\r\n", FileFormat.Tsv)]
    [InlineData("قال المصدر, والنص واضح\n", FileFormat.PlainText)]
    [InlineData("\"text\": \"ا\"}\n{\"text\": \"ب\"}\n", FileFormat.JsonLines)]
    [InlineData("PK\u0003\u0004", FileFormat.Zip)]
    [InlineData("[صورة] خبر", FileFormat.PlainText)]
    [InlineData("{خبر}", FileFormat.PlainText)]
    [InlineData("<< عودة", FileFormat.PlainText)]
    [InlineData("< 3 قتلى", FileFormat.PlainText)]
    [InlineData("", FileFormat.PlainText)]
    public void The_first_bytes_tell_the_format(string beginning, FileFormat format)
    {
        FormatDetector.Detect(Encoding.UTF8.GetBytes(beginning), FieldMap.Usual).Format.ShouldBe(format);
        FormatDetector.Detect([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(beginning)], FieldMap.Usual).Format
            .ShouldBe(format == FileFormat.Zip || format == FileFormat.Warc ? FileFormat.PlainText : format);
    }

    [Theory]
    [InlineData("%PDF-1.7", "a PDF file")]
    [InlineData("<?xml version='1.0'?><office/>", "an XML file that is no feed")]
    public void What_holds_no_reports_is_called_by_its_name(string beginning, string what)
    {
        var file = new RawFile("a", new PeekedStream(new MemoryStream(Encoding.UTF8.GetBytes(beginning))));
        var rejection = new ReportReaders(new ReadingLimits()).Read(file).ToList().ShouldHaveSingleItem().Rejection.ShouldNotBeNull();
        rejection.Code.ShouldBe(RejectionCode.FormatUnknown);
        rejection.Detail.ShouldContain(what);
    }
}
