using System.Collections;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>The tokens of a text in their order. A class of its own, since every rule looks at them and an interface would be asked each time.</summary>
public sealed class TokenList : IReadOnlyList<Token>
{
    private readonly Token[] _tokens;

    internal TokenList(Token[] tokens, int count)
    {
        _tokens = tokens;
        Count = count;
    }

    internal TokenList(Token[] tokens)
        : this(tokens, tokens.Length)
    {
    }

    public int Count { get; }

    public Token this[int index] => _tokens[index];

    public IEnumerator<Token> GetEnumerator() => _tokens.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
