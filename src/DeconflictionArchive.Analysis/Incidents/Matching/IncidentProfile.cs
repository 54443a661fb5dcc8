namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>What an item of a story says for an incident.</summary>
internal readonly record struct Weighted(int Item, string Name, double Weight)
{
    /// <summary>Why the name of a party speaks for an incident.</summary>
    public string Belongs { get; } = Name + " belongs to it";

    /// <summary>Why the name of a place speaks for an incident.</summary>
    public string Lies { get; } = Name + " is where it happened, or near";
}

/// <summary>An incident of the register as what a report of it would hold, each with its weight.</summary>
internal sealed record IncidentProfile
{
    public required RegisterIncident Incident { get; init; }

    /// <summary>Observation that an event of its type is told.</summary>
    public required int Type { get; init; }

    /// <summary>Number of the way its type is told among those of the register.</summary>
    public required int Frames { get; init; }

    /// <summary>When it is news.</summary>
    public required NewsDays News { get; init; }

    /// <summary>Why words of its type speak for it.</summary>
    public required string TypeTold { get; init; }

    /// <summary>Observations that must all be made.</summary>
    public required int[] Needs { get; init; }

    /// <summary>Observations that speak for it.</summary>
    public required int[] Cues { get; init; }

    /// <summary>Persons in it; rarer in the register, heavier.</summary>
    public required Weighted[] Persons { get; init; }

    /// <summary>Forces, groups and governments in it that few other incidents share.</summary>
    public required Weighted[] Groups { get; init; }

    public required Weighted[] Places { get; init; }

    /// <summary>Numbers of the camps whose deed it is; none where nobody's is told from others'.</summary>
    public int[] Doers { get; init; } = [];

    public bool HasPoint { get; init; }

    public bool IsAgreement { get; init; }

    /// <summary>Persons without whom it cannot have been told: both ends of a call, both sides of a meeting.</summary>
    public int[] Pair { get; init; } = [];

    /// <summary>Item that names both of the pair by their office: "رئيسا الأركان"; null where none does.</summary>
    public int? PairByOffice { get; init; }
}
