using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Api.Answers;

/// <summary>A stretch of a text, in UTF-16 code units (JavaScript string indices).</summary>
public sealed record SpanResponse(int Start, int Length)
{
    public static SpanResponse Of(TextSpan span) => new(span.Start, span.Length);
}
