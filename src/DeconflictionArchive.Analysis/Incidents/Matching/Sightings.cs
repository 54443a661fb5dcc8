using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>A phrasing found in a story.</summary>
/// <param name="Observation">What it says; the number given when the phrasing was added.</param>
/// <param name="Weight">1 when one incident alone is told with this phrasing; less the more share it.</param>
/// <param name="Tokens">The words that made it; the run covers what stands between them as well.</param>
internal readonly record struct Sighting(int Observation, TokenRun Run, ArraySegment<int> Tokens, int Sentence, double Weight);

/// <summary>What was found in a story, by observation; used again for the next story.</summary>
internal sealed class Sightings(int observations)
{
    private const int None = -1;

    private readonly List<Sighting> _all = [];
    private readonly List<int> _next = [];

    // By observation; valid where _counts says that there is any.
    private readonly int[] _counts = new int[observations];
    private readonly int[] _first = new int[observations];
    private readonly int[] _last = new int[observations];
    private readonly int[] _heaviest = new int[observations];

    private int[] _tokens = new int[256];
    private int _tokenCount;

    public ref readonly Sighting this[int sighting] => ref CollectionsMarshal.AsSpan(_all)[sighting];

    public bool Contains(int observation) => _counts[observation] > 0;

    /// <summary>The first sighting of an observation; negative when there is none.</summary>
    public int First(int observation) => Contains(observation) ? _first[observation] : None;

    /// <summary>The next sighting of the same observation; negative when there is none.</summary>
    public int Next(int sighting) => _next[sighting];

    /// <summary>The heaviest sighting of an observation that was made, the first of equals.</summary>
    public ref readonly Sighting Heaviest(int observation) => ref this[_heaviest[observation]];

    public void Clear()
    {
        foreach (ref readonly var sighting in CollectionsMarshal.AsSpan(_all))
            _counts[sighting.Observation] = 0;
        _all.Clear();
        _next.Clear();
        _tokenCount = 0;
    }

    /// <param name="parts">What the words of the phrasing were found as; together they are the sighting.</param>
    public void Add(int observation, ReadOnlySpan<TokenRun> parts, int sentence, double weight)
    {
        int first = int.MaxValue, end = 0, count = 0;
        foreach (var part in parts)
        {
            (first, end) = (Math.Min(first, part.First), Math.Max(end, part.End));
            count += part.Count;
        }

        var tokens = Room(count);
        var next = 0;
        foreach (var part in parts)
        {
            for (var token = part.First; token < part.End; token++)
                tokens[next++] = token;
        }

        Add(new Sighting(observation, new TokenRun(first, end - first), tokens, sentence, weight));
    }

    private void Add(Sighting sighting)
    {
        var (index, observation) = (_all.Count, sighting.Observation);
        _all.Add(sighting);
        _next.Add(None);
        if (_counts[observation]++ == 0)
        {
            _first[observation] = _heaviest[observation] = index;
        }
        else
        {
            _next[_last[observation]] = index;
            if (sighting.Weight > Heaviest(observation).Weight)
                _heaviest[observation] = index;
        }

        _last[observation] = index;
    }

    // What was given out before stays where it is: those who hold it keep the array it lies in.
    private ArraySegment<int> Room(int count)
    {
        if (_tokenCount + count > _tokens.Length)
            (_tokens, _tokenCount) = (new int[Math.Max(count, 2 * _tokens.Length)], 0);
        _tokenCount += count;
        return new ArraySegment<int>(_tokens, _tokenCount - count, count);
    }
}
