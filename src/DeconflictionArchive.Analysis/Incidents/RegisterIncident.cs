namespace DeconflictionArchive.Analysis.Incidents;

/// <summary>A text in both languages of the archive.</summary>
public sealed record Bilingual(string Ar, string En);

/// <summary>A known incident, as curated: data that an operator can extend or replace.</summary>
public sealed record RegisterIncident
{
    /// <summary>Slug that begins with the date: "2016-06-16-tanf-strike".</summary>
    public required string Id { get; init; }

    public required Bilingual Title { get; init; }

    /// <summary>One neutral sentence.</summary>
    public required Bilingual Summary { get; init; }

    /// <summary>Id of a type in the vocabulary: strike, air_encounter, ground_encounter, call, meeting, video_conference, agreement, notice_or_warning, context.</summary>
    public required string Type { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last possible day, inclusive; equal to <see cref="From"/> when the day is known.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day it was first made public, where that is later than the day it happened.</summary>
    public DateOnly? DisclosedOn { get; init; }

    /// <summary>How sure the date is: day, night, interval, about.</summary>
    public required string Precision { get; init; }

    /// <summary>How well the facts, the date above all, are established: high, medium or low.</summary>
    public string Certainty { get; init; } = "high";

    /// <summary>What a reader should know of the date or the sources; null when nothing.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<IncidentParty> Parties { get; init; } = [];

    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Into which state it brought a channel, or in which a side said it was.</summary>
    public IReadOnlyList<IncidentChannelState> ChannelStates { get; init; } = [];

    /// <summary>
    /// What reports of this incident tend to say, in Arabic; each cue is one observation, its phrasings separated by "|".
    /// The words of a phrasing count in any order inside a sentence, folded and stemmed.
    /// </summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Cues without which a report does not tell of this incident, however well the rest fits: all of them must be seen.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public IReadOnlyList<RegisterCasualty> Casualties { get; init; } = [];

    /// <summary>Addresses the facts were taken from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <param name="Role">actor, target, host, mediator or witness.</param>
public sealed record IncidentParty(string Id, string Role);

/// <param name="State">negotiated, in-force, suspended or restored.</param>
/// <param name="By">Id of the party that did so or says so; null when nobody is named.</param>
/// <param name="On">The day it was said, where that is not the day of the incident.</param>
/// <param name="Source">Address it was taken from; null when the incident's sources tell it.</param>
public sealed record IncidentChannelState(string Channel, string State, string? By = null, DateOnly? On = null, string? Source = null);

/// <param name="Kind">What is counted, such as "killed".</param>
/// <param name="ReportedBy">Id of the party that gave the number; null when nobody is named.</param>
/// <param name="Note">Bounds and whose loss it was; null when there is nothing to say.</param>
public sealed record RegisterCasualty(int Count, string Kind, string? ReportedBy, string? Note = null);
