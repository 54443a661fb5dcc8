using System.Collections;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Lists of words in which a word takes four bytes: each different one is kept once, for all of them.</summary>
internal sealed class WordPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>The same words in the same order.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        var numbers = new int[words.Count];
        for (var place = 0; place < numbers.Length; place++)
        {
            if (!_numbers.TryGetValue(words[place], out numbers[place]))
            {
                numbers[place] = _words.Count;
                _numbers.Add(words[place], numbers[place]);
                _words.Add(words[place]);
            }
        }

        return new Pooled(_words, numbers);
    }

    private sealed class Pooled(List<string> words, int[] numbers) : IReadOnlyList<string>
    {
        public int Count => numbers.Length;

        public string this[int index] => words[numbers[index]];

        public IEnumerator<string> GetEnumerator()
        {
            foreach (var number in numbers)
                yield return words[number];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
