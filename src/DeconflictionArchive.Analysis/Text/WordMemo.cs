namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// What one lexicon says of a word, looked up when the word is first met and remembered with it. Safe to share between
/// threads: the look-up has one answer, so it does no harm when two threads make it at once.
/// </summary>
/// <param name="look">Answers null when the lexicon has nothing to say.</param>
internal sealed class WordMemo<T>(Func<string, T?> look)
    where T : class
{
    private readonly int _slot = WordMemos.NextSlot();
    private readonly Answer _nothing = new(look, null);

    // The look-up tells whose answer it is: slots are few, and a later lexicon may have been given the same one.
    private sealed record Answer(Func<string, T?> Look, T? Value);

    public T? Of(Token token) => Of(token.Vocable);

    public T? Of(string word) => Of(Vocabulary.Of(word));

    private T? Of(Vocable word) =>
        word.Learned(_slot) is Answer answer && ReferenceEquals(answer.Look, look) ? answer.Value : Learn(word);

    private T? Learn(Vocable word)
    {
        var answer = look(word.Text) is { } value ? new Answer(look, value) : _nothing;
        word.Learn(_slot, answer);
        return answer.Value;
    }
}

/// <summary>Gives each lexicon its place among the answers of a word.</summary>
internal static class WordMemos
{
    private const int Most = 128; // more than the lexicons of one analysis; of many, some take turns in a place

    private static int _given;

    public static int Count => Math.Min(Volatile.Read(ref _given), Most);

    public static int NextSlot() => (Interlocked.Increment(ref _given) - 1) & (Most - 1);
}
