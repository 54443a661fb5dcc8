namespace DeconflictionArchive.Analysis.Text;

/// <summary>Answers which entry of a lexicon an id, a name or an alias means, whatever its spelling; the first to claim a name keeps it.</summary>
public sealed class NameResolver
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public void Add(string id, IEnumerable<string> names)
    {
        foreach (var name in names)
            _ids.TryAdd(Key(name), id);
    }

    public string? Resolve(string nameOrAlias) => _ids.GetValueOrDefault(Key(nameOrAlias));

    // Letters and digits with single spaces: quotes, hyphens and points do not tell names apart.
    private static string Key(string name) =>
        string.Join(' ', Tokenizer.Tokenize(FoldedText.Of(name)).Where(token => token.Kind != TokenKind.Punctuation).Select(token => token.Text));
}
