using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Api.Incidents;
using DeconflictionArchive.Storage.Claims;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Api;

public sealed class DeniedClaimsTests
{
    private static readonly ClaimRow Denial = Claim("denial", "russia", Stance.Denies, about: null, "2016-06-19");

    [Theory]
    [InlineData("us", Stance.Accuses, "russia", "2016-06-18", true)]
    [InlineData("us-dod", Stance.Accuses, "ru-mod", "2016-06-19", true)]
    [InlineData("us", Stance.Confirms, null, null, true)]
    [InlineData("us", Stance.Accuses, "hotline", "2016-06-18", true)]
    [InlineData("us", Stance.Accuses, "iran", "2016-06-18", false)]
    [InlineData("us", Stance.Accuses, "russia", "2016-06-20", false)]
    [InlineData("us", Stance.Warns, "russia", "2016-06-18", false)]
    [InlineData("us", Stance.Announces, null, "2016-06-18", false)]
    [InlineData("syria", Stance.Accuses, "russia", "2016-06-18", false)]
    [InlineData("ru-mod", Stance.Confirms, null, "2016-06-18", false)]
    public void A_denial_contradicts_what_the_other_camp_said_before_it_on_the_same_matter(string speaker, Stance stance, string? about, string? saidOn, bool contradicted)
    {
        var found = DeniedClaims.Among([Claim("said", speaker, stance, about, saidOn), Denial]);
        found.Select(contradiction => string.Join(' ', contradiction.Claims)).ShouldBe(contradicted ? ["said denial"] : []);
    }

    [Fact]
    public void Another_question_is_another_matter() =>
        DeniedClaims.Among([Claim("said", "us", Stance.Accuses, "russia", null) with { Question = ClaimQuestion.Casualties }, Denial]).ShouldBeEmpty();

    [Fact]
    public void What_both_sides_say_of_a_third_is_one_matter_only_when_it_is_the_same_third()
    {
        var accusation = Claim("said", "us", Stance.Accuses, "syria", null);
        DeniedClaims.Among([accusation, Denial with { About = "syria" }]).ShouldNotBeEmpty();
        DeniedClaims.Among([accusation, Denial with { About = "iran" }]).ShouldBeEmpty();
    }

    private static ClaimRow Claim(string id, string speaker, Stance stance, string? about, string? saidOn) => new()
    {
        Id = id,
        Report = "r-aaaaaaaaaaaaaaaa",
        Ordinal = 1,
        Incident = "2016-06-16-tanf-strike",
        Speaker = speaker,
        Relay = [],
        Stance = stance,
        Verb = "",
        About = about,
        Question = ClaimQuestion.WhoStruck,
        Quote = "…",
        QuoteStart = 0,
        QuoteLength = 1,
        SaidOn = saidOn is null ? null : DateOnly.Parse(saidOn, System.Globalization.CultureInfo.InvariantCulture),
        Rule = "test",
    };
}
