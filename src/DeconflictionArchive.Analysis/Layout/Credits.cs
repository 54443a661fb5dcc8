using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>The outlet that published the report.</summary>
/// <param name="Id">Id of the outlet in the lexicon, or a slug of the printed name when the lexicon has none.</param>
/// <param name="Name">As printed or given.</param>
public sealed record SourceFinding(string Id, string Name, Evidence Evidence);

public enum AgencyRole
{
    /// <summary>Wrote the text, or part of it.</summary>
    Text,

    /// <summary>Took the photo.</summary>
    Photo,

    /// <summary>Is cited in the prose as having reported something.</summary>
    Quoted,
}

/// <summary>A news agency credited in the report.</summary>
/// <param name="Id">Id of the agency; "generic" for unnamed agencies.</param>
public sealed record AgencyCredit(string Id, AgencyRole Role, TextSpan Span, Evidence Evidence);
