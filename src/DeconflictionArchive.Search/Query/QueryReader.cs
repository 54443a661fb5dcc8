using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Query;

/// <summary>
/// Reads a query: words that must all occur, "phrases", either OR other, -without, beginn*. OR binds its two
/// neighbours: <c>التنف قصف OR غارة</c> asks for التنف with one of the two. Safe to share between threads.
/// </summary>
public sealed class QueryReader
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 500;

    public const int MaxTerms = 40;

    /// <summary>What the exact spelling counts beside the stem; chosen by nDCG@10 over questions with known answers.</summary>
    private const double ExactWeight = 0.2;

    // What may stand before a word without making it another; a prefix is looked for behind these too.
    private static readonly string[] BeforePrefix = ["", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "و"];

    private readonly QueryLexer _lexer;
    private readonly AliasFinder _aliases;

    public QueryReader(LexemeAnalyzer analyzer)
    {
        _lexer = new QueryLexer(analyzer);
        _aliases = new AliasFinder();
    }

    /// <summary>Whether a word alone is an entry of the lexicons, as they print it.</summary>
    internal bool IsName(string word) => _aliases.IsName(word);

    public (ReadQuery? Query, QueryProblem? Problem) Read(string? text, MatchMode match, bool expandAliases)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (ReadQuery.Everything, null);
        if (QueryLimits.ProblemOfText(text) is { } problem)
            return (null, problem);
        var items = _lexer.Cut(text);
        if (QueryLimits.ProblemOfItems(items) is { } other)
            return (null, other);
        return (new Reading(match, match == MatchMode.Stem && expandAliases ? _aliases : null).Of(items), null);
    }

    /// <summary>One reading: what is collected while the items are walked.</summary>
    private sealed class Reading(MatchMode match, AliasFinder? aliases)
    {
        private readonly List<QueryNode> _parts = [];
        private readonly List<ScoredTerm> _scored = [];
        private readonly HashSet<QueryNode> _seen = [];
        private readonly List<QueryExpansion> _expanded = [];
        private readonly List<string> _normalized = [];
        private readonly List<string> _ignored = [];
        private readonly List<AskedWord> _words = [];

        public ReadQuery Of(IReadOnlyList<QueryItem> items)
        {
            // A query of nothing but such words asks for them after all.
            var keepStopWords = !items.Any(item => item.Kind != QueryItemKind.Or && !item.IsStopWord && !item.Negated);
            for (var index = 0; index < items.Count;)
                index = ReadAt(items, index, keepStopWords);
            QueryNode root = _parts.Count == 1 ? _parts[0] : new AllOf(_parts);
            return new ReadQuery(root, _scored, string.Join(' ', _normalized), _expanded, _ignored) { Words = _words };
        }

        private int ReadAt(IReadOnlyList<QueryItem> items, int index, bool keepStopWords)
        {
            var end = index + 1;
            while (end + 1 < items.Count && items[end].Kind == QueryItemKind.Or)
                end += 2;
            if (end > index + 1)
            {
                var sides = items.Skip(index).Take(end - index).Where(item => item.Kind != QueryItemKind.Or).ToList();
                _normalized.Add(string.Join(" OR ", sides.Select(side => side.Normalized)));
                _parts.Add(new AnyOf([.. sides.Select(One)]));
                return end;
            }

            var alias = AliasFrom(items, index);
            if (items[index].IsStopWord && !keepStopWords && alias is null)
            {
                _ignored.Add(items[index].Written);
                return end;
            }

            if (alias is { Count: > 1 } name)
            {
                var named = items.Skip(index).Take(name.Count).ToList();
                _normalized.AddRange(named.Select(item => item.Normalized));
                var words = named.Where(item => !item.IsStopWord).Select(item => Word(item, [])).ToList();
                var entities = Expand(string.Join(' ', named.Select(item => item.Written)), name.Ids);
                Score(new AnyLexeme(entities), 1);
                _parts.Add(new AnyOf([new AllOf(words), new AnyLexeme(entities)]));
                return index + name.Count;
            }

            _normalized.Add(items[index].Normalized);
            _parts.Add(One(items[index]));
            return end;
        }

        private QueryNode One(QueryItem item)
        {
            var node = item.Kind switch
            {
                QueryItemKind.Prefix => Prefix(item),
                QueryItemKind.Quoted => Phrase(item),
                _ when item.Words.Count > 1 => Together(item),
                _ => Word(item, Expand(item.Written, aliases?.Find([item]) ?? [])),
            };
            if (match == MatchMode.Stem && node is AnyLexeme && item is { Kind: QueryItemKind.Words, Negated: false })
                _words.Add(new AskedWord(item.Written, item.Words[0].Form, node));
            return item.Negated ? new NoneOf(node) : node;
        }

        // "al-Tanf", "سو-35": a phrase, or the one thing it names.
        private QueryNode Together(QueryItem item)
        {
            var phrase = Phrase(item);
            if (aliases?.Find([item]) is not { Count: > 0 } ids)
                return phrase;
            var entities = new AnyLexeme(Expand(item.Written, ids));
            if (!item.Negated)
                Score(entities, 1);
            return new AnyOf([phrase, entities]);
        }

        private QueryNode Phrase(QueryItem item)
        {
            foreach (var word in item.Words.Where(word => item.Words.Count == 1 || !StopWords.Contains(word.Form)))
                ScoreWord(item, word, []);
            var lexemes = item.Words.Select(LexemeOf).ToList();
            return lexemes.Count == 1 ? new AnyLexeme(lexemes) : new LexemePhrase(lexemes);
        }

        private AnyLexeme Word(QueryItem item, IReadOnlyList<string> entities)
        {
            ScoreWord(item, item.Words[0], entities);
            return new AnyLexeme([LexemeOf(item.Words[0]), .. entities]);
        }

        private AnyPrefix Prefix(QueryItem item)
        {
            var word = item.Words[0];
            var prefix = match == MatchMode.Exact
                ? new AnyPrefix([Lexeme.Exact(word.Form)])
                : new AnyPrefix([Lexeme.Stem(word.Stem.Length >= 2 && word.Form.EndsWith(word.Stem, StringComparison.Ordinal) ? word.Stem : word.Form), .. BeforePrefix.Select(before => Lexeme.Exact(before + word.Form))]);
            if (!item.Negated)
                Score(prefix, 1);
            return prefix;
        }

        private void ScoreWord(QueryItem item, SearchedWord word, IReadOnlyList<string> entities)
        {
            if (item.Negated)
                return;
            Score(new AnyLexeme([LexemeOf(word), .. entities]), 1);
            if (match == MatchMode.Stem)
                Score(new AnyLexeme([Lexeme.Exact(word.Form)]), ExactWeight);
        }

        private void Score(QueryNode term, double weight)
        {
            if (_seen.Add(term))
                _scored.Add(new ScoredTerm(term, weight));
        }

        private string LexemeOf(SearchedWord word) => match == MatchMode.Stem ? Lexeme.Stem(word.Stem) : Lexeme.Exact(word.Form);

        private (int Count, IReadOnlyList<string> Ids)? AliasFrom(IReadOnlyList<QueryItem> items, int index)
        {
            if (aliases is null)
                return null;
            var run = 0;
            while (run < AliasFinder.MaxWords && index + run < items.Count && items[index + run].IsPlainWord && !JoinedByOr(items, index + run))
                run++;
            for (var count = run; count > 0; count--)
            {
                if (aliases.Find([.. items.Skip(index).Take(count)]) is { Count: > 0 } ids)
                    return (count, ids);
            }

            return null;
        }

        private static bool JoinedByOr(IReadOnlyList<QueryItem> items, int index) =>
            (index > 0 && items[index - 1].Kind == QueryItemKind.Or) || (index + 1 < items.Count && items[index + 1].Kind == QueryItemKind.Or);

        private IReadOnlyList<string> Expand(string written, IReadOnlyList<string> ids)
        {
            foreach (var id in ids)
            {
                if (!_expanded.Exists(known => known.Id == id && known.Words == written))
                    _expanded.Add(new QueryExpansion(written, id));
            }

            return [.. ids.Select(Lexeme.Entity)];
        }
    }
}
