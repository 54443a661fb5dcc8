using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Channels.Life;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Channels;

namespace DeconflictionArchive.Api.Channels;

/// <summary>An arrangement by which the sides tell each other of operations, with its uses in figures.</summary>
/// <param name="Meaning">One line on what counts as it.</param>
/// <param name="PartOf">Id of the channel of which it is a name among others; null for a channel of its own.</param>
/// <param name="AlsoNamed">Ids of its other names, whose uses are counted and listed with its own.</param>
/// <param name="Uses">Uses that reports tell of.</param>
/// <param name="Reports">Reports that tell of them.</param>
/// <param name="Outcomes">How often each outcome was told; an outcome nobody told is left out.</param>
/// <param name="Used">From the first use to the last.</param>
public record ChannelResponse(
    string Id,
    NameResponse Name,
    NameResponse Meaning,
    IReadOnlyList<string> Aliases,
    ChannelKind Kind,
    string? PartOf,
    IReadOnlyList<string> AlsoNamed,
    int Uses,
    int Reports,
    int Incidents,
    IReadOnlyDictionary<string, int> Outcomes,
    DateResponse Used)
{
    public static ChannelResponse Of(DeconflictionChannel channel, ChannelCounts counts) => new(
        channel.Id,
        NameResponse.Of(channel.Name),
        NameResponse.Of(channel.Meaning),
        channel.Aliases,
        channel.Kind,
        channel.PartOf,
        [.. ChannelLexicon.Shipped.WithParts(channel.Id).Skip(1)],
        counts.Uses,
        counts.Reports,
        counts.Incidents,
        counts.Outcomes,
        UsedOf(counts));

    private static DateResponse UsedOf(ChannelCounts counts) => counts is not { First: { } first, Last: { } last }
        ? DateResponse.Unknown
        : DateResponse.Of(
            first.Day,
            last.Day,
            first.Basis == last.Basis ? first.Basis : DateBasis.Inferred,
            BorrowedDate.Evidence("The first use has the first day of", first.Incident, first.Report),
            BorrowedDate.Evidence("The last use has the last day of", last.Incident, last.Report));
}

/// <summary>A channel with its life.</summary>
public sealed record ChannelDetailResponse : ChannelResponse
{
    public ChannelDetailResponse(DeconflictionChannel channel, ChannelCounts counts, IReadOnlyList<ChannelState> states)
        : base(Of(channel, counts))
    {
        States = [.. states.Select(ChannelStateResponse.Of)];
        Periods =
        [
            .. ChannelLife.Of(States.Select(state => new StateTold<ChannelStateResponse>(state.State, state.On.From, state.On.To, state.ToldBy, state)))
                .Select(ChannelPeriodResponse.Of),
        ];
    }

    /// <summary>What is told of its state, in order; different sides may describe it differently.</summary>
    public IReadOnlyList<ChannelStateResponse> States { get; }

    /// <summary>Its life in stretches, each with who describes it so and who otherwise.</summary>
    public IReadOnlyList<ChannelPeriodResponse> Periods { get; }
}

/// <summary>A stretch of a channel's life in one state.</summary>
/// <param name="State">negotiated, in-force, suspended or restored.</param>
/// <param name="Since">First day of what began it.</param>
/// <param name="Until">Day on which the next stretch begins; null for the last.</param>
/// <param name="Contested">Whether somebody describes the same time otherwise.</param>
/// <param name="Agreeing">Who says so, the one that began the stretch first.</param>
/// <param name="Conflicting">Who says otherwise.</param>
public sealed record ChannelPeriodResponse(
    string State, DateOnly Since, DateOnly? Until, bool Contested, IReadOnlyList<ChannelStateResponse> Agreeing, IReadOnlyList<ChannelStateResponse> Conflicting)
{
    public static ChannelPeriodResponse Of(StatePeriod<ChannelStateResponse> period) =>
        new(period.State, period.Since, period.Until, period.IsContested, period.Agreeing, period.Conflicting);
}

/// <param name="State">negotiated, in-force, suspended or restored.</param>
/// <param name="ToldBy">The side that did so or says so; null when nobody is named.</param>
/// <param name="Report">Where it is told; null for what the register has, whose sources are those of the incident.</param>
/// <param name="Quote">The words; null for what the register has.</param>
/// <param name="Start">Where they stand, in UTF-16 code units of the report's text.</param>
/// <param name="Claim">Id of the claim it is said in; null when the report or the register says it on its own.</param>
/// <param name="Source">Address the register has it from; null where that is its incident's or a report's.</param>
public sealed record ChannelStateResponse(
    string State, DateResponse On, string? Incident, string? ToldBy, string? Report, string? Quote, int? Start, int? Length, string? Claim, string? Source)
{
    public static ChannelStateResponse Of(ChannelState state) => new(
        state.State,
        state.Incident is null && state.Report is null
            ? DateResponse.Of(state.From, state.To, state.Basis, new EvidenceResponse("", null, null, "day-of-register", $"The register dates it from {state.Source}."))
            : BorrowedDate.Of(state.From, state.To, state.Basis, state.Incident, state.Report),
        state.Incident,
        state.ToldBy,
        state.Report,
        state.Quote,
        state.Start,
        state.Length,
        state.Claim,
        state.Source);
}

/// <summary>A line of the ledger: one use of a channel as one report tells it.</summary>
/// <param name="Occurred">Days of its incident, or else of its report.</param>
/// <param name="Direction">us-to-ru, ru-to-us or both; null when not said.</param>
/// <param name="ToldBy">The side that says how it ended; null when the report says it on its own.</param>
/// <param name="Claim">Id of the claim it is said in; null when the report says it on its own.</param>
/// <param name="Start">Where the words stand, in UTF-16 code units of the report's text.</param>
/// <param name="Purpose">What it was used for; null when nothing says it.</param>
/// <param name="Phrase">The words that name the channel, as printed; null in a report read by older rules.</param>
/// <param name="Sense">What the words for deconfliction in the phrase are said of; null where there are none.</param>
public sealed record ChannelUseResponse(
    string Channel,
    string? Incident,
    DateResponse Occurred,
    string? Direction,
    ChannelPhase Phase,
    ChannelOutcome Outcome,
    string? ToldBy,
    string? Claim,
    string Report,
    string Quote,
    int Start,
    int Length,
    string Rule,
    ChannelPurpose? Purpose,
    string? Phrase,
    int? PhraseStart,
    DeescalationSense? Sense)
{
    public static ChannelUseResponse Of(Storage.Channels.ChannelUse use) => new(
        use.Facts.Channel,
        use.Facts.Incident,
        BorrowedDate.Of(use.OccurredFrom, use.OccurredTo, use.Basis, use.Facts.Incident, use.Facts.Report),
        use.Facts.Direction,
        use.Facts.Phase,
        use.Facts.Outcome,
        use.Facts.ToldBy,
        use.Claim,
        use.Facts.Report,
        use.Facts.Quote,
        use.Facts.Start,
        use.Facts.Length,
        use.Facts.Rule,
        use.Facts.Purpose,
        use.Facts.Phrase,
        use.Facts.PhraseStart,
        use.Facts.Sense);
}
