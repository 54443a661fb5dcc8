using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>A report's wire family, the first of it and all that repeat it, and the reports that retell it.</summary>
/// <param name="Original">Id of the first.</param>
/// <param name="Count">How many the family has; the first 200 are its members here.</param>
/// <param name="Members">The original first, then its copies in the order of their publication. One origin, whatever their number.</param>
/// <param name="Retold">Reports of other families that give the same account in other words: each an origin of its own.</param>
public sealed record CopiesResponse(string Original, int Count, IReadOnlyList<CopyResponse> Members, IReadOnlyList<RetellingResponse> Retold)
{
    public static CopiesResponse Of(CopyFamily family, IReadOnlyList<RetoldReport> retold, IReadOnlyDictionary<string, ReportCard> cards)
    {
        var original = family.Members[0];
        var text = original.Read();
        var words = CopyText.Of(text, original.Page, original.Mentions);
        var fingerprint = CopyFingerprint.Of(BodyWords.Of(text, original.Page));
        return new CopiesResponse(
            original.Id,
            family.Count,
            [
                .. family.Members.Where(member => cards.ContainsKey(member.Id)).Select(member => member.IsOriginal
                    ? new CopyResponse(ReportItemResponse.Of(cards[member.Id]), "original", null, null, null, [], [])
                    : CopyResponse.Of(member, cards[member.Id], original.Text, words, fingerprint)),
            ],
            [.. retold.Where(other => cards.ContainsKey(other.Id)).Select(other => RetellingResponse.Of(cards[other.Id], other.Account))]);
    }
}

/// <param name="Kind">original, exact (the same words in the body) or near (some of them changed, dropped or added).</param>
/// <param name="Rule">Name of the rule that made it a copy; null for the original.</param>
/// <param name="Similarity">Share of the shorter body's words that stand in the other in the same order; null for the original.</param>
/// <param name="SharedRuns">Three-word runs it shares with the original; null for the original.</param>
/// <param name="Renamed">Who or what has another name in the copy, the most often first.</param>
/// <param name="Substitutions">Where the words differ from the original's, in the order of the text.</param>
public sealed record CopyResponse(
    ReportItemResponse Report,
    string Kind,
    string? Rule,
    double? Similarity,
    SharedRunsResponse? SharedRuns,
    IReadOnlyList<RenamedResponse> Renamed,
    IReadOnlyList<SubstitutionResponse> Substitutions)
{
    private const int Decimals = 3;

    internal static CopyResponse Of(FamilyMember member, ReportCard card, string originalText, IReadOnlyList<CopyWord> original, CopyFingerprint? fingerprint)
    {
        var text = member.Read();
        var comparison = CopyComparison.Of(originalText, original, member.Text, CopyText.Of(text, member.Page, member.Mentions));
        var shared = CopyFingerprint.Of(BodyWords.Of(text, member.Page)) is { } mine ? fingerprint?.Compare(mine) : null;
        return new CopyResponse(
            ReportItemResponse.Of(card),
            member.IsExact ? "exact" : "near",
            member.IsExact ? "same-words" : "shared-word-runs",
            Math.Round(comparison.Similarity, Decimals),
            shared is { } runs ? new SharedRunsResponse(runs.Shared, runs.Compared) : null,
            [
                .. comparison.Substitutions.Select(change => change.Renamed).OfType<Renaming>()
                    .GroupBy(renaming => (From: string.Join(' ', renaming.From), To: string.Join(' ', renaming.To)))
                    .OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
                    .Select(same => new RenamedResponse(same.First().From, same.First().To, same.Count())),
            ],
            [.. comparison.Substitutions.Select(change => SubstitutionResponse.Of(change, originalText, member.Text))]);
    }
}

/// <summary>What two bodies share of the three-word runs that were compared, which are those of the shorter.</summary>
public sealed record SharedRunsResponse(int Shared, int Compared);

/// <param name="From">Ids of the parties, places or channels the original names.</param>
/// <param name="To">Ids of those the copy names in their stead.</param>
/// <param name="Times">In how many places.</param>
public sealed record RenamedResponse(IReadOnlyList<string> From, IReadOnlyList<string> To, int Times);

/// <param name="Kind">replaced, added (only in the copy), dropped (only in the original) or respelled (the same word written otherwise).</param>
/// <param name="From">In the original; null when nothing stands there.</param>
/// <param name="To">In the copy; null when nothing stands there.</param>
/// <param name="Renamed">Who or what is named otherwise; null when nobody is.</param>
public sealed record SubstitutionResponse(string Kind, QuoteResponse? From, QuoteResponse? To, RenamedResponse? Renamed)
{
    internal static SubstitutionResponse Of(Substitution change, string original, string copy) => new(
        Storage.EnumName.Of(change.Kind),
        QuoteResponse.Of(change.From, original),
        QuoteResponse.Of(change.To, copy),
        change.Renamed is { } renamed ? new RenamedResponse(renamed.From, renamed.To, 1) : null);
}

/// <summary>Words of a text and where they stand, in UTF-16 code units.</summary>
public sealed record QuoteResponse(string Text, int Start, int Length)
{
    internal static QuoteResponse? Of(TextSpan? span, string text) =>
        span is { } known ? new QuoteResponse(known.Of(text), known.Start, known.Length) : null;
}
