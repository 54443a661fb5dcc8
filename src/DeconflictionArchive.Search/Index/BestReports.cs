namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Of a term that more than a few reports have, those whose part of a score is largest, with what scoring them takes, and how large that
/// of the others can be: the best reports of a single word are had without a walk, and the bound says when they are not.
/// </summary>
internal readonly ref struct BestReports(ReadOnlySpan<ushort> block)
{
    /// <summary>Postings; the reports of terms with fewer are looked at one by one.</summary>
    public const int MinPostings = 128;

    /// <summary>Numbers that are kept for a term.</summary>
    public const int BlockSize = 1 + (Kept * Entry);

    private const int Kept = 16;
    private const int Entry = 3;
    private const double Steps = ushort.MaxValue;

    private readonly ReadOnlySpan<ushort> _block = block;

    /// <summary>What the part of every other report is not above.</summary>
    public double Others => _block[0] / Steps;

    public int Count => Kept;

    /// <summary>A report, its frequency, and its length, which is at most 65,535.</summary>
    public (int Report, int Frequency, int Length) this[int place] =>
        (_block[(place * Entry) + 1], _block[(place * Entry) + 2], _block[(place * Entry) + 3]);

    /// <summary>Chooses them for one term after the other.</summary>
    internal sealed class Choice
    {
        // The largest part first.
        private readonly (double Part, ushort Report, ushort Frequency, ushort Length)[] _chosen = new (double, ushort, ushort, ushort)[Kept];
        private int _count;
        private double _others;

        /// <param name="part">Of its score, as <see cref="PartBounds.Part"/> bounds it.</param>
        public void Offer(int report, int frequency, int length, double part)
        {
            if (_count == Kept && part <= _chosen[Kept - 1].Part)
            {
                _others = Math.Max(_others, part);
                return;
            }

            if (_count == Kept)
                _others = Math.Max(_others, _chosen[Kept - 1].Part);
            else
                _count++;
            var place = _count - 1;
            for (; place > 0 && _chosen[place - 1].Part < part; place--)
                _chosen[place] = _chosen[place - 1];
            _chosen[place] = (part, (ushort)report, (ushort)frequency, (ushort)Math.Min(length, ushort.MaxValue));
        }

        /// <summary>Writes those of a term, and begins the next.</summary>
        public void WriteTo(Span<ushort> block)
        {
            block[0] = (ushort)Math.Min(Steps, Math.Ceiling(Steps * _others));
            for (var place = 0; place < Kept; place++)
                (block[(place * Entry) + 1], block[(place * Entry) + 2], block[(place * Entry) + 3]) = (_chosen[place].Report, _chosen[place].Frequency, _chosen[place].Length);
            (_count, _others) = (0, 0);
        }
    }
}
