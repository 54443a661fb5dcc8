using DeconflictionArchive.Analysis.Incidents;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Reads the register that reports are matched with: the shipped incidents as they stand now, and those an editor has reviewed.</summary>
public sealed class RegisterQueries(NpgsqlDataSource source)
{
    private readonly DbContextOptions<ArchiveDbContext> _options = ArchiveDbContext.Over(source);

    public async Task<IncidentRegister> ReadAsync(CancellationToken cancellation)
    {
        await using var archive = new ArchiveDbContext(_options);
        var incidents = await archive.Incidents
            .Where(incident => incident.Status == IncidentStatus.Register || incident.Status == IncidentStatus.Reviewed)
            .OrderBy(incident => incident.OccurredFrom).ThenBy(incident => incident.Id)
            .ToListAsync(cancellation);
        var places = (await archive.IncidentPlaces.OrderBy(place => place.Ordinal).ToListAsync(cancellation)).ToLookup(place => place.Incident);
        var parties = (await archive.IncidentParties.OrderBy(party => party.Ordinal).ToListAsync(cancellation)).ToLookup(party => party.Incident);
        var channels = (await archive.IncidentChannels.OrderBy(channel => channel.Ordinal).ToListAsync(cancellation)).ToLookup(channel => channel.Incident);
        var states = (await archive.IncidentChannelStates.OrderBy(state => state.Ordinal).ToListAsync(cancellation)).ToLookup(state => state.Incident);
        var sources = (await archive.IncidentSources.OrderBy(origin => origin.Ordinal).ToListAsync(cancellation)).ToLookup(origin => origin.Incident);
        return new IncidentRegister([.. incidents.Select(incident => new RegisterIncident
        {
            Id = incident.Id,
            Title = new Bilingual(incident.TitleAr, incident.TitleEn),
            Summary = new Bilingual(incident.SummaryAr, incident.SummaryEn),
            Type = incident.Type,
            From = incident.OccurredFrom,
            To = incident.OccurredTo,
            DisclosedOn = incident.DisclosedOn,
            Precision = incident.Precision,
            Certainty = incident.Certainty,
            Note = incident.Note,
            Places = [.. places[incident.Id].Select(place => place.Place)],
            Parties = [.. parties[incident.Id].Select(party => new IncidentParty(party.Party, party.Role))],
            Channels = [.. channels[incident.Id].Select(channel => channel.Channel)],
            ChannelStates = [.. states[incident.Id].Select(state => new IncidentChannelState(state.Channel, state.State, state.ToldBy, state.ToldOn, state.Source))],
            Cues = incident.Cues,
            Needs = incident.Needs,
            Casualties = incident.Casualties,
            Sources = [.. sources[incident.Id].Select(origin => origin.Address)],
        })]);
    }
}
