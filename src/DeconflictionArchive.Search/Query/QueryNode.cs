namespace DeconflictionArchive.Search.Query;

/// <summary>What a report must hold to be found: lexemes, and how they are joined. The same tree is walked by every engine.</summary>
public abstract record QueryNode;

/// <summary>Any of some lexemes.</summary>
/// <param name="Lexemes">Of which one suffices: a stem and the entities it names.</param>
public sealed record AnyLexeme(IReadOnlyList<string> Lexemes) : QueryNode
{
    public bool Equals(AnyLexeme? other) => other is not null && Lexemes.SequenceEqual(other.Lexemes);

    public override int GetHashCode() => Lexemes.Count == 0 ? 0 : string.GetHashCode(Lexemes[0], StringComparison.Ordinal);
}

/// <summary>Any lexeme that begins with one of these.</summary>
public sealed record AnyPrefix(IReadOnlyList<string> Prefixes) : QueryNode
{
    public bool Equals(AnyPrefix? other) => other is not null && Prefixes.SequenceEqual(other.Prefixes);

    public override int GetHashCode() => Prefixes.Count == 0 ? 0 : string.GetHashCode(Prefixes[0], StringComparison.Ordinal);
}

/// <summary>Lexemes at neighbouring positions.</summary>
public sealed record LexemePhrase(IReadOnlyList<string> Lexemes) : QueryNode;

public sealed record AllOf(IReadOnlyList<QueryNode> Parts) : QueryNode;

public sealed record AnyOf(IReadOnlyList<QueryNode> Parts) : QueryNode;

public sealed record NoneOf(QueryNode Part) : QueryNode;

/// <summary>What counts for the rank of a report.</summary>
/// <param name="Term">The lexemes or prefixes counted as one term.</param>
/// <param name="Weight">1 for what was asked; less for a preference such as the exact spelling.</param>
public sealed record ScoredTerm(QueryNode Term, double Weight);
