using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels.Deescalation;

/// <summary>What the words for "deconfliction" are said of: Arabic reports use one phrase for three things.</summary>
public enum DeescalationSense
{
    /// <summary>The work of keeping the sides apart: "خفض التوتر حالياً أصعب".</summary>
    Deconfliction,

    /// <summary>An area or a line on the ground: "منطقة خفض التوتر".</summary>
    Zone,

    /// <summary>A telephone line: "الخط الهاتفي لخفض التوتر".</summary>
    Line,
}

/// <param name="Span">The literal phrase, with the noun that bears it.</param>
public sealed record DeescalationTerm(DeescalationSense Sense, TextSpan Span);
