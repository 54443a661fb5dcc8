using System.Numerics;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>
/// Which bodies have which keys, as far as it was asked or written: what a run of imports remembers from batch to batch, so that a
/// turn of phrase that hundreds of bodies have is not read from the store again for each. Only who alone writes bodies may keep it.
/// </summary>
/// <remarks>A key is a number, its bodies mostly one number more: open addressing in two arrays, and a list only where there are several.</remarks>
/// <param name="mostBytes">From how many on who has the rarer keys is to be forgotten, and asked again as it is needed.</param>
internal sealed class CopyKeys(long mostBytes = CopyKeys.MostBytes)
{
    public const long MostBytes = 56 << 20;

    private const int BytesOfKey = 12;
    private const int BytesOfList = 32; // without what is in it

    private const int Free = 0;
    private const int NoBody = -1;
    private const int Common = -2;
    private const int FirstList = -3;

    private List<int[]> _lists = []; // how many, then the bodies' numbers
    private readonly BodyLengths _bodies = new();
    private int[] _keys = new int[1 << 12];
    private int[] _values = new int[1 << 12];
    private int _count;
    private long _listed; // bytes
    private int[] _shared = [];

    // All keys any body has; null while the table has them all, and where the archive was not empty.
    private KeySet? _all;

    /// <summary>Whether a key that is not known is one that no body has: so in an archive that was empty when this began, until who has them is forgotten.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Bodies written whose keys wait beside the index, as nobody has asked it since.</summary>
    public int Waiting { get; set; }

    /// <summary>The number the body written last has.</summary>
    public int LastNumber { get; set; }

    public bool IsFull => ((long)_count * BytesOfKey) + _listed + _bodies.Bytes > mostBytes;

    /// <summary>Whether it needs not be asked who has a key; most keys of a new body nobody has.</summary>
    public bool IsKnown(int key) => IsComplete || _values[Place(key)] != Free || _all?.Contains(key) == false;

    public bool IsCommon(int key) => _values[Place(key)] == Common;

    /// <summary>Notes that it was asked who has a key.</summary>
    public void Ask(int key)
    {
        ref var value = ref Value(key);
        if (value == Free)
            value = NoBody;
    }

    /// <param name="numbers">Of the bodies that have it.</param>
    /// <param name="expectedKeys">Of each of them.</param>
    public void Add(int key, ReadOnlySpan<int> numbers, ReadOnlySpan<int> expectedKeys)
    {
        for (var place = 0; place < numbers.Length; place++)
        {
            _bodies.Note(numbers[place], expectedKeys[place]);
            Add(key, numbers[place]);
        }
    }

    public void Add(IEnumerable<int> keys, int number, int expectedKeys)
    {
        _bodies.Note(number, expectedKeys);
        foreach (var key in keys)
            Add(key, number);
    }

    /// <summary>
    /// Forgets who has the rarer keys: a key that many have is asked for most often, and its answer is the longest. That a key has
    /// nobody is still known where it was known of all.
    /// </summary>
    public void ForgetRare()
    {
        if (IsComplete)
        {
            _all = new KeySet();
            for (var place = 0; place < _keys.Length; place++)
            {
                if (_values[place] != Free)
                    _all.Add(_keys[place]);
            }
        }

        IsComplete = false;
        var least = LeastKept();
        var (keys, values, lists) = (_keys, _values, _lists);
        (_keys, _values, _count, _lists, _listed) = (new int[1 << 12], new int[1 << 12], 0, [], 0);
        for (var place = 0; place < keys.Length; place++)
        {
            if (values[place] == Common)
                Forget(keys[place]);
            else if (values[place] <= FirstList && lists[FirstList - values[place]] is var list && list[0] >= least)
                Keep(keys[place], list.AsSpan(1, list[0]));
        }
    }

    /// <summary>Nobody is found by this key any more.</summary>
    public void Forget(int key)
    {
        ref var value = ref Value(key);
        if (value <= FirstList)
        {
            _listed -= _lists[FirstList - value].Length * sizeof(int);
            _lists[FirstList - value] = [];
        }

        value = Common;
    }

