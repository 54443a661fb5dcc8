using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis;

/// <summary>Why the archive believes a finding: words of the original and the rule that read them.</summary>
/// <param name="Quote">The words; empty when the evidence is not in the text (an outside register, metadata).</param>
/// <param name="Span">Where they stand; null when they are not in the text.</param>
/// <param name="Rule">Stable name of the rule, such as "weekday-with-today".</param>
/// <param name="Explains">One line in English an analyst can check.</param>
public sealed record Evidence(string Quote, TextSpan? Span, string Rule, string Explains);
