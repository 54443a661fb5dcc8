using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Storage.Channels;

/// <summary>A line of the ledger: one use of a channel as one report tells it, with when it was and the claim it stands in.</summary>
/// <param name="OccurredFrom">First day of its incident, or else of its report's date; null when neither is known.</param>
/// <param name="Basis">Of the incident's days, or else of the report's.</param>
/// <param name="Claim">Id of the claim whose words hold it; null when the report says it on its own.</param>
public sealed record ChannelUse(ChannelUseRow Facts, DateOnly? OccurredFrom, DateOnly? OccurredTo, DateBasis Basis, string? Claim);

/// <param name="Undated">Uses that fell out of the period for having no date.</param>
public sealed record ChannelUseList(Rows<ChannelUse> Rows, long Undated);

/// <summary>What is told of the state of a channel.</summary>
/// <param name="State">negotiated, in-force, suspended or restored.</param>
/// <param name="Basis">Of the incident's days, or else of the report's.</param>
/// <param name="ToldBy">The side that did so or says so; null when nobody is named.</param>
/// <param name="Report">Where it is told; null for what the register has.</param>
/// <param name="Start">Where the words stand in the report's text.</param>
/// <param name="Claim">Id of the claim it is said in; null when the report or the register says it on its own.</param>
/// <param name="Source">Address the register has it from; null where that is its incident's or a report's.</param>
public sealed record ChannelState(
    string State, DateOnly? From, DateOnly? To, DateBasis Basis, string? Incident, string? ToldBy, string? Report, string? Quote, int? Start, int? Length, string? Claim, string? Source);

/// <summary>A channel's uses in figures.</summary>
/// <param name="First">The earliest day of a use; null when none has a day.</param>
/// <param name="Outcomes">How often each outcome was told.</param>
public sealed record ChannelCounts(int Uses, int Reports, int Incidents, UseDay? First, UseDay? Last, IReadOnlyDictionary<string, int> Outcomes)
{
    public static readonly ChannelCounts None = new(0, 0, 0, null, null, new Dictionary<string, int>());
}

/// <summary>A day of a use, and where it is taken from: the incident, or else the report.</summary>
public sealed record UseDay(DateOnly Day, DateBasis Basis, string? Incident, string Report);
