using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Where a printed date stands, and so what it is likely to be; the greater is the more reliable.</summary>
internal enum StampKind
{
    /// <summary>At the head of the page, over its menu: often the day somebody fetched it.</summary>
    PageHead,

    /// <summary>The day the page was last changed.</summary>
    Updated,

    /// <summary>On a line of its own at the end of the report.</summary>
    BelowReport,

    /// <summary>In the prose, said of today.</summary>
    Today,

    /// <summary>In the dateline: "واشنطن 28 يناير 2016 (شينخوا)".</summary>
    Dateline,

    /// <summary>On a line of its own beside the title.</summary>
    BesideTitle,

    /// <summary>With a label that says "published".</summary>
    Published,
}

/// <summary>A full date printed outside the story, or said to be today's.</summary>
/// <param name="Day">The day of publication, if the stamp is to be believed.</param>
/// <param name="Doubt">What in the story speaks against it; null when nothing does.</param>
internal sealed record Stamp(DateOnly Day, StampKind Kind, TextSpan Span, string? Doubt = null);
