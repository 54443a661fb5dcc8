namespace DeconflictionArchive.Search.Index;

/// <summary>The reports of one segment that a question keeps, and those it would keep if they had a date.</summary>
/// <param name="Number">Of the segment in its snapshot.</param>
/// <param name="FallenOut">Null when none can.</param>
internal sealed record Selected(int Number, Segment Segment, ulong[] Kept, ulong[]? FallenOut);
