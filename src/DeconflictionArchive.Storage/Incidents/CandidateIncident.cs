using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>A candidate in the shape of an incident, so that it is stored and served as one.</summary>
internal static class CandidateIncident
{
    private const string SummaryAr = "حدث جُمع من تقارير ترويه ولم يراجعه محرر بعد.";
    private const string SummaryEn = "An event gathered from the reports that tell it; no editor has reviewed it yet.";

    public static RegisterIncident Of(CandidateFacts facts) => new()
    {
        Id = facts.Slug,
        Title = CandidateTitle.Of(facts),
        Summary = new Bilingual(SummaryAr, SummaryEn),
        Type = facts.Type,
        From = facts.From,
        To = facts.To,
        Precision = facts.From == facts.To ? "day" : "interval",
        Certainty = "low",
        Places = facts.Places,
        Parties = facts.Parties,
        Channels = facts.Channels,
    };

    public static IncidentRow Row(RegisterIncident incident, DateTimeOffset now) => new()
    {
        Id = incident.Id,
        Status = IncidentStatus.Candidate,
        TitleAr = incident.Title.Ar,
        TitleEn = incident.Title.En,
        SummaryAr = incident.Summary.Ar,
        SummaryEn = incident.Summary.En,
        Type = incident.Type,
        OccurredFrom = incident.From,
        OccurredTo = incident.To,
        Precision = incident.Precision,
        Certainty = incident.Certainty,
        Cues = [],
        Needs = [],
        Casualties = [],
        CreatedAt = now,
        UpdatedAt = now,
    };
}
