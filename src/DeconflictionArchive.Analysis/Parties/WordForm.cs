namespace DeconflictionArchive.Analysis.Parties;

/// <summary>A way to read a word: a word of the lexicons after some letters of particles.</summary>
internal readonly record struct Reading(int Word, int Proclitic);

/// <summary>What a word can be to the lexicons of names; most words of a report are nothing to them.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>Begins a name as written.</summary>
    Name = 1,

    /// <summary>Begins a foreign name by its skeleton.</summary>
    ForeignName = 1 << 1,

    /// <summary>Begins a foreign name when a particle is taken off.</summary>
    ForeignNameAfterParticle = 1 << 2,

    /// <summary>Begins a title or an office.</summary>
    Office = 1 << 3,

    /// <summary>Begins words that tell of a channel.</summary>
    ChannelCue = 1 << 4,

    /// <summary>Begins those of them without which no rule of channels holds.</summary>
    ChannelAnchor = 1 << 5,
}

/// <summary>
/// A word inside a token and all that the lexicons of names know of it, learned when the spelling is first met. It is
/// the whole token, unless the space between two words was lost or an underscore joins them.
/// </summary>
internal sealed class WordForm
{
    /// <summary>A whole token that no lexicon knows.</summary>
    public static readonly WordForm Unknown = new();

    /// <summary>A token without a word in it, such as an underscore alone.</summary>
    public static readonly WordForm Nothing = new();

    /// <summary>Folded letters of the token before the word.</summary>
    public int Offset { get; init; }

    /// <summary>Folded letters of the word; 0 when it is the whole token.</summary>
    public int Length { get; init; }

    /// <summary>The word without any particle taken off; unknown when no lexicon has it.</summary>
    public int Bare { get; init; } = WordTable.Unknown;

    public Reading[] Readings { get; init; } = [];

    /// <summary>What any of its readings can begin.</summary>
    public WordRoles Begins { get; init; }

    /// <summary>What the bare word can go on with, after another word.</summary>
    public WordRoles Continues { get; init; }

    /// <summary>Number of its skeleton; unknown when no name has it.</summary>
    public int Skeleton { get; init; } = WordTable.Unknown;

    /// <summary>Number of the skeleton that remains when a particle is taken off.</summary>
    public int SkeletonAfterParticle { get; init; } = WordTable.Unknown;

    /// <summary>The next word in the same token; null for the last.</summary>
    public WordForm? Next { get; init; }

    public ReadOnlySpan<char> LettersIn(string token) => Length == 0 ? token : token.AsSpan(Offset, Length);
}
