using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>When an incident happened, with the register's own word on how sure that is.</summary>
internal static class IncidentDate
{
    public static DateResponse Of(IncidentRow incident) =>
        DateResponse.Of(incident.OccurredFrom, incident.OccurredTo, BasisOf(incident), [new EvidenceResponse("", null, null, "register-" + incident.Precision, Explain(incident))]);

    private static DateBasis BasisOf(IncidentRow incident) => incident switch
    {
        { CuratedAt: not null } or { Status: IncidentStatus.Reviewed } => DateBasis.Curated,
        { Status: IncidentStatus.Register } => DateBasis.Register,
        _ => DateBasis.Inferred,
    };

    private static string Explain(IncidentRow incident)
    {
        var sure = incident.Precision switch
        {
            "day" => "The day is known.",
            "night" => "It happened in one night, so either day may be meant.",
            "interval" => "It lasted, or its day is known only to lie in these days.",
            "about" => "The days are an estimate.",
            var other => other,
        };
        return incident.Note is null ? sure : $"{sure} {incident.Note}";
    }
}
