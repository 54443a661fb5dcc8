using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Channels;

namespace DeconflictionArchive.Api.Channels;

/// <summary>An arrangement by which the sides tell each other of operations, with its uses in figures.</summary>
/// <param name="Meaning">One line on what counts as it.</param>
/// <param name="Uses">Uses that reports tell of.</param>
/// <param name="Reports">Reports that tell of them.</param>
/// <param name="Outcomes">How often each outcome was told; an outcome nobody told is left out.</param>
/// <param name="Used">From the first use to the last.</param>
public record ChannelResponse(
    string Id,
    NameResponse Name,
    NameResponse Meaning,
    IReadOnlyList<string> Aliases,
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
        : base(Of(channel, counts)) => States = [.. states.Select(ChannelStateResponse.Of)];

    /// <summary>What changed it, in order; different sides may describe it differently.</summary>
    public IReadOnlyList<ChannelStateResponse> States { get; }
}

/// <param name="State">negotiated, in-force, suspended or restored.</param>
/// <param name="ToldBy">The side that says so; null for what the register has.</param>
/// <param name="Quote">Its words; null for what the register has.</param>
public sealed record ChannelStateResponse(string State, DateResponse On, string? Incident, string? ToldBy, string? Report, string? Quote)
{
    public static ChannelStateResponse Of(ChannelState state) => new(
        state.State,
        BorrowedDate.Of(state.From, state.To, state.Basis, state.Incident, state.Report),
        state.Incident,
        state.ToldBy,
        state.Report,
        state.Quote);
}

/// <summary>A line of the ledger: one use of a channel as one report tells it.</summary>
/// <param name="Occurred">Days of its incident, or else of its report.</param>
/// <param name="Direction">us-to-ru, ru-to-us or both; null when not said.</param>
/// <param name="ToldBy">The side that says how it ended; null when the report says it on its own.</param>
/// <param name="Claim">Id of the claim it is said in; null when the report says it on its own.</param>
/// <param name="Start">Where the words stand, in UTF-16 code units of the report's text.</param>
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
    string Rule)
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
        use.Facts.Rule);
}
