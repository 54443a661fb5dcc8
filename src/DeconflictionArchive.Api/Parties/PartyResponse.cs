using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Api.Stats;

namespace DeconflictionArchive.Api.Parties;

/// <summary>Who: a state, force, body, group or person.</summary>
/// <param name="Side">Id of the party whose side it is on; its own for a side, null for none.</param>
/// <param name="Aliases">Other names, in Arabic and in English.</param>
/// <param name="Reports">That name it; a report and its copies count each.</param>
/// <param name="DocumentedAt">Where the entry is publicly documented.</param>
public record PartyResponse(string Id, NameResponse Name, string Kind, string? Side, IReadOnlyList<string> Aliases, long Reports, string DocumentedAt)
{
    public static PartyResponse Of(Party party, long reports) =>
        new(party.Id, NameResponse.Of(party.Name), party.Kind, party.Side, party.Aliases, reports, party.Source);
}

/// <summary>A party with its offices, its reports over time, and who appears with it.</summary>
public sealed record PartyDetailResponse : PartyResponse
{
    public PartyDetailResponse(
        Party party, long reports, IReadOnlyList<OfficialTerm> offices, IReadOnlyList<TimelineStepResponse> months, IReadOnlyList<CompanionResponse> appearsWith)
        : base(Of(party, reports))
    {
        Offices = [.. offices.Select(OfficeResponse.Of)];
        Months = months;
        AppearsWith = appearsWith;
    }

    /// <summary>Offices held; of a person alone.</summary>
    public IReadOnlyList<OfficeResponse> Offices { get; }

    /// <summary>Reports that name it, by month; months without any are left out.</summary>
    public IReadOnlyList<TimelineStepResponse> Months { get; }

    /// <summary>Parties named in the same reports, most reports first.</summary>
    public IReadOnlyList<CompanionResponse> AppearsWith { get; }
}

/// <param name="Organisation">Id of the party the office belongs to.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="To">Last day; null while it lasts or when unknown.</param>
/// <param name="Certainty">How sure the days are: day, month or year.</param>
public sealed record OfficeResponse(string Office, string Organisation, DateOnly? From, DateOnly? To, string Certainty)
{
    public static OfficeResponse Of(OfficialTerm term) => new(term.Office, term.Organisation, term.From, term.To, term.Certainty);
}

/// <param name="Reports">That name both.</param>
public sealed record CompanionResponse(string Id, NameResponse Name, long Reports);

/// <summary>A party whose name begins with what was typed.</summary>
/// <param name="Matched">The name or alias that begins so.</param>
public sealed record SuggestionResponse(string Id, NameResponse Name, string Kind, string Matched);
