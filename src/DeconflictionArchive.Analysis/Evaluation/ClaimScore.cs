using DeconflictionArchive.Analysis.Claims;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Claims by speaker and quote, with the stance counted apart, and quantities by span and bounds.</summary>
internal sealed class ClaimScore
{
    private readonly Tally _claims = new();
    private readonly Tally _withStance = new();
    private readonly Tally _quantities = new();

    public IEnumerable<Figure> Figures =>
    [
        Figure.F1("claims", _claims),
        Figure.F1("claims-with-stance", _withStance),
        Figure.F1("quantities", _quantities),
    ];

    public void Add(GoldReport gold, AnalyzedReport report)
    {
        Match(_claims, gold, report, (_, _) => true);
        Match(_withStance, gold, report, (expected, found) => expected.Stance == NameOf(found.Stance));
        AddQuantities(gold, report);
    }

    private static void Match(Tally tally, GoldReport gold, AnalyzedReport report, Func<GoldClaim, Claim, bool> alsoEqual)
    {
        var ours = report.Claims.ToList();
        foreach (var expected in gold.Claims)
        {
            var span = GoldReport.Span(expected.QuoteSpan);
            var match = ours
                .Where(found => found.Speaker == expected.Speaker && found.Quote.Overlaps(span) && alsoEqual(expected, found))
                .OrderByDescending(found => Math.Min(found.Quote.End, span.End) - Math.Max(found.Quote.Start, span.Start))
                .FirstOrDefault();
            if (match is null)
            {
                var near = ours.Where(found => found.Quote.Overlaps(span)).Select(found => $"{found.Speaker} {NameOf(found.Stance)}");
                tally.AddMissed($"{gold.Id}: {expected.Speaker} {expected.Stance}: {Short(span.Of(report.Text.Original))} | ours: {string.Join("; ", near)}");
                continue;
            }

            tally.AddRight();
            ours.Remove(match);
        }

        foreach (var found in ours)
            tally.AddInvented($"{gold.Id}: {found.Speaker} {NameOf(found.Stance)} [{found.Rule}]: {Short(report.Text.Slice(found.Quote))}");
    }

    private void AddQuantities(GoldReport gold, AnalyzedReport report)
    {
        var ours = report.Quantities.ToList();
        foreach (var expected in gold.Quantities)
        {
            var span = GoldReport.Span(expected.Span);
            var match = ours.Find(found => found.Span.Overlaps(span) && (found.Min, found.Max) == expected.Bounds);
            if (match is null)
            {
                _quantities.AddMissed($"{gold.Id}: {expected.What} {expected.Bounds}: {Short(span.Of(report.Text.Original))}");
                continue;
            }

            _quantities.AddRight();
            ours.Remove(match);
        }

        foreach (var found in ours)
            _quantities.AddInvented($"{gold.Id}: {found.What} ({found.Min}, {found.Max}): {report.Text.Slice(found.Span)}");
    }

    private static string NameOf(Stance stance) => stance == Stance.NoComment ? "no-comment" : stance.ToString().ToLowerInvariant();

    private static string Short(string text) => (text.Length <= 90 ? text : text[..90] + "...").ReplaceLineEndings("⏎");
}
