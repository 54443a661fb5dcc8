using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Claims;

namespace DeconflictionArchive.Api.Claims;

/// <summary>One side saying something.</summary>
/// <param name="Incident">Id of the incident it is about; null when none can be told.</param>
/// <param name="Speaker">Id of the party that speaks.</param>
/// <param name="AttributedTo">Id of the party whose words the speaker tells; null when it speaks for itself.</param>
/// <param name="Relay">Ids of the agencies and outlets between the speaker and the report, nearest first.</param>
/// <param name="Verb">The reporting verb as printed; empty for a headline without one.</param>
/// <param name="About">Id of the party or channel it is about; null for neither.</param>
/// <param name="Quote">The words, with the reporting verb.</param>
/// <param name="Start">Where they stand, in UTF-16 code units of the report's text.</param>
/// <param name="Said">The day it was said.</param>
/// <param name="Rule">Name of the rule that read it.</param>
public sealed record ClaimResponse(
    string Id,
    string? Incident,
    string Report,
    string Speaker,
    string? AttributedTo,
    IReadOnlyList<string> Relay,
    Stance Stance,
    string Verb,
    string? About,
    ClaimQuestion Question,
    string Quote,
    int Start,
    int Length,
    DateResponse Said,
    string Rule)
{
    public static ClaimResponse Of(DatedClaim dated) => Of(dated.Facts, SaidOf(dated));

    private static ClaimResponse Of(ClaimRow claim, DateResponse said) => new(
        claim.Id,
        claim.Incident,
        claim.Report,
        claim.Speaker,
        claim.AttributedTo,
        claim.Relay,
        claim.Stance,
        claim.Verb,
        claim.About,
        claim.Question,
        claim.Quote,
        claim.QuoteStart,
        claim.QuoteLength,
        said,
        claim.Rule);

    /// <summary>The day it was said, with the words that give it.</summary>
    public static DateResponse SaidOf(DatedClaim dated)
    {
        var claim = dated.Facts;
        if (dated.Day is not { } words)
            return DateResponse.Of(claim.SaidOn, claim.SaidOn, DateBasis.Inferred, new EvidenceResponse(claim.Quote, claim.QuoteStart, claim.QuoteLength, claim.Rule, "The claim's own words give the day."));
        var quote = claim.Quote.Length == claim.QuoteLength ? claim.Quote.Substring(words.Start - claim.QuoteStart, words.Length) : "";
        var explains = words.Counted ? $"The claim's own words give the day, counted from that of its report {claim.Report}." : "The claim's own words give the day.";
        return DateResponse.Of(claim.SaidOn, claim.SaidOn, words.Counted ? DateBasis.Inferred : DateBasis.Stated, new EvidenceResponse(quote, words.Start, words.Length, words.Rule, explains));
    }
}
