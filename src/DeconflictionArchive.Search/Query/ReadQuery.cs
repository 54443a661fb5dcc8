namespace DeconflictionArchive.Search.Query;

/// <summary>A query as the archive understood it.</summary>
/// <param name="Root">Null when no words were asked.</param>
/// <param name="Scored">In the order of the query; empty when nothing asked can be counted.</param>
/// <param name="Normalized">The query in its own grammar; reading it again gives the same.</param>
/// <param name="Ignored">Words so common that they are neither asked for nor counted.</param>
public sealed record ReadQuery(
    QueryNode? Root,
    IReadOnlyList<ScoredTerm> Scored,
    string Normalized,
    IReadOnlyList<QueryExpansion> Expanded,
    IReadOnlyList<string> Ignored)
{
    public static readonly ReadQuery Everything = new(null, [], "", [], []);

    /// <summary>Words asked for by themselves, that may be misprints.</summary>
    public IReadOnlyList<AskedWord> Words { get; init; } = [];
}

/// <summary>A word of a query.</summary>
/// <param name="Form">Its folded spelling.</param>
/// <param name="Term">What it asks for; one of the scored terms.</param>
public sealed record AskedWord(string Written, string Form, QueryNode Term);
