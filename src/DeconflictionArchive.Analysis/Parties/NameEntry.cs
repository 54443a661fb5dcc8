namespace DeconflictionArchive.Analysis.Parties;

internal enum NameKind
{
    Party,

    /// <summary>A state or people by noun or adjective.</summary>
    Nation,

    /// <summary>A capital: the government, or the city.</summary>
    Capital,
    Place,

    /// <summary>The head of a name that a nation completes: "وزارة الدفاع" + "الروسية".</summary>
    Body,

    /// <summary>A whole name, or a surname that is nobody else's.</summary>
    FullName,
    Surname,

    /// <summary>A rank or office before a surname.</summary>
    Title,

    /// <summary>An office that a nation completes, named without its holder.</summary>
    Role,

    /// <summary>A common noun that takes up a party named before.</summary>
    Anaphor,

    /// <summary>Words that look like a name and are none: "روسيا اليوم".</summary>
    NoName,
}

/// <summary>What a name in the lexicons stands for.</summary>
/// <param name="Id">Id of the party, place or person; the kind of a body or title; the office of a role.</param>
internal sealed record NameEntry(NameKind Kind, string Id)
{
    /// <summary>Id of the city of a capital.</summary>
    public string? Place { get; init; }

    /// <summary>The adjective is feminine; the head wants it so.</summary>
    public bool Feminine { get; init; }

    /// <summary>An adjective of a nation inside the name names the nation as well: "الحدود العراقية".</summary>
    public bool HoldsNation { get; init; }

    /// <summary>A name of several words inside the name names its party as well: "قوات رديفة للجيش السوري".</summary>
    public bool HoldsParty { get; init; }

    /// <summary>Words after which the head names a person's office and not the body.</summary>
    public HashSet<int> NotAfter { get; init; } = [];

    /// <summary>Too short to be looked for under prepositions: "بروس" is not ب + روس.</summary>
    public bool Bare { get; init; }

    /// <summary>Parties the anaphor may mean.</summary>
    public IReadOnlyList<string> Antecedents { get; init; } = [];

    /// <summary>How many of them it takes up: two for a dual.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Context without which the words are not this name; null when they always are.</summary>
    public ContextRule? Context { get; init; }
}
