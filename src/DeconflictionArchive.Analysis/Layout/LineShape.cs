using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>What can be seen of a line before its words are understood.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Words">Tokens that are words.</param>
/// <param name="Key">Equal for lines of the same words and numbers, whatever stands between them; 0 for a line without any.</param>
/// <param name="HasForeign">A word of it is in another script.</param>
/// <param name="HasComma">A clause is set off in it, as in sentences and seldom in headlines.</param>
/// <param name="Continues">It begins with a word that goes on telling: وأضاف, ولم, فيما.</param>
/// <param name="BeginsWithVerb">It begins as stories do and headlines seldom: أعلنت, قال, لم.</param>
/// <param name="EndsWithStop">It ends with a full stop, closing quotes and brackets left aside; dots of omission are none.</param>
internal sealed record LineShape(
    TextSpan Span, int First, int End, int Words, int Numbers, ulong Key, bool HasArabic, bool HasForeign, bool HasComma, bool Continues, bool BeginsWithVerb, bool EndsWithStop)
{
    private const LayoutWord Anything = (LayoutWord)(-1);

    /// <summary>The classes that any of its words is of.</summary>
    private LayoutWord Holds { get; init; } = Anything;

    /// <summary>The classes of the words and phrases that any of its tokens begins.</summary>
    private LayoutWord Beginnings { get; init; } = Anything;

    private const int LongParagraph = 25; // words; the longest headline met has 21
    private const int ClauseParagraph = 16; // words, when a comma parts them
    private const int ShortParagraph = 12; // words, when a full stop ends them
    private const int VerbParagraph = 10; // words, when it begins with a verb and a comma parts them
    private const int ContinuedParagraph = 5; // words, when the first goes on telling

    public bool IsParagraph => Words >= LongParagraph
        || (Words >= ClauseParagraph && HasComma)
        || (Words >= ShortParagraph && EndsWithStop)
        || (Words >= VerbParagraph && BeginsWithVerb && HasComma)
        || (Words >= ContinuedParagraph && Continues);

    /// <summary>Whether one of its words is of one of some classes; no for certain, yes perhaps.</summary>
    public bool Has(LayoutWord kinds) => (Holds & kinds) != LayoutWord.None;

    /// <summary>Whether a phrase of one of some classes may begin in it; no for certain, yes perhaps.</summary>
    public bool MayBegin(LayoutWord kinds) => (Beginnings & kinds) != LayoutWord.None;

    /// <summary>A part of a line, with its words counted.</summary>
    public static LineShape OfPart(TokenList tokens, int first, int end)
    {
        int words = 0, numbers = 0;
        for (var at = first; at < end; at++)
        {
            words += tokens[at].IsWord ? 1 : 0;
            numbers += tokens[at].IsNumber ? 1 : 0;
        }

        return new LineShape(default, first, end, words, numbers, 0, true, true, false, false, false, false);
    }

    public static LineShape[] Of(ReportText text)
    {
        var shapes = new LineShape[text.Lines.Count];
        var token = 0;
        for (var index = 0; index < shapes.Length; index++)
        {
            var span = text.Lines[index];
            var first = token;
            while (token < text.Tokens.Count && text.Tokens[token].Span.Start < span.End)
                token++;
            shapes[index] = Measure(text, span, first, token);
        }

        return shapes;
    }

    private static LineShape Measure(ReportText text, TextSpan span, int first, int end)
    {
        int words = 0, numbers = 0;
        bool arabic = false, foreign = false, comma = false;
        var key = 0UL;
        LayoutWord holds = LayoutWord.None, beginnings = LayoutWord.None;
        for (var index = first; index < end; index++)
        {
            var token = text.Tokens[index];
            if (token.Kind == TokenKind.Punctuation)
            {
                comma |= token.Text is "," or ";";
                continue;
            }

            var traits = WordTraits.Of(token);
            beginnings |= traits.Begins;
            if (token.IsWord)
            {
                words++;
                holds |= traits.Is;
                if (IsArabic(token.Text[0]))
                    arabic = true;
                else
                    foreign = true;
            }
            else
            {
                numbers++;
            }

            key = Mix(key, token.Vocable);
        }

        var continues = end > first && text.Tokens[first].IsWord && LayoutWords.Shared.Match(LayoutWord.Continues, text.Tokens, first, end) > 0;
        var verb = end > first && text.Tokens[first].IsWord && LayoutWords.Shared.Match(LayoutWord.LeadVerb, text.Tokens, first, end) > 0;
        return new LineShape(span, first, end, words, numbers, key, arabic, foreign, comma, continues, verb, StopEnds(text, first, end)) { Holds = holds, Beginnings = beginnings };
    }

    private static ulong Mix(ulong key, Vocable word)
    {
        var mixed = (key ^ word.Sum) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 29) ^ (uint)word.Text.Length) * 0xBF58476D1CE4E5B9UL;
        return mixed == 0 ? 1 : mixed;
    }

    private static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06FF';

    private static bool StopEnds(ReportText text, int first, int end)
    {
        var last = end - 1;
        while (last > first && text.Tokens[last].Text is "\"" or "'" or ")" or "]")
            last--;
        return last > first
            && text.Tokens[last].Text == "."
            && text.Original[text.Tokens[last].Span.Start] == '.'
            && text.Tokens[last - 1].Text != ".";
    }
}
