using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What else was read in the report, asked for by place without reading all of it again.</summary>
internal sealed class ClaimContext(IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
{
    private const int FewCues = 100;

    private readonly SpanOrder<Mention> _mentions = new(mentions, mention => mention.Span);

    private SpanOrder<DateExpression>? _dates;

    private readonly List<(TextSpan Span, string Incident)> _cues = CuesOf(incidents);

    private SpanOrder<(TextSpan Span, string Incident)>? _orderedCues;

    /// <summary>The incident the report tells as news; null when it tells several or none.</summary>
    public string? MainIncident { get; } = OnlyMain(incidents, _ => true)?.Id;

    /// <summary>The one thing done, not said, that the report tells as news: a strike, an encounter; null when it tells several or none.</summary>
    public RegisterIncident? MainDeed { get; } = OnlyMain(incidents, incident => incident.Type is "strike" or "air_encounter" or "ground_encounter");

    /// <summary>Whether an incident is words exchanged, not something done.</summary>
    public bool IsTalk(string incident)
    {
        foreach (var match in incidents)
        {
            if (match.Id == incident)
                return match.Incident.Type is "call" or "meeting" or "video_conference" or "agreement";
        }

        return false;
    }

    /// <summary>The one incident told as news in which a channel was used; null when it is several or none.</summary>
    public string? MainUseOf(string channel) => OnlyMain(incidents, incident => incident.Channels.Contains(channel, StringComparer.Ordinal))?.Id;

    public IEnumerable<Mention> MentionsIn(TextSpan span) => _mentions.Overlapping(span);

    public IEnumerable<DateExpression> DatesIn(TextSpan span) => (_dates ??= new SpanOrder<DateExpression>(dates, date => date.Span)).Overlapping(span);

    /// <summary>The one incident whose words stand in a span; null when it is several or none.</summary>
    public string? OnlyIncidentIn(TextSpan span)
    {
        // Few are looked through sooner than put in order.
        if (_cues.Count > FewCues)
            return Only((_orderedCues ??= new SpanOrder<(TextSpan Span, string Incident)>(_cues, cue => cue.Span)).Overlapping(span));
        string? only = null;
        foreach (var (cue, incident) in _cues)
        {
            if (!cue.Overlaps(span) || only == incident)
                continue;
            if (only is not null)
                return null;
            only = incident;
        }

        return only;
    }

    private static string? Only(IEnumerable<(TextSpan Span, string Incident)> cues)
    {
        string? only = null;
        foreach (var (_, incident) in cues)
        {
            if (only is not null && only != incident)
                return null;
            only = incident;
        }

        return only;
    }

    /// <summary>The first channel named in a span; null when none is.</summary>
    public string? ChannelIn(TextSpan span)
    {
        foreach (var mention in _mentions.Overlapping(span))
        {
            if (mention.Kind == MentionKind.Channel)
                return mention.Id;
        }

        return null;
    }

    private static RegisterIncident? OnlyMain(IReadOnlyList<IncidentMatch> incidents, Func<RegisterIncident, bool> condition)
    {
        RegisterIncident? only = null;
        foreach (var match in incidents)
        {
            if (match.Role != IncidentRole.Main || !condition(match.Incident))
                continue;
            if (only is not null)
                return null;
            only = match.Incident;
        }

        return only;
    }

    private static List<(TextSpan Span, string Incident)> CuesOf(IReadOnlyList<IncidentMatch> incidents)
    {
        var cues = new List<(TextSpan, string)>();
        foreach (var match in incidents)
        {
            foreach (var reason in match.Reasons)
            {
                if (reason.Span is { } span)
                    cues.Add((span, match.Id));
            }
        }

        return cues;
    }
}
