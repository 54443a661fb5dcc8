namespace DeconflictionArchive.Analysis.Dates;

/// <summary>An expression as a rule read it: what it says, and the half-open range of tokens it covers.</summary>
internal sealed record ParsedDate(DateReading Reading, DateExpressionKind Kind, int First, int Next, string Rule)
{
    public ParsedDate Covering(int first, int next) => this with { First = Math.Min(First, first), Next = Math.Max(Next, next) };
}
