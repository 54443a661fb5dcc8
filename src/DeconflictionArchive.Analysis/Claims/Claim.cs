using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

public enum Stance
{
    Accuses,
    Denies,
    Confirms,
    Admits,
    Announces,
    Warns,
    Proposes,
    Demands,
    NoComment,
}

/// <summary>The question a claim answers.</summary>
public enum ClaimQuestion
{
    WhoStruck,
    What,
    Where,
    When,
    Casualties,
    Notice,
    Channel,
    Other,
}

/// <summary>One side saying something.</summary>
/// <param name="Speaker">Id of the party or person that speaks, or of an unnamed kind ("us-official-anonymous").</param>
/// <param name="AttributedTo">Who tells these words of the speaker ("Dunford says the Russians confirmed"); null when the speaker speaks for itself.</param>
/// <param name="Relay">Ids of agencies, outlets and papers between the speaker and this report, nearest first.</param>
/// <param name="Verb">The reporting verb as printed; empty for a headline without one.</param>
/// <param name="About">Party or channel the claim is about; null when it is about neither.</param>
/// <param name="Quote">The words of the claim, with the reporting verb.</param>
/// <param name="Rule">Name of the rule that read it.</param>
public sealed record Claim(
    string Speaker,
    string? AttributedTo,
    IReadOnlyList<string> Relay,
    Stance Stance,
    string Verb,
    TextSpan? VerbSpan,
    string? About,
    ClaimQuestion Question,
    TextSpan Quote,
    string Rule)
{
    /// <summary>Incident of the register it is about; null when none can be told.</summary>
    public string? Incident { get; init; }

    /// <summary>The day it was said; null when unknown.</summary>
    public DateOnly? SaidOn { get; init; }
}
