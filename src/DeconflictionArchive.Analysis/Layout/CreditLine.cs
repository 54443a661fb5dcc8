using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

internal enum CreditPartKind
{
    Place,
    Date,
    Agency,
    Outlet,

    /// <summary>Words that say "agencies" without naming one.</summary>
    Generic,

    /// <summary>A word of the desk: متابعة, خاص, ترجمة, المصدر.</summary>
    Desk,

    /// <summary>Words that are none of these: a person, or a medium the lexicon does not know.</summary>
    Name,
}

/// <summary>A piece of a dateline or credit.</summary>
internal sealed record CreditPart(CreditPartKind Kind, int First, int Count, string? PlaceId, AgencyName? Agency, OutletName? Outlet)
{
    public int End => First + Count;
}

/// <summary>A line, or the head of one, that says where a report comes from.</summary>
/// <param name="End">The token after its last.</param>
internal sealed record CreditLine(IReadOnlyList<CreditPart> Parts, int First, int End)
{
    public bool Has(CreditPartKind kind) => Parts.Any(part => part.Kind == kind);

    public CreditPart? The(CreditPartKind kind) => Parts.FirstOrDefault(part => part.Kind == kind);

    public bool NamesMaker => Has(CreditPartKind.Agency) || Has(CreditPartKind.Outlet) || Has(CreditPartKind.Generic);
}
