namespace DeconflictionArchive.Analysis.Claims;

/// <summary>At which words a rule of claims has to look at all.</summary>
[Flags]
internal enum SpokenSigns : byte
{
    None = 0,

    /// <summary>May tell of someone saying something, outside a quotation or inside.</summary>
    Cue = 1,

    /// <summary>Passes on what others say, or names the medium the speaker spoke to: "نقلاً", "في حديث لقناة".</summary>
    PassesOn = 2,

    /// <summary>May begin words that show a stance.</summary>
    Stance = 4,

    /// <summary>May begin words that tell which question is answered.</summary>
    Question = 8,

    /// <summary>Tells that something is far off: "يبعد".</summary>
    Distance = 16,
}
