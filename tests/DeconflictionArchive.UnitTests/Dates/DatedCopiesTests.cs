using DeconflictionArchive.Analysis.Dates;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Dates;

public sealed class DatedCopiesTests
{
    [Theory]
    [InlineData(null, null, DateBasis.None, 10, 10, 7, 13, DateBasis.Inferred)]
    [InlineData(null, null, DateBasis.None, 10, 12, 9, 13, DateBasis.Inferred)]
    [InlineData(null, null, DateBasis.None, 10, 13, 10, 13, DateBasis.Inferred)]
    [InlineData(1, 28, DateBasis.Inferred, 10, 10, 7, 13, DateBasis.Inferred)]
    [InlineData(1, 28, DateBasis.Register, 10, 10, 7, 13, DateBasis.Inferred)] // the register no longer bounds it
    [InlineData(1, 9, DateBasis.Register, 10, 10, 7, 9, DateBasis.Register)]
    [InlineData(13, 28, DateBasis.Inferred, 10, 10, 13, 13, DateBasis.Inferred)]
    public void A_copy_is_of_the_days_around_the_dated_ones(int? from, int? to, DateBasis basis, int first, int last, int boundFrom, int boundTo, DateBasis bound)
    {
        var date = DatedCopies.Bound(Own(from, to, basis), Copy(first), Copy(last)).ShouldNotBeNull();
        (date.From, date.To, date.Basis).ShouldBe((Day(boundFrom), Day(boundTo), bound));
        date.Precision.ShouldBe(boundFrom == boundTo ? DatePrecision.Day : DatePrecision.Interval);
        date.Evidence.Count.ShouldBe(first == last ? 1 : 2);
        date.Evidence[0].Explains.ShouldContain($"r-{first}");
        (date.Evidence[0].Rule, date.Evidence[0].Quote).ShouldBe(("dated-copy", $"{first} مارس 2018"));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(7, 13)]
    public void A_narrower_date_of_its_own_stays(int from, int to) => DatedCopies.Bound(Own(from, to, DateBasis.Inferred), Copy(10), Copy(10)).ShouldBeNull();

    [Theory]
    [InlineData(null, null, 10, 14)] // further apart than copies of one wire
    [InlineData(14, 20, 10, 10)] // the text itself says otherwise
    public void Days_that_exclude_each_other_are_shown_and_not_resolved(int? from, int? to, int first, int last)
    {
        var own = Own(from, to, from is null ? DateBasis.None : DateBasis.Inferred);
        var date = DatedCopies.Bound(own, Copy(first), Copy(last)).ShouldNotBeNull();
        (date.From, date.To, date.Basis, date.Precision).ShouldBe((own.From, own.To, own.Basis, own.Precision));
        date.Evidence.ShouldBeEmpty();
        date.Rejected.Select(rejected => rejected.From).ShouldBe(first == last ? [Day(first)] : [Day(first), Day(last)]);
    }

    [Theory]
    [InlineData(DateBasis.Stated, false)]
    [InlineData(DateBasis.Metadata, false)]
    [InlineData(DateBasis.Curated, false)]
    [InlineData(DateBasis.Register, true)]
    [InlineData(DateBasis.Inferred, true)]
    [InlineData(DateBasis.None, true)]
    public void What_is_printed_given_or_set_is_never_touched(DateBasis basis, bool mayBound) => DatedCopies.MayBound(basis).ShouldBe(mayBound);

    private static ReportDate Own(int? from, int? to, DateBasis basis) => from is null
        ? ReportDate.Unknown
        : new ReportDate(Day(from), Day(to), from == to ? DatePrecision.Day : DatePrecision.Interval, basis, [], []);

    private static DatedCopy Copy(int day) => new($"r-{day}", Day(day)!.Value, $"{day} مارس 2018");

    private static DateOnly? Day(int? day) => day is { } known ? new DateOnly(2018, 3, known) : null;
}
