using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Query;

internal enum QueryItemKind
{
    /// <summary>Words that belong to one chunk of typing: one word, or several such as "سو-35" that stand together.</summary>
    Words,
    Quoted,
    Prefix,
    Or,
}

/// <summary>A piece of the query as typed.</summary>
/// <param name="Written">The words without what surrounds them.</param>
internal sealed record QueryItem(QueryItemKind Kind, IReadOnlyList<SearchedWord> Words, string Written, bool Negated)
{
    public bool IsPlainWord => Kind == QueryItemKind.Words && Words.Count == 1 && !Negated;

    /// <summary>A word that is neither asked for nor counted.</summary>
    public bool IsStopWord => IsPlainWord && StopWords.Contains(Words[0].Form);

    /// <summary>The piece in the query grammar.</summary>
    public string Normalized => (Negated ? "-" : "") + Kind switch
    {
        QueryItemKind.Quoted => $"\"{Written}\"",
        QueryItemKind.Prefix => Written + "*",
        _ => Written,
    };
}
