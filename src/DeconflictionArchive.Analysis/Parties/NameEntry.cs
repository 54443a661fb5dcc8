namespace DeconflictionArchive.Analysis.Parties;

internal enum NameKind
{
    Party,

    /// <summary>A state or people by noun or adjective.</summary>
    Nation,

    /// <summary>A capital: the government, or the city.</summary>
    Capital,
    Place,
    Channel,

    /// <summary>The head of a name that a nation completes: "وزارة الدفاع" + "الروسية".</summary>
    Body,
    FullName,
    Surname,

    /// <summary>Words that look like a name and are none: "روسيا اليوم".</summary>
    NoName,
}

/// <summary>What a name in the lexicons stands for.</summary>
/// <param name="Id">Id of the party, place, channel or person; of the body kind for a head.</param>
internal sealed record NameEntry(NameKind Kind, string Id)
{
    /// <summary>Id of the city of a capital.</summary>
    public string? Place { get; init; }

    /// <summary>The adjective is feminine; the head wants it so.</summary>
    public bool Feminine { get; init; }

    /// <summary>An adjective, not the noun of a state.</summary>
    public bool Adjective { get; init; }

    /// <summary>Words before which the head names a person's office and not the body; null for none.</summary>
    public IReadOnlySet<int>? NotAfter { get; init; }

    /// <summary>Context without which the words are not this name; null when they always are.</summary>
    public ContextRule? Context { get; init; }
}
