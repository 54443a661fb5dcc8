using System.Text.Json.Serialization;
using DeconflictionArchive.Analysis.Claims.Contradictions;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Incidents;

namespace DeconflictionArchive.Api.Incidents;

/// <summary>What happened once, as claims allege it.</summary>
/// <param name="Id">Slug that begins with the date.</param>
/// <param name="MergedInto">The incident it lives on in; null unless merged.</param>
/// <param name="ReportCount">Reports that tell of it.</param>
/// <param name="SourceCount">Outlets they appeared in.</param>
/// <param name="OriginCount">Independent beginnings: a report and its copies are one.</param>
/// <param name="Claims">How many claims were made about it.</param>
/// <param name="Sources">Addresses the facts of the register were taken from.</param>
public sealed record IncidentResponse(
    string Id,
    NameResponse Title,
    NameResponse Summary,
    string Type,
    IncidentStatus Status,
    string? MergedInto,
    DateResponse Occurred,
    IReadOnlyList<IncidentPlaceResponse> Places,
    IReadOnlyList<IncidentPartyResponse> Parties,
    IReadOnlyList<IncidentChannelUseResponse> ChannelUses,
    IReadOnlyList<IncidentQuantityResponse> Quantities,
    int ReportCount,
    int SourceCount,
    int OriginCount,
    int Claims,
    IReadOnlyList<ContradictionResponse> Contradictions,
    IReadOnlyList<string> Sources,
    CitationResponse Citation)
{
    /// <summary>When the archive last changed it.</summary>
    [JsonIgnore]
    public DateTimeOffset UpdatedAt { get; init; }

    public static IncidentResponse Of(Incident incident) => new(
        incident.Facts.Id,
        new NameResponse(incident.Facts.TitleAr, incident.Facts.TitleEn),
        new NameResponse(incident.Facts.SummaryAr, incident.Facts.SummaryEn),
        incident.Facts.Type,
        incident.Facts.Status,
        incident.Facts.MergedInto,
        IncidentDate.Of(incident.Facts),
        [.. incident.Places.Select(IncidentPlaceResponse.Of)],
        [.. incident.Parties.Select(party => new IncidentPartyResponse(party.Party, party.Role))],
        IncidentChannelUses.Of(incident),
        [.. incident.Quantities.Select(IncidentQuantityResponse.Of), .. incident.Facts.Casualties.Select(IncidentQuantityResponse.Of)],
        incident.Counts.Reports,
        incident.Counts.Sources,
        incident.Counts.Origins,
        incident.Claims.Count,
        [.. ContradictionFinder.Find(incident.Told).Select(ContradictionResponse.Of)],
        incident.Addresses,
        CitationResponse.Of(
            "entry",
            incident.Facts.Id,
            $"{incident.Facts.TitleEn} ({incident.Facts.TitleAr})",
            null,
            incident.Facts.OccurredFrom,
            incident.Facts.OccurredTo,
            null,
            $"Incident, {EnumName.Of(incident.Facts.Status)}"))
    {
        UpdatedAt = incident.Facts.UpdatedAt,
    };
}
