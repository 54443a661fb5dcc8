using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What else was read in the report, asked for by place without reading all of it again.</summary>
internal sealed class ClaimContext(IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
{
    private readonly SpanOrder<Mention> _mentions = new(mentions, mention => mention.Span);

    private readonly SpanOrder<DateExpression> _dates = new(dates, date => date.Span);

    private readonly SpanOrder<(TextSpan Span, string Incident)> _cues = new(
        incidents.SelectMany(match => match.Reasons, (match, reason) => (reason.Span, match.Id)).Where(cue => cue.Span is not null).Select(cue => (cue.Span!.Value, cue.Id)),
        cue => cue.Item1);

    /// <summary>The incident the report tells as news; null when it tells several or none.</summary>
    public string? MainIncident { get; } =
        incidents.Where(match => match.Role == IncidentRole.Main).Take(2).ToList() is [var only] ? only.Id : null;

    /// <summary>The one thing done, not said, that the report tells as news: a strike, an encounter; null when it tells several or none.</summary>
    public RegisterIncident? MainDeed { get; } =
        incidents.Where(match => match.Role == IncidentRole.Main && match.Incident.Type is "strike" or "air_encounter" or "ground_encounter").Take(2).ToList() is [var only]
            ? only.Incident
            : null;

    /// <summary>The one incident told as news in which a channel was used; null when it is several or none.</summary>
    public string? MainUseOf(string channel) =>
        incidents.Where(match => match.Role == IncidentRole.Main && match.Incident.Channels.Contains(channel, StringComparer.Ordinal)).Take(2).ToList() is [var only]
            ? only.Id
            : null;

    public IEnumerable<Mention> MentionsIn(TextSpan span) => _mentions.Overlapping(span);

    public IEnumerable<DateExpression> DatesIn(TextSpan span) => _dates.Overlapping(span);

    public IEnumerable<string> IncidentCuesIn(TextSpan span) => _cues.Overlapping(span).Select(cue => cue.Incident);
}
