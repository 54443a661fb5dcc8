using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Quantities;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis;

/// <summary>Reads a report: the steps in their order. Safe to share between threads.</summary>
public sealed class ReportAnalyzer
{
    private readonly PageReader _pages = new();
    private readonly SourceFinder _sources = new();
    private readonly AgencyFinder _agencies = new();
    private readonly DateExpressionParser _dates = new();
    private readonly MentionFinder _mentions = new();
    private readonly IncidentMatcher _incidents;
    private readonly ReportDating _dating = new();
    private readonly DateResolver _resolver = new();
    private readonly ClaimFinder _claims = new();
    private readonly QuantityFinder _quantities = new();
    private readonly DeescalationTermFinder _deescalation = new();
    private readonly ChannelUseFinder _channelUses = new();
    private readonly EventFinder _events;

    public ReportAnalyzer(IncidentRegister register)
    {
        _incidents = new IncidentMatcher(register);
        _events = new EventFinder(_incidents.Words);
    }

    public AnalyzedReport Analyze(RawReport report)
    {
        var text = new ReportText(report.Text);
        var page = _pages.Read(text);
        var expressions = _dates.Find(text, page);
        var mentions = _mentions.Find(text, page);

        // The register may narrow the date, and the date decides which incidents are possible: clues first, then both.
        var clues = _dating.Gather(text, page, expressions, mentions, report.Metadata);
        var told = _incidents.Tell(text, page, mentions, expressions);
        var incidents = IncidentMatcher.Match(told, clues);
        var published = _dating.Date(clues, incidents);
        var dates = _resolver.Resolve(text, expressions, published, incidents);

        var claims = _claims.Find(text, page, mentions, incidents, dates);
        var terms = _deescalation.Find(text);
        var read = new AnalyzedReport(
            report,
            text,
            page,
            _sources.Find(text, page, report.Metadata),
            _agencies.Find(text, page),
            published,
            dates,
            mentions,
            incidents,
            claims,
            _quantities.Find(text, page, claims, incidents, dates),
            _channelUses.Find(text, page, mentions, claims, incidents, terms))
        {
            DeescalationTerms = terms,
        };
        var events = _events.Find(read, told.Story, expressions);
        _incidents.Keep(told);
        return read with { Events = events };
    }
}