    /// <summary>What was known of a body holds no longer.</summary>
    public void Remove(int number) => _bodies.Remove(number);

    public int CountOf(int key) => _values[Place(key)] switch
    {
        Free or NoBody or Common => 0,
        > 0 and var number => _bodies.ExpectedKeys(number) is null ? 0 : 1,
        var list => _lists[FirstList - list].AsSpan(1, _lists[FirstList - list][0]).ToArray().Count(number => _bodies.ExpectedKeys(number) is not null),
    };

    /// <summary>The bodies that share so many of some keys.</summary>
    /// <param name="least">By how many keys a body of the other's length has.</param>
    public List<int> Sharing(IReadOnlyList<int> keys, Func<int, int> least)
    {
        if (_shared.Length < _bodies.Count)
            _shared = new int[Math.Max(_bodies.Count, 2 * _shared.Length)];
        var met = new List<int>();
        foreach (var key in keys)
        {
            var value = _values[Place(key)];
            if (value > 0)
            {
                Meet(value);
            }
            else if (value <= FirstList)
            {
                var list = _lists[FirstList - value];
                for (var place = 1; place <= list[0]; place++)
                    Meet(list[place]);
            }
        }

        var near = new List<int>();
        foreach (var body in met)
        {
            if (_bodies.ExpectedKeys(body) is { } expected && _shared[body - 1] >= least(expected))
                near.Add(body);
            _shared[body - 1] = 0;
        }

        return near;

        void Meet(int number)
        {
            if (_shared[number - 1]++ == 0)
                met.Add(number);
        }
    }

    private void Keep(int key, ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (_bodies.ExpectedKeys(number) is not null)
                Add(key, number);
        }

        Ask(key);
    }

    // How many bodies a key has at least that is kept: half of the room beside the bodies themselves.
    private int LeastKept()
    {
        var bytes = new long[31]; // by the logarithm of their number
        foreach (var list in _lists.Where(list => list.Length > 0))
            bytes[BitOperations.Log2((uint)list[0])] += BytesOfKey + BytesOfList + (list.Length * sizeof(int));
        var room = (mostBytes - _bodies.Bytes) / 2;
        var level = bytes.Length - 1;
        while (level > 1 && (room -= bytes[level - 1]) >= 0)
            level--;
        return 1 << level;
    }

    private void Add(int key, int number)
    {
        _all?.Add(key);
        ref var value = ref Value(key);
        switch (value)
        {
            case Common:
                break;
            case Free or NoBody:
                value = number;
                break;
            case > 0:
                _lists.Add([2, value, number, 0]);
                _listed += BytesOfList + (4 * sizeof(int));
                value = FirstList - (_lists.Count - 1);
                break;
            default:
                ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lists)[FirstList - value];
                if (list[0] + 1 == list.Length)
                {
                    _listed += list.Length * sizeof(int);
                    Array.Resize(ref list, list.Length * 2);
                }

                list[++list[0]] = number;
                break;
        }
    }

    private ref int Value(int key)
    {
        var place = Place(key);
        if (_values[place] == Free)
        {
            if (++_count > _keys.Length / 4 * 3)
            {
                Grow();
                place = Place(key);
            }

            _keys[place] = key;
        }

        return ref _values[place];
    }

    // Keys are bits of a hash already; those of the sample begin with zeros, so the lower ones are taken.
    private int Place(int key)
    {
        var mask = _keys.Length - 1;
        var place = key & mask;
        while (_values[place] != Free && _keys[place] != key)
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        (_keys, _values) = (new int[keys.Length * 2], new int[keys.Length * 2]);
        for (var old = 0; old < keys.Length; old++)
        {
            if (values[old] == Free)
                continue;
            var place = Place(keys[old]);
            (_keys[place], _values[place]) = (keys[old], values[old]);
        }
    }
}
