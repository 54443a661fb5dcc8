using System.Globalization;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Life;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Parties;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Incidents;

public sealed class IncidentRegisterTests
{
    private static readonly IncidentRegister Register = IncidentRegister.ReadShipped();

    private static readonly string[] Types =
        ["strike", "air_encounter", "ground_encounter", "call", "meeting", "video_conference", "agreement", "notice_or_warning"];

    [Fact]
    public void The_shipped_register_knows_seventy_five_incidents_each_once()
    {
        Register.Incidents.Count.ShouldBe(75);
        Register.Incidents.Select(incident => incident.Id).Distinct().Count().ShouldBe(75);
    }

    [Fact]
    public void Every_incident_speaks_both_languages()
    {
        foreach (var incident in Register.Incidents)
        {
            string[] arabic = [incident.Title.Ar, incident.Summary.Ar];
            string[] english = [incident.Title.En, incident.Summary.En];
            arabic.ShouldAllBe(text => text.Any(letter => letter >= 'ء' && letter <= 'ي'), incident.Id);
            english.ShouldAllBe(text => text.Any(char.IsAsciiLetter), incident.Id);
            incident.Summary.Ar.ShouldEndWith(".");
            incident.Summary.En.ShouldEndWith(".");
        }
    }

    [Fact]
    public void Every_id_begins_with_the_year_and_month_its_date_has()
    {
        foreach (var incident in Register.Incidents)
        {
            incident.Id.ShouldStartWith(incident.From.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            var carriesDay = incident.Id.Length > 10 && char.IsAsciiDigit(incident.Id[8]) && char.IsAsciiDigit(incident.Id[9]);
            if (carriesDay)
            {
                var day = DateOnly.ParseExact(incident.Id[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                day.ShouldBeInRange(incident.From, incident.To, incident.Id);
            }
        }
    }

    [Fact]
    public void Dates_run_forward_within_the_years_of_the_register()
    {
        foreach (var incident in Register.Incidents)
        {
            incident.To.ShouldBeGreaterThanOrEqualTo(incident.From, incident.Id);
            incident.From.ShouldBeGreaterThanOrEqualTo(new DateOnly(2015, 9, 1), incident.Id);
            incident.To.ShouldBeLessThan(new DateOnly(2024, 1, 1), incident.Id);
        }
    }

    [Fact]
    public void Types_roles_and_degrees_of_certainty_are_those_of_the_vocabulary()
    {
        foreach (var incident in Register.Incidents)
        {
            Types.ShouldContain(incident.Type, incident.Id);
            new[] { "day", "night", "interval", "about" }.ShouldContain(incident.Precision, incident.Id);
            new[] { "high", "medium", "low" }.ShouldContain(incident.Certainty, incident.Id);
            incident.Parties.ShouldNotBeEmpty(incident.Id);
            incident.Parties.ShouldAllBe(party => new[] { "actor", "target", "host", "mediator", "witness" }.Contains(party.Role), incident.Id);
            incident.Places.ShouldNotBeEmpty(incident.Id);
            incident.Cues.ShouldNotBeEmpty(incident.Id);
        }
    }

    [Fact]
    public void A_channel_is_brought_into_a_known_state_by_a_known_party_or_with_an_address()
    {
        foreach (var incident in Register.Incidents)
        {
            foreach (var told in incident.ChannelStates)
            {
                ChannelLexicon.Shipped.Find(told.Channel).ShouldNotBeNull(incident.Id);
                new[] { ChannelStates.Negotiated, ChannelStates.InForce, ChannelStates.Suspended, ChannelStates.Restored }.ShouldContain(told.State, incident.Id);
                if (told.By is { } party)
                    (PartyLexicon.Shipped.Find(party) is not null || OfficialLexicon.Shipped.Entries.Any(official => official.Id == party)).ShouldBeTrue($"{incident.Id}: {party}");
                if (told.On is not null)
                    told.Source.ShouldStartWith("http", customMessage: incident.Id);
            }
        }
    }
}
