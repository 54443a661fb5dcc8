using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

internal enum ClaimWord
{
    Deed,
    Intent,
    Height,
    Apart,
    Away,
    Fired,
    Hit,
    Stopped,
}

/// <summary>The words of one claim by which it is compared with others.</summary>
internal sealed class ClaimWords
{
    private static readonly string[] Objects = ["ه", "ها", "هم", "هما", "نا"];

    private static readonly PhraseIndex<ClaimWord> Lexicon = Read();

    private readonly TokenList _tokens;
    private readonly List<(ClaimWord Word, int First, int End)> _words = [];
    private readonly int _offset;

    public ClaimWords(ToldClaim claim)
    {
        _tokens = Tokenizer.Tokenize(FoldedText.Of(claim.Quote));
        _offset = claim.Span.Start;
        for (var token = 0; token < _tokens.Count; token++)
        {
            foreach (var match in Lexicon.All(_tokens, token))
                _words.Add((match.Value, token, token + match.TokenCount));
        }
    }

    public bool Has(ClaimWord word) => _words.Exists(found => found.Word == word);

    /// <summary>The sides it names.</summary>
    public IReadOnlyList<string> Sides() => NamedSides.In(_tokens);

    /// <summary>The last of some words that stands at most so many tokens before a place of the report.</summary>
    public ClaimWord? Before(TextSpan place, int reach, params ReadOnlySpan<ClaimWord> words)
    {
        var token = IndexOf(place.Start);
        ClaimWord? last = null;
        foreach (var (word, first, end) in _words)
        {
            if (end <= token && first >= token - reach && words.Contains(word))
                last = word;
        }

        return last;
    }

    /// <summary>The sides named inside a place of the report and in the words after it, up to a mark.</summary>
    public IReadOnlyList<string> SidesAt(TextSpan place, int reach)
    {
        var (first, end) = (IndexOf(place.Start), IndexOf(place.End));
        return NamedSides.In(new TokenList([.. _tokens.Take(end).Skip(first), .. _tokens.Skip(end).TakeWhile(token => token.Kind != TokenKind.Punctuation).Take(reach)]));
    }

    private int IndexOf(int place)
    {
        var index = 0;
        while (index < _tokens.Count && _tokens[index].Span.Start + _offset < place)
            index++;
        return index;
    }

    private static PhraseIndex<ClaimWord> Read()
    {
        var lexicon = new PhraseIndex<ClaimWord>();
        foreach (var row in LexiconFile.Read("contradiction_words.tsv"))
        {
            foreach (var form in row.Values("forms"))
                Add(lexicon, form, Enum.Parse<ClaimWord>(row["kind"]));
        }

        return lexicon;
    }

    // "قصفوه", "ضربتهم": a deed takes its object on itself.
    private static void Add(PhraseIndex<ClaimWord> lexicon, string form, ClaimWord word)
    {
        lexicon.Add(form, word);
        if (word != ClaimWord.Deed || form.Contains(' ', StringComparison.Ordinal))
            return;
        var stem = form.EndsWith("وا", StringComparison.Ordinal) ? form[..^1] : form;
        foreach (var pronoun in Objects)
            lexicon.Add(stem + pronoun, word);
    }
}
