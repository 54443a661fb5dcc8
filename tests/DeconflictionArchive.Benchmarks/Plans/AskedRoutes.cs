namespace DeconflictionArchive.Benchmarks.Plans;

/// <summary>A question to a route.</summary>
/// <param name="Exempt">Why a scan is taken for granted; null where none is.</param>
internal sealed record AskedRoute(string Path, string? Exempt = null);

/// <summary>Every route that asks the database, plainly and as expensively as it can be asked. {report} and {incident} stand for busy ones.</summary>
internal static class AskedRoutes
{
    private const string Ranking = "exact ranking of a word in most reports reads every one of them; the index in memory is for that";

    public static readonly IReadOnlyList<AskedRoute> All =
    [
        new("reports"),
        new("reports?sort=oldest&limit=200"),
        new("reports?from=2017-09&to=2017-10&copies=all"),
        new("reports?party=us-dod&channel=vtc"),
        new("reports?party=-us-dod&undated=only"),
        new("reports?incident={incident}"),
        new("reports?q=%22%D8%A7%D9%84%D8%AE%D8%B7%20%D8%A7%D9%84%D8%B3%D8%A7%D8%AE%D9%86%22"),
        new("reports?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7&facets=source,agency,party,place,channel,incident,month,year", Ranking),
        new("reports/{report}"),
        new("reports/{report}/text"),
        new("reports/{report}/copies"),
        new("reports/{report}/similar"),
        new("incidents"),
        new("incidents?party=russia&place=tanf&type=strike"),
        new("incidents?channel=vtc&limit=200"),
        new("incidents/{incident}"),
        new("incidents/{incident}/reports"),
        new("incidents/{incident}/claims"),
        new("incidents/{incident}/matrix"),
        new("incidents/{incident}/timeline"),
        new("claims"),
        new("claims?sort=oldest&limit=200"),
        new("claims?party=ru-mod&stance=denies"),
        new("claims?about=us&from=2017"),
        new("claims?channel=vtc"),
        new("claims?party=-ru-mod"),
        new("channels"),
        new("channels/flight-safety-mou"),
        new("channels/flight-safety-mou/uses"),
        new("channels/flight-safety-mou/uses?outcome=worked&sort=oldest"),
        new("parties"),
        new("parties/us-dod"),
        new("parties/suggest?q=us"),
        new("places"),
        new("sources"),
        new("agencies"),
        new("vocabulary"),
        new("names?party=us-dod&incident=2016-06-16-tanf-strike"),
        new("stats/timeline?interval=month"),
        new("stats/timeline?interval=day&party=russia"),
        new("stats/network"),
        new("changes"),
        new("changes?since=90000&limit=200"),
        new("changes?subject=incident"),
        new("imports"),
        new("imports/7"),
        new("imports/7/verdicts?verdict=rejected"),
    ];
}
