using System.Globalization;
using DeconflictionArchive.Api.Requests;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Api;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2016", "2016-01-01", "2016-12-31")]
    [InlineData("2016-06", "2016-06-01", "2016-06-30")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2016-06-16", "2016-06-16", "2016-06-16")]
    [InlineData("٢٠١٦", "2016-01-01", "2016-12-31")]
    [InlineData("٢٠١٦-٠٦-١٦", "2016-06-16", "2016-06-16")]
    [InlineData("۲۰۱۶-۰۶", "2016-06-01", "2016-06-30")]
    [InlineData(" 2016 ", "2016-01-01", "2016-12-31")]
    public void A_partial_date_means_the_whole_period(string written, string first, string last)
    {
        var date = PartialDate.Parse(written).ShouldNotBeNull();
        date.First.ShouldBe(Day(first));
        date.Last.ShouldBe(Day(last));
    }

    [Theory]
    [InlineData("2016-02-30")]
    [InlineData("2015-02-29")]
    [InlineData("19/06/2016")]
    [InlineData("2016-13")]
    [InlineData("2016-00")]
    [InlineData("2016-06-16T00:00")]
    [InlineData("16-06-2016")]
    [InlineData("2016-6-1")]
    [InlineData("0000")]
    [InlineData("99999")]
    [InlineData("2016-")]
    [InlineData("-2016")]
    [InlineData("today")]
    [InlineData("")]
    public void What_is_no_day_month_or_year_is_refused(string written) => PartialDate.Parse(written).ShouldBeNull();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
