namespace DeconflictionArchive.Analysis.Claims;

/// <summary>A stretch of a sentence in which one speaker says one thing.</summary>
/// <param name="First">First token, with the conjunction and the subject before the verb.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Complement">Token where what was said begins.</param>
/// <param name="Form">Null when no verb tells it: "بحسب", "مزاعم".</param>
internal sealed record SpokenClause(
    string Speaker, CueKind Kind, VerbForm? Form, int CueToken, int First, int Complement, int End, string Rule)
{
    /// <summary>Who tells it of the speaker; null when the report does.</summary>
    public string? ToldBy { get; init; }
}
