using DeconflictionArchive.Analysis.Incidents.Clustering;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Incidents;

/// <summary>Sets of stems kept in little memory are compared like those that are not.</summary>
public sealed class StemPoolTests
{
    private static readonly string[][] Sets =
    [
        [],
        ["غار"],
        ["غار", "طاير", "تحالف"],
        ["اتفاق", "طاير", "خط", "@russia"],
        ["تحالف", "غار", "طاير", "خط", "ساخن", "@us-army"],
    ];

    [Fact]
    public void A_pooled_set_has_the_same_stems()
    {
        var pool = new StemPool();

        foreach (var stems in Sets)
        {
            var pooled = pool.Of(stems);
            pooled.ShouldBe(stems, ignoreOrder: true);
            pooled.Select((_, place) => pooled[place]).ShouldBe(pooled);
            pool.Of(pooled).ShouldBeSameAs(pooled);
        }
    }

    [Fact]
    public void Two_sets_are_as_much_alike_whether_pooled_together_apart_or_not_at_all()
    {
        var (pool, other) = (new StemPool(), new StemPool());
        other.Of(Sets[^1]);

        foreach (var one in Sets)
        {
            foreach (var two in Sets)
            {
                var alike = StemRarity.Alike(one, two);
                StemRarity.Alike(pool.Of(one), pool.Of(two)).ShouldBe(alike);
                StemRarity.Alike(pool.Of(one), other.Of(two)).ShouldBe(alike);
                StemRarity.Alike(pool.Of(one), two).ShouldBe(alike);
                StemRarity.Alike(two, one).ShouldBe(alike);
            }
        }

        StemRarity.Alike(Sets[2], Sets[2]).ShouldBe(1, 1e-9);
        StemRarity.Alike(Sets[1], Sets[3]).ShouldBe(0);
        StemRarity.Alike(Sets[1], Sets[2]).ShouldBeInRange(0.1, 0.9);
    }
}
