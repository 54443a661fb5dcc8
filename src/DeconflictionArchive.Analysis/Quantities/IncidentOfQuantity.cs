using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Quantities;

/// <summary>
/// Tells which incident a number is of: the one its claim is about, or else the only one that is news. A total over more than one
/// incident, and a number beside a day of another time, are of none.
/// </summary>
internal sealed class IncidentOfQuantity
{
    private const int Near = 10; // days between an incident and a day told beside its numbers

    private const int Longest = 31; // days: a longer period names no time of its own

    private static readonly PhraseIndex<bool> Campaign = Read();

    private readonly ReportText _text;
    private readonly IReadOnlyList<IncidentMatch> _incidents;
    private readonly string? _onlyNews;
    private readonly Dictionary<int, bool> _isCampaign = [];
    private readonly Dictionary<(int Sentence, string Incident), bool> _isOfAnotherTime = [];
    private readonly Lazy<SpanOrder<DateExpression>> _days;

    public IncidentOfQuantity(ReportText text, IReadOnlyList<IncidentMatch> incidents, IReadOnlyList<DateExpression> dates)
    {
        _text = text;
        _incidents = incidents;
        _onlyNews = incidents.Where(match => match.Role == IncidentRole.Main).Take(2).ToList() is [var only] ? only.Id : null;
        _days = new(() => new SpanOrder<DateExpression>(
            [.. dates.Where(date => date is { From: { } from, To: { } to, InFurniture: false } && to.DayNumber - from.DayNumber < Longest)], date => date.Span));
    }

    public string? Of(TextSpan span, Claim? claim)
    {
        if ((claim is null ? _onlyNews : claim.Incident) is not { } id || _incidents.FirstOrDefault(match => match.Id == id) is not { Incident: var incident })
            return null;
        var sentence = _text.SentenceOf(_text.FirstTokenFrom(span.Start));
        return IsCampaign(sentence) || IsOfAnotherTime(sentence, incident) ? null : id;
    }

    private bool IsCampaign(int sentence)
    {
        if (_isCampaign.TryGetValue(sentence, out var known))
            return known;
        var (first, end) = (_text.Sentences[sentence].FirstToken, _text.Sentences[sentence].EndToken);
        return _isCampaign[sentence] = Enumerable.Range(first, end - first).Any(token => Campaign.Longest(_text.Tokens, token) is not null);
    }

    private bool IsOfAnotherTime(int sentence, RegisterIncident incident)
    {
        if (_isOfAnotherTime.TryGetValue((sentence, incident.Id), out var known))
            return known;
        var (first, end) = (_text.Sentences[sentence].FirstToken, _text.Sentences[sentence].EndToken);
        var told = _days.Value.Overlapping(_text.SpanOf(first, end - first)).ToList();
        return _isOfAnotherTime[(sentence, incident.Id)] =
            told.Count > 0 && told.TrueForAll(day => day.To < incident.From.AddDays(-Near) || day.From > incident.To.AddDays(Near));
    }

    private static PhraseIndex<bool> Read()
    {
        var words = new PhraseIndex<bool>();
        foreach (var form in LexiconFile.Read("campaign_words.tsv").SelectMany(row => row.Values("forms")))
            words.Add(form, true);
        return words;
    }
}
