using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>All that was told of one incident, by whichever report.</summary>
/// <param name="From">First day of the incident.</param>
/// <param name="Targets">Parties it was done to.</param>
public sealed record ToldIncident(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<string> Targets,
    IReadOnlyList<ToldClaim> Claims,
    IReadOnlyList<ToldQuantity> Quantities,
    IReadOnlyList<ToldUse> Uses);

/// <summary>A claim as a report tells it.</summary>
/// <param name="Days">Days named inside its words, in their order.</param>
public sealed record ToldClaim(
    string Id,
    string Report,
    string Speaker,
    string? AttributedTo,
    Stance Stance,
    string? About,
    ClaimQuestion Question,
    TextSpan Span,
    string Quote,
    DateOnly? SaidOn,
    IReadOnlyList<ToldDay> Days)
{
    /// <summary>The side it speaks for.</summary>
    public string Side { get; } = Sides.Of(Speaker);

    public ToldWords Words => new(Report, Id, Span, Quote);
}

/// <param name="Span">Where the words stand in the report.</param>
public sealed record ToldDay(DateOnly From, DateOnly To, TextSpan Span);

/// <param name="ClaimedBy">Null when the report gives it on its own.</param>
/// <param name="Form">The words that give it.</param>
public sealed record ToldQuantity(
    string Report, string What, decimal? Min, decimal? Max, bool Approximate, string? ClaimedBy, TextSpan Span, string Form);

/// <param name="ToldBy">Null when the report tells it on its own.</param>
/// <param name="Claim">Id of the claim it is told in.</param>
public sealed record ToldUse(
    string Report, string Channel, string? Direction, ChannelPhase Phase, ChannelOutcome Outcome, string? ToldBy, string? Claim, TextSpan Span, string Quote);
