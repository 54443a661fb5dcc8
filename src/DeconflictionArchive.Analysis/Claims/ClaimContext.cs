using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Matching;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What else was read in the report, asked for by place without reading all of it again.</summary>
internal sealed class ClaimContext(IReadOnlyList<Mention> mentions, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
{
    private const int FewSigns = 100;
    private const double EnoughOfNews = 1; // a person or a word for such an event
    private const double EnoughOfOld = 2; // its day, or what only its reports say
    private const double News = 3; // what is said is more often of the news than of what is recalled beside it
    private const double OfItsChannel = 2;
    private const double OwnWord = 6; // a notice is its giver's saying so, whatever led to it

    private readonly SpanOrder<Mention> _mentions = new(mentions, mention => mention.Span);

    private SpanOrder<DateExpression>? _dates;

    private readonly List<IncidentSign> _signs = SignsOf(incidents);

    private readonly double[] _weights = new double[incidents.Count];

    private SpanOrder<IncidentSign>? _orderedSigns;

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
                return IsTalk(match);
        }

        return false;
    }

    private static bool IsTalk(IncidentMatch match) => match.Incident.Type is "call" or "meeting" or "video_conference" or "agreement";

    /// <summary>The one incident told as news in which a channel was used; null when it is several or none.</summary>
    public string? MainUseOf(string channel) => OnlyMain(incidents, incident => incident.Channels.Contains(channel, StringComparer.Ordinal))?.Id;

    public IEnumerable<Mention> MentionsIn(TextSpan span) => _mentions.Overlapping(span);

    public IEnumerable<DateExpression> DatesIn(TextSpan span) => (_dates ??= new SpanOrder<DateExpression>(dates, date => date.Span)).Overlapping(span);

    /// <summary>The incident of which a stretch of the report speaks, by the words of each that stand in it; null when none does or two do alike.</summary>
    /// <param name="channel">The channel it is said of; null for none.</param>
    /// <param name="announcer">Who announces something in it; null when nobody does.</param>
    public string? IncidentIn(TextSpan span, string? channel, string? announcer)
    {
        Array.Clear(_weights);
        // Few are looked through sooner than put in order.
        if (_signs.Count > FewSigns)
        {
            foreach (var sign in (_orderedSigns ??= new SpanOrder<IncidentSign>(_signs, sign => sign.Span)).Overlapping(span))
                _weights[sign.Match] += sign.Weight;
        }
        else
        {
            foreach (var sign in _signs)
            {
                if (sign.Span.Overlaps(span))
                    _weights[sign.Match] += sign.Weight;
            }
        }

        var best = -1;
        var isTied = false;
        for (var match = 0; match < _weights.Length; match++)
        {
            var isNews = incidents[match].Role == IncidentRole.Main;
            var isOfItsChannel = channel is not null && incidents[match].Incident.Channels.Contains(channel, StringComparer.Ordinal);
            if (isNews && isOfItsChannel && IsWordOf(announcer, incidents[match].Incident))
                _weights[match] += OwnWord;
            if (_weights[match] < (isNews ? EnoughOfNews : EnoughOfOld))
                continue;
            if (isNews)
                _weights[match] += News;
            if (isOfItsChannel)
                _weights[match] += OfItsChannel;
            var order = best < 0 ? 1 : _weights[match].CompareTo(_weights[best]);
            // "بعد مشاورات انسحبت": talks are the means, what was done is the matter.
            if (order == 0)
                order = IsTalk(incidents[best]).CompareTo(IsTalk(incidents[match]));
            if (order > 0)
                (best, isTied) = (match, false);
            else
                isTied |= order == 0;
        }

        return best < 0 || isTied ? null : incidents[best].Id;
    }

    /// <summary>The one incident told as news of which any word stands in a span, be it a side or a province; null when it is several or none.</summary>
    public string? OnlyNewsIn(TextSpan span)
    {
        string? only = null;
        foreach (var match in incidents)
        {
            if (match.Role != IncidentRole.Main || !match.Reasons.Any(reason => reason.Span is { } sign && sign.Overlaps(span)))
                continue;
            if (only is not null)
                return null;
            only = match.Id;
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

    // Who announces that a channel is suspended does it by that.
    private static bool IsWordOf(string? announcer, RegisterIncident incident) =>
        announcer is not null && incident.Type == "notice_or_warning" && incident.Parties.Any(party => party.Role == "actor" && party.Id == announcer);

    private static List<IncidentSign> SignsOf(IReadOnlyList<IncidentMatch> incidents)
    {
        var signs = new List<IncidentSign>();
        for (var match = 0; match < incidents.Count; match++)
        {
            foreach (var reason in incidents[match].Reasons)
            {
                if (reason.Span is { } span)
                    signs.Add(new IncidentSign(span, match, Weight(reason.Rule)));
            }
        }

        return signs;
    }

    // What is told of one incident only weighs most; sides and provinces are those of many.
    private static double Weight(string rule) => rule switch
    {
        SignRules.Cue => 3,
        SignRules.Need or SignRules.Date or SignRules.Pair => 2,
        SignRules.Place => 0.5,
        SignRules.Party => 0.25,
        _ => 1,
    };

    private readonly record struct IncidentSign(TextSpan Span, int Match, double Weight);
}
