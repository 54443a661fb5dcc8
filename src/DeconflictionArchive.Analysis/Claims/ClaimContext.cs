using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What else was read in the report, asked for by place without reading all of it again.</summary>
internal sealed class ClaimContext(IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
{
    private readonly List<DateExpression> _dates = [.. dates.OrderBy(date => date.Span.Start)];

    private readonly List<(TextSpan Span, string Incident)> _cues =
        [.. incidents.SelectMany(match => match.Reasons, (match, reason) => (reason.Span, match.Id)).Where(cue => cue.Span is not null).Select(cue => (cue.Span!.Value, cue.Id)).OrderBy(cue => cue.Value)];

    /// <summary>The incident the report tells as news; null when it tells several or none.</summary>
    public string? MainIncident { get; } =
        incidents.Where(match => match.Role == IncidentRole.Main).Take(2).ToList() is [var only] ? only.Id : null;

    public IEnumerable<Mention> MentionsIn(TextSpan span) => In(mentions, span, mention => mention.Span);

    public IEnumerable<DateExpression> DatesIn(TextSpan span) => In(_dates, span, date => date.Span);

    public IEnumerable<string> IncidentCuesIn(TextSpan span) => In(_cues, span, cue => cue.Span).Select(cue => cue.Incident);

    private static IEnumerable<T> In<T>(IReadOnlyList<T> sorted, TextSpan span, Func<T, TextSpan> spanOf)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(sorted[middle]).Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < sorted.Count && spanOf(sorted[low]).Start < span.End; low++)
        {
            if (spanOf(sorted[low]).End <= span.End)
                yield return sorted[low];
        }
    }
}
