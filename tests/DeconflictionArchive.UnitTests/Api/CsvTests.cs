using DeconflictionArchive.Api.Answers;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Api;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with, comma", "\"with, comma\"")]
    [InlineData("a \"quote\"", "\"a \"\"quote\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("", "")]
    public void A_text_is_quoted_and_never_a_formula(string text, string cell) =>
        Csv.Row([new CsvColumn<string>("text", row => row)], text).ShouldBe(cell + "\r\n");

    [Fact]
    public void Numbers_days_and_lists_have_one_form_each() =>
        Csv.Row<int>([new("number", _ => -12.5), new("day", _ => new DateOnly(2016, 6, 16)), new("list", _ => new[] { "us", "russia" }), new("nothing", _ => null)], 0)
            .ShouldBe("-12.5,2016-06-16,us|russia,\r\n");
}
