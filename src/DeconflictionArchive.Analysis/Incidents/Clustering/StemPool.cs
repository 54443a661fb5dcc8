using System.Collections;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Keeps sets of stems in which each takes four bytes, ready to be compared with each other. Not for several threads at once.</summary>
public sealed class StemPool
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<long> _weights = [];

    /// <summary>The same stems; in another order.</summary>
    /// <param name="stems">Each once.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<string> stems)
    {
        if (stems is PooledStems known && known.IsOf(this))
            return known;
        var numbers = new int[stems.Count];
        var weight = 0L;
        for (var place = 0; place < numbers.Length; place++)
        {
            if (!_numbers.TryGetValue(stems[place], out var number))
            {
                number = _stems.Count;
                _numbers.Add(stems[place], number);
                _stems.Add(stems[place]);
                _weights.Add(StemRarity.Of(stems[place]));
            }

            numbers[place] = number;
            weight += _weights[number];
        }

        Array.Sort(numbers);
        return new PooledStems(this, numbers, weight);
    }

    internal sealed class PooledStems(StemPool pool, int[] numbers, long weight) : IReadOnlyList<string>
    {
        public int Count => numbers.Length;

        /// <summary>Of all its stems.</summary>
        public long Weight => weight;

        public string this[int index] => pool._stems[numbers[index]];

        public bool IsOf(StemPool other) => pool == other;

        /// <summary>The weight of the stems it has in common with another set; null for one of another pool.</summary>
        public long? WeightShared(PooledStems other)
        {
            if (!other.IsOf(pool))
                return null;
            var (mine, theirs) = (numbers, other.Numbers);
            var shared = 0L;
            for (int one = 0, two = 0; one < mine.Length && two < theirs.Length;)
            {
                var (left, right) = (mine[one], theirs[two]);
                if (left == right)
                    shared += pool._weights[left];
                one += left <= right ? 1 : 0;
                two += right <= left ? 1 : 0;
            }

            return shared;
        }

        public IEnumerator<string> GetEnumerator() => numbers.Select(number => pool._stems[number]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private int[] Numbers => numbers;
    }
}
