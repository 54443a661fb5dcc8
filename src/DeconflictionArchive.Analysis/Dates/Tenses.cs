namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Tells from the words around an expression whether it points back or ahead.</summary>
internal static class Tenses
{
    private const int Reach = 9; // words; a verb farther off governs something else
    private const int ReachBehind = 3;
    private const int ShortestFuture = 4; // letters of س + prefix + verb

    public static DateTense Of(TimeText text, ParsedDate parsed)
    {
        if (Before(text, parsed.First) == DateTense.Future || Behind(text, parsed.Next) == DateTense.Future)
            return DateTense.Future;
        return OpensWhatHappened(text, parsed) ? DateTense.Past : DateTense.Unknown;
    }

    // "وفي 18 مايو جرب ...": a sentence that opens with its day goes on with a verb, and this one begins with no letter of the imperfect.
    private static bool OpensWhatHappened(TimeText text, ParsedDate parsed)
    {
        var at = parsed.First > 0 && text.Folded(parsed.First - 1) is "في" or "وفي" or "ففي" ? parsed.First - 1 : parsed.First;
        return (at == 0 || text[at].NewLine || EndsClause(text, at - 1))
            && parsed.Next < text.Count && !text[parsed.Next].NewLine && text.Kind(parsed.Next) == TimeWordKind.None
            && text.Folded(parsed.Next) is { Length: > 2 } verb && verb[0] is not ('ي' or 'ت' or 'ن' or 'س' or 'ا');
    }

    /// <summary>The nearest sign of the future to the left in the same clause.</summary>
    public static DateTense Before(TimeText text, int at)
    {
        for (var index = at - 1; index >= 0 && index >= at - Reach; index--)
        {
            if (text[index + 1].NewLine || EndsClause(text, index) || BeginsWhatWasDone(text, index, at))
                break;
            if (IsFuture(text, index))
                return DateTense.Future;
            if (index == at - 1 && text.Kind(index) == TimeWordKind.Starting)
                return DateTense.Unknown;
        }

        return DateTense.Unknown;
    }

    public static DateTense Behind(TimeText text, int next)
    {
        for (var index = next; index < text.Count && index < next + ReachBehind && !text[index].NewLine; index++)
        {
            if (EndsClause(text, index))
                break;
            if (IsFuture(text, index) && text.Kind(index) != TimeWordKind.Scheduled)
                return DateTense.Future;
        }

        return DateTense.Unknown;
    }

    // A full stop or semicolon, and the verb of saying that opens a reported clause, part the expression from what is before.
    private static bool EndsClause(TimeText text, int index) =>
        text.Kind(index) == TimeWordKind.Punctuation && (char)text.Value(index) is '.' or '!' or '?' or ';' or ':';

    // "said that it would strike, then carried out its threat on Wednesday": a feminine verb of the past, which no imperfect ends like.
    private static bool BeginsWhatWasDone(TimeText text, int index, int end) =>
        index + 1 < end && text.Folded(index) is "ثم" && text.Folded(index + 1) is { Length: > 3 } verb && verb.EndsWith('ت') && !verb.EndsWith("ات", StringComparison.Ordinal);

    private static bool IsFuture(TimeText text, int index)
    {
        var kind = text.Kind(index);
        if (kind is TimeWordKind.Future)
            return true;
        if (kind == TimeWordKind.Scheduled)
            return !IsNegatedOrPast(text, index - 1);
        return kind == TimeWordKind.None && LooksFuture(text.Folded(index));
    }

    // "كان يعقد", "لم يعقد"
    private static bool IsNegatedOrPast(TimeText text, int index) =>
        text.Folded(index) is "لم" or "كان" or "كانت" or "وكان" or "وكانت";

    // س joined to the imperfect: سيعقد, ستجري, وسيلتقي. Nouns that begin so are listed as not-future.
    private static bool LooksFuture(string word)
    {
        var start = word.Length > 0 && word[0] is 'و' or 'ف' ? 1 : 0;
        return word.Length - start >= ShortestFuture && word[start] == 'س' && word[start + 1] is 'ي' or 'ت' or 'ن' or 'ا'
            && word[start + 1] != 'ا' && !word.EndsWith('ه') && !word.EndsWith("ات", StringComparison.Ordinal);
    }
}
