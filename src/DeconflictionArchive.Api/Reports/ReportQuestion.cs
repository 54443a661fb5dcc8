using DeconflictionArchive.Api.Requests;
using DeconflictionArchive.Api.Vocabulary;
using DeconflictionArchive.Search;
using DeconflictionArchive.Storage;

namespace DeconflictionArchive.Api.Reports;

/// <summary>The words and filters that reports, their timeline and their network share.</summary>
internal static class ReportQuestion
{
    public static readonly Parameter Copies = Parameters.Closed("copies", "Whether reports that repeat another are shown.", EnumName.All<CopiesShown>(), "collapse");

    private static readonly Parameter Match = Parameters.Closed("match", "Whether inflections of a word are one.", EnumName.All<MatchMode>(), "stem");
    private static readonly Parameter Expand = Parameters.Closed("expand", "Whether a name also finds the other names of what it names.", ["aliases", "none"], "aliases");
    private static readonly Parameter Type = Parameters.ClosedFilter("type", "Reports that tell of an incident of this kind.", VocabularyList.ValuesOf("incident-type"));

    public static IReadOnlyList<Parameter> Accepted { get; } =
    [
        Parameters.Words, Parameters.From, Parameters.To, Parameters.Undated, Parameters.Source, Parameters.Agency, Parameters.Party, Parameters.Place,
        Parameters.Channel, Parameters.Incident, Type, Copies, Match, Expand,
    ];

    public static ReportQuery Read(QueryReader query, KnownNames names)
    {
        var period = query.Period(Parameters.From, Parameters.To);
        return new ReportQuery
        {
            Text = query.Words(Parameters.Words),
            Match = EnumName.Parse<MatchMode>(query.Choice(Match)!),
            ExpandAliases = query.Choice(Expand) == "aliases",
            Filter = new ReportFilter
            {
                From = period.From,
                To = period.To,
                Undated = query.Choice(Parameters.Undated) is { } undated ? EnumName.Parse<UndatedReports>(undated) : null,
                Copies = EnumName.Parse<CopiesShown>(query.Choice(Copies)!),
                Sources = query.Filter(Parameters.Source, names.Sources),
                Agencies = query.Filter(Parameters.Agency, names.Agencies),
                Parties = query.Filter(Parameters.Party, names.Parties),
                Places = query.Filter(Parameters.Place, names.Places),
                Channels = query.Filter(Parameters.Channel, names.Channels),
                Incidents = OfTypes(query.Filter(Parameters.Incident, names.Incidents), query.Filter(Type), names),
            },
        };
    }

    // A type stands for all its incidents; asked for together with incidents, both must hold.
    private static IdFilter OfTypes(IdFilter incidents, IdFilter types, KnownNames names)
    {
        if (types.IsAll)
            return incidents;
        var excluded = incidents.None.Concat(names.IncidentsOfTypes(types.None)).ToList();
        if (types.Any.Count == 0)
            return new IdFilter(incidents.Any, excluded);
        var ofTypes = names.IncidentsOfTypes(types.Any);
        var both = incidents.Any.Count == 0 ? ofTypes : [.. incidents.Any.Intersect(ofTypes, StringComparer.Ordinal)];
        return both.Count > 0 ? new IdFilter(both, excluded) : IdFilter.Nothing;
    }
}
