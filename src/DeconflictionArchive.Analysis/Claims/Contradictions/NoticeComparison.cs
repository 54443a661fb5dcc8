using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>Notice that one side says was given before, and another that it was not, or only afterwards.</summary>
internal static class NoticeComparison
{
    private static readonly HashSet<string> Notices = ["advance-notice", "emergency-channel", "coordinates-exchange", "hotline", "deescalation-line"];

    /// <param name="Teller">The side that says so.</param>
    private sealed record Notice(string Giver, string Teller, string When, ToldWords Words);

    public static IEnumerable<Contradiction> Find(ToldClaims told)
    {
        var notices = told.Incident.Uses
            .Where(use => use is { ToldBy: not null, Direction: "us-to-ru" or "ru-to-us" } && Notices.Contains(use.Channel))
            .Select(use => new Notice(
                use.Direction![..2] == "us" ? "us" : "russia",
                Sides.Of(use.ToldBy!),
                WhenOf(use),
                new ToldWords(use.Report, use.Claim, use.Span, use.Quote)))
            .Where(notice => notice.When.Length > 0)
            .ToLookup(notice => notice.Giver, StringComparer.Ordinal);
        foreach (var giver in notices.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var before = giver.Where(notice => notice.When == "before").ToList();
            foreach (var other in giver.Where(notice => notice.When is "none" or "after").GroupBy(notice => notice.When, StringComparer.Ordinal))
            {
                var against = other.Where(notice => before.Exists(said => said.Teller != notice.Teller)).ToList();
                var contradicted = before.Where(notice => against.Exists(said => said.Teller != notice.Teller)).ToList();
                if (contradicted.Count == 0)
                    continue;
                yield return new Contradiction(
                    ContradictionKind.Sequence,
                    ClaimQuestion.Notice,
                    [.. SidesOf(contradicted), .. SidesOf(against)],
                    ContradictionStatus.Open,
                    $"Notice by {giver.Key}: {string.Join(", ", contradicted.Select(notice => notice.Teller).Distinct(StringComparer.Ordinal))} says it was given before, "
                    + $"{string.Join(", ", against.Select(notice => notice.Teller).Distinct(StringComparer.Ordinal))} says {(other.Key == "none" ? "it was not given" : "it came afterwards")}.");
            }
        }
    }

    private static IEnumerable<ContradictionSide> SidesOf(IEnumerable<Notice> notices) => notices
        .GroupBy(notice => (notice.Teller, notice.When))
        .Select(group => ToldClaims.Side(group.Key.Teller, group.Key.When, group.Select(notice => notice.Words)));

    private static string WhenOf(ToldUse use) => use switch
    {
        { Outcome: ChannelOutcome.Denied } => "none",
        { Phase: ChannelPhase.Before } => "before",
        { Phase: ChannelPhase.After } => "after",
        _ => "",
    };
}
