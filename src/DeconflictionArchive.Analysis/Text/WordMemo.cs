using System.Runtime.CompilerServices;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// What one lexicon says of a word, looked up when the word is first met and remembered with it. Safe to share between
/// threads: the look-up has one answer, so it does no harm when two threads make it at once.
/// </summary>
/// <param name="look">Answers null when the lexicon has nothing to say.</param>
internal sealed class WordMemo<T>(Func<string, T?> look)
    where T : class
{
    private readonly WordSlot _slot = WordSlot.Next();
    private readonly Answer _nothing = new(look, null);

    // A lexicon that was given the place of another tells its answers by the look-up they came from.
    private sealed record Answer(Func<string, T?> Look, T? Value);

    // Where those take turns that were not the first.
    private int Shared => Vocable.Slots + _slot.Number;

    public T? Of(Token token) => Of(token.Vocable);

    public T? Of(string word) => Of(Vocabulary.Of(word));

    private T? Of(Vocable word)
    {
        // Nobody else teaches in the slot of one that was the first to be given it, so what was learned there is a T.
        if (_slot.IsFirst)
            return word.IsSilent(_slot.Number) ? null : Unsafe.As<T?>(word.Learned(_slot.Number)) ?? Learn(word);
        return word.Learned(Shared) is Answer answer && ReferenceEquals(answer.Look, look) ? answer.Value : Learn(word);
    }

    private T? Learn(Vocable word)
    {
        var value = look(word.Text);
        if (!_slot.IsFirst)
            word.Learn(Shared, value is null ? _nothing : new Answer(look, value));
        else if (value is null)
            word.Silence(_slot.Number);
        else
            word.Learn(_slot.Number, value);
        return value;
    }
}

/// <summary>The place of a lexicon among the answers of a word.</summary>
/// <param name="IsFirst">Whether no lexicon was given the place before.</param>
internal readonly record struct WordSlot(int Number, bool IsFirst)
{
    private static int _given;

    // There are more places than lexicons in one analysis; of many analyses, some lexicons take turns in a place.
    public static WordSlot Next()
    {
        var given = Interlocked.Increment(ref _given) - 1;
        return new WordSlot(given & (Vocable.Slots - 1), given < Vocable.Slots);
    }
}
