using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Channels.Life;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Claims.Contradictions;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Api.Incidents;
using DeconflictionArchive.Api.Vocabulary;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Snippets;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Incidents;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests.Api;

public sealed class VocabularyTests
{
    public static TheoryData<string, IReadOnlyList<string>> Enumerated { get; } = new()
    {
        { "incident-status", EnumName.All<IncidentStatus>() },
        { "report-role", EnumName.All<IncidentRole>() },
        { "precision", EnumName.All<DatePrecision>() },
        { "basis", EnumName.All<DateBasis>() },
        { "date-expression-kind", EnumName.All<DateExpressionKind>() },
        { "stance", EnumName.All<Stance>() },
        { "question", EnumName.All<ClaimQuestion>() },
        { "phase", EnumName.All<ChannelPhase>() },
        { "outcome", EnumName.All<ChannelOutcome>() },
        { "purpose", EnumName.All<ChannelPurpose>() },
        { "channel-kind", EnumName.All<ChannelKind>() },
        { "channel-state", [ChannelStates.Negotiated, ChannelStates.InForce, ChannelStates.Suspended, ChannelStates.Restored] },
        { "deescalation-sense", EnumName.All<DeescalationSense>() },
        { "agency-role", EnumName.All<AgencyRole>() },
        { "furniture-kind", EnumName.All<FurnitureKind>() },
        { "mention-kind", EnumName.All<MentionKind>() },
        { "timeline-kind", EnumName.All<TimelineKind>() },
        { "snippet-field", EnumName.All<SnippetField>() },
        { "contradiction-kind", EnumName.All<ContradictionKind>() },
        { "contradiction-status", EnumName.All<ContradictionStatus>() },
        { "change-kind", EnumName.All<ChangeKind>() },
        { "outlet-kind", EnumName.All<OutletKind>() },
        { "place-kind", [.. PlaceLexicon.Shipped.Entries.Select(place => place.Kind).Distinct()] },
        { "place-precision", [.. PlaceLexicon.Shipped.Entries.Select(place => place.Precision.Split(',')[0]).Distinct()] },
        { "undated", EnumName.All<UndatedReports>() },
        { "copies", EnumName.All<CopiesShown>() },
        { "match", EnumName.All<MatchMode>() },
        { "interval", EnumName.All<TimelineInterval>() },
        { "incident-type", [.. IncidentRegister.ReadShipped().Incidents.Select(incident => incident.Type).Distinct()] },
        { "party-role", [.. IncidentRegister.ReadShipped().Incidents.SelectMany(incident => incident.Parties).Select(party => party.Role).Distinct()] },
        { "party-kind", [.. PartyLexicon.Shipped.Entries.Select(party => party.Kind).Distinct()] },
    };

    [Theory]
    [MemberData(nameof(Enumerated))]
    public void Every_value_has_its_meaning(string list, IReadOnlyList<string> values) => values.ShouldBeSubsetOf(VocabularyList.ValuesOf(list));

    [Fact]
    public void Every_value_is_told_once_in_both_languages()
    {
        foreach (var list in VocabularyList.All)
        {
            list.Values.Select(value => value.Value).ShouldBeUnique();
            foreach (var value in list.Values)
            {
                foreach (var text in new[] { value.Name.Ar, value.Name.En, value.Meaning.Ar, value.Meaning.En })
                    text.ShouldNotBeNullOrWhiteSpace($"{list.Id}: {value.Value}");
            }
        }
    }
}
