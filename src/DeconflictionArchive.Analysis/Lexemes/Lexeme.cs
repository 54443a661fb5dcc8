namespace DeconflictionArchive.Analysis.Lexemes;

/// <summary>
/// The three kinds of lexeme, told apart by their first character: a stem stands bare, an exact form after "=", an
/// entity after "@". No word begins with either mark, since both are punctuation to the tokenizer.
/// </summary>
public static class Lexeme
{
    /// <summary>UTF-16 units; at three bytes a unit it stays under the 2,046 bytes PostgreSQL allows a lexeme.</summary>
    private const int MaxLength = 512;

    /// <summary>What an exact form begins with, in UTF-8.</summary>
    public static ReadOnlySpan<byte> ExactMark => "="u8;

    /// <summary>What an entity begins with, in UTF-8.</summary>
    public static ReadOnlySpan<byte> EntityMark => "@"u8;

    public static string Stem(string stem) => stem;

    public static string Exact(string form) => "=" + form;

    public static string Entity(string id) => "@" + id;

    /// <summary>A word that can be stored: cut to the longest lexeme, lone surrogates replaced.</summary>
    internal static string Bounded(string word)
    {
        if (word.Length > MaxLength)
            word = word[..MaxLength];
        for (var index = 0; index < word.Length; index++)
        {
            if (!char.IsSurrogate(word[index]))
                continue;
            if (index + 1 < word.Length && char.IsSurrogatePair(word[index], word[index + 1]))
                index++;
            else
                word = string.Concat(word.AsSpan(0, index), "\uFFFD", word.AsSpan(index + 1));
        }

        return word;
    }
}
