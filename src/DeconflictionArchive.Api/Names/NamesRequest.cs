using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Reports;
using DeconflictionArchive.Api.Requests;

namespace DeconflictionArchive.Api.Names;

/// <summary>Which names; they are known when the request is read.</summary>
public sealed record NamesRequest(IReadOnlyList<NamedResponse> Named, IReadOnlyDictionary<string, IReadOnlyList<string>> Reading) : IQueryRequest<NamesRequest>
{
    private const string Several = " Id, or any known name; may be repeated.";

    private static readonly Parameter Source = Wanted(Parameters.Source, "An outlet.");
    private static readonly Parameter Agency = Wanted(Parameters.Agency, "An agency.");
    private static readonly Parameter Party = Wanted(Parameters.Party, "A state, force, body, group or person.");
    private static readonly Parameter Place = Wanted(Parameters.Place, "A place.");
    private static readonly Parameter Channel = Wanted(Parameters.Channel, "A deconfliction channel.");
    private static readonly Parameter Incident = Wanted(Parameters.Incident, "An incident.");

    public static IReadOnlyList<Parameter> Accepted { get; } = [Source, Agency, Party, Place, Channel, Incident];

    public static NamesRequest Read(QueryReader query, KnownNames names)
    {
        List<NamedResponse> named =
        [
            .. Read(query, Source, names.Sources, id => SourceResponse.Of(id, names.SourcesMet.GetValueOrDefault(id))!.Name),
            .. Read(query, Agency, names.Agencies, id => OutletLexicon.Shared.FindAgency(id) is { } agency ? new NameResponse(agency.NameAr, agency.NameEn) : null),
            .. Read(query, Party, names.Parties, id => Of(PartyLexicon.Shipped.Find(id)?.Name)),
            .. Read(query, Place, names.Places, id => Of(PlaceLexicon.Shipped.Find(id)?.Name)),
            .. Read(query, Channel, names.Channels, id => Of(ChannelLexicon.Shipped.Find(id)?.Name)),
            .. Read(query, Incident, names.Incidents, id => Of(names.TitleOf(id))),
        ];
        return new NamesRequest(named, query.Reading);
    }

    private static Parameter Wanted(Parameter parameter, string noun) => parameter with { Description = noun + Several };

    private static NameResponse? Of(Bilingual? name) => name is null ? null : NameResponse.Of(name);

    private static IEnumerable<NamedResponse> Read(QueryReader query, Parameter parameter, NameList list, Func<string, NameResponse?> name)
    {
        var asked = query.Filter(parameter, list);
        if (asked.None.Count > 0)
            query.Errors.Add(parameter.Name, "Nothing can be excluded from names that are asked for one by one.");
        foreach (var id in asked.Any)
        {
            if (name(id) is { } found)
                yield return new NamedResponse(parameter.Name, id, found);
        }
    }
}
