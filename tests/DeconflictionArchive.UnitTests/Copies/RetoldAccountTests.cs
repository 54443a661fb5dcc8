using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Copies;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Copies;

public sealed class RetoldAccountTests
{
    private static readonly AccountFacts Account = new(
        new DateOnly(2017, 9, 18),
        new DateOnly(2017, 9, 18),
        ["strike", "call"],
        ["us", "russia", "sdf", "deir-ez-zor", "hotline"],
        [new("sdf", Stance.Accuses), new("russia", Stance.Denies), new("coalition", Stance.Confirms), new("russia", Stance.Confirms)],
        [new("wounded", 6, 6), new("hours", 1, 1), new("killed", null, 3)],
        ["afp"]);

    [Fact]
    public void What_several_sides_said_in_one_order_is_one_account()
    {
        var other = Account with { Statements = [new("us", Stance.Announces), .. Account.Statements.Where(statement => statement.Speaker != "coalition")], Counts = [] };
        var account = RetoldAccount.Of(Account, other).ShouldNotBeNull();
        account.Rule.ShouldBe("statements-of-several-sides");
        account.Statements.ShouldBe([new("sdf", Stance.Accuses), new("russia", Stance.Denies), new("russia", Stance.Confirms)]);
        RetoldAccount.Of(other, Account)!.Rule.ShouldBe(account.Rule);
    }

    [Fact]
    public void The_same_counts_from_the_same_agency_are_one_account()
    {
        RetoldAccount.Of(Account, Account with { Statements = [] })!.Rule.ShouldBe("counts-of-one-agency");
        RetoldAccount.Of(Account, Account with { Statements = [], Agencies = ["reuters"] }).ShouldBeNull();
        RetoldAccount.Of(Account, Account with { Statements = [], Counts = [.. Account.Counts.Skip(1), new("killed", 4, 4)] }).ShouldBeNull();
    }

    [Theory]
    [InlineData(20, 20, true)]
    [InlineData(20, 18, false)]
    [InlineData(12, 12, false)]
    public void Many_names_are_one_account(int names, int shared, bool isOne)
    {
        var one = Account with { Statements = [], Counts = [], Named = [.. Enumerable.Range(0, names).Select(name => $"n{name}")] };
        var other = one with { Named = [.. Enumerable.Range(names - shared, names + 5).Select(name => $"n{name}")] };
        (RetoldAccount.Of(one, other) is not null).ShouldBe(isOne);
    }

    public static TheoryData<string, AccountFacts> Others { get; } = new()
    {
        { "another day", Account with { PublishedFrom = new DateOnly(2017, 9, 19), PublishedTo = new DateOnly(2017, 9, 20) } },
        { "no day", Account with { PublishedFrom = null, PublishedTo = null } },
        { "another incident beside", Account with { Told = ["strike"] } },
        { "other names", Account with { Named = ["us", "russia", "sdf", "khasham"] } },
        { "one side's words", Account with { Statements = [.. Account.Statements.Where(statement => statement.Speaker == "russia"), new("russia", Stance.Warns)], Counts = [] } },
        { "another order", Account with { Statements = [.. Account.Statements.Reverse()], Counts = [] } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_account_is_told_apart(string why, AccountFacts other) => RetoldAccount.Of(Account, other).ShouldBeNull(why);

    [Fact]
    public void Of_the_samples_only_the_two_of_the_fifth_road_block_retell_each_other()
    {
        var facts = SampleReports.All.Select(sample => (sample.Name, Facts: AccountFacts.Of(sample.Report))).ToList();
        var retold =
            from one in Enumerable.Range(0, facts.Count)
            from other in Enumerable.Range(one + 1, facts.Count - one - 1)
            where RetoldAccount.Of(facts[one].Facts, facts[other].Facts) is not null
            select $"{facts[one].Name} {facts[other].Name}";
        retold.ShouldBe(["rumailan-road-block-2020 rumailan-road-block-fifth-time-2020"]);
    }
}
