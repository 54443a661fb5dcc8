namespace DeconflictionArchive.Analysis.Dates;

public enum DatePrecision
{
    Unknown,
    Day,
    Month,
    Year,
    Interval,
}

public enum DateBasis
{
    None,

    /// <summary>Printed on the page.</summary>
    Stated,

    /// <summary>Given by the file the report came in.</summary>
    Metadata,

    /// <summary>Concluded from the text alone.</summary>
    Inferred,

    /// <summary>Concluded with the help of the register of incidents.</summary>
    Register,

    /// <summary>Set by an editor.</summary>
    Curated,
}

/// <summary>A reading of the date that was considered and not taken.</summary>
public sealed record RejectedDate(DateOnly? From, DateOnly? To, string Why);

/// <summary>When a report was published: the narrowest interval its reliable evidence allows, and that evidence.</summary>
/// <param name="From">First possible day; null when unknown. Never the day of import.</param>
/// <param name="To">Last possible day, inclusive.</param>
public sealed record ReportDate(
    DateOnly? From,
    DateOnly? To,
    DatePrecision Precision,
    DateBasis Basis,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<RejectedDate> Rejected)
{
    public static readonly ReportDate Unknown = new(null, null, DatePrecision.Unknown, DateBasis.None, [], []);
}
