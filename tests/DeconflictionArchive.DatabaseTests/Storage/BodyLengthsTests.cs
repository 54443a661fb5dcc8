using DeconflictionArchive.Storage.Reports;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.DatabaseTests.Storage;

/// <summary>What a run of imports remembers of bodies.</summary>
public sealed class BodyLengthsTests
{
    private const int Many = 10_000; // a table that has grown

    [Fact]
    public void A_body_is_known_by_its_number_until_it_is_gone()
    {
        var lengths = new BodyLengths();
        for (var number = 2; number <= Many; number += 2)
            lengths.Note(number, number % 300);

        lengths.Remove(4);
        lengths.Remove(3 * Many);

        lengths.Count.ShouldBe(Many);
        lengths.ExpectedKeys(2).ShouldBe(2);
        lengths.ExpectedKeys(300).ShouldBe(0);
        lengths.ExpectedKeys(Many).ShouldBe(Many % 300);
        lengths.ExpectedKeys(3).ShouldBeNull();
        lengths.ExpectedKeys(4).ShouldBeNull();
        lengths.ExpectedKeys(Many + 1).ShouldBeNull();
        lengths.Note(4, 7);
        lengths.ExpectedKeys(4).ShouldBe(7);
    }
}
