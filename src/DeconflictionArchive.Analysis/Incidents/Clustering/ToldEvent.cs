using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>An event a report tells, read without any register: what could be an incident nobody has curated yet.</summary>
/// <param name="Report">Id of the report; empty until whoever compares reports has given it.</param>
/// <param name="Type">Id of a type of incident.</param>
/// <param name="Spans">The words that tell it, the clearest first.</param>
public sealed record ToldEvent(string Report, string Type, EventDay Day, IncidentRole Role, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>What it is known by, whoever reads it and when: its report, type and place in the text.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Report} {Type} {(Spans.Count > 0 ? Spans[0].Start : 0):D8} {string.Join('-', Persons)}");

    /// <summary>First day the report's own date allows; null when it says nothing.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Last day the report's own date allows.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The sentences that tell it.</summary>
    public IReadOnlyList<TextSpan> Passages { get; init; } = [];

    /// <summary>Why we think so: the words that tell it.</summary>
    public IReadOnlyList<Evidence> Reasons { get; init; } = [];

    /// <summary>The incident of the register it is; null when none is known, and it may become a candidate.</summary>
    public string? Incident { get; init; }

    /// <summary>Persons of the lexicon named where it is told.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Camps ("us", "russia") named where it is told.</summary>
    public IReadOnlyList<string> Camps { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Concepts of the words that tell it ("flare", "approach").</summary>
    public IReadOnlyList<string> Deeds { get; init; } = [];

    /// <summary>Models of aircraft named where it is told.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Stems of the sentences that tell it, each once; none for an event the register knows, which is compared with no other.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Stems of the whole report, by the same rule: reports of one event share more than the sentence that tells it.</summary>
    public IReadOnlyList<string> ReportWords { get; init; } = [];

    // Two events are the same only as the same thing in memory: what is told twice counts twice.
    public bool Equals(ToldEvent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Events of several reports that are one.</summary>
/// <param name="Slug">Begins with the date, as those of the register: "2016-06-16-tanf-strike".</param>
public sealed record EventCluster(string Slug, IReadOnlyList<ToldEvent> Events);
