using System.Runtime.InteropServices;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The names found so far by the words at which they begin and end.</summary>
internal sealed class FoundNames
{
    // For each word, and then for each name, the index of a name that begins (ends) there too, and 1 more; 0 for none.
    private readonly int[] _beginning;
    private readonly int[] _ending;
    private readonly int[] _nextBeginning;
    private readonly int[] _nextEnding;
    private readonly List<FoundName> _names;
    private readonly WordCover _cover;

    public FoundNames(int words, List<FoundName> names)
    {
        _names = names;
        _cover = new WordCover(words);
        (_beginning, _ending) = (new int[words + 1], new int[words + 1]);
        (_nextBeginning, _nextEnding) = (new int[names.Count + 1], new int[names.Count + 1]);
        var index = 0;
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(names))
        {
            index++;
            _cover.Add(name.Start, name.End);
            (_nextBeginning[index], _beginning[name.Start]) = (_beginning[name.Start], index);
            (_nextEnding[index], _ending[name.End]) = (_ending[name.End], index);
        }
    }

    public bool Covers(int word) => _cover.Covers(word);

    /// <summary>Whether one of some parties is named by words from one index to another.</summary>
    public bool Holds(IReadOnlyList<OfficialTerm> terms, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            for (var name = _beginning[word]; name > 0; name = _nextBeginning[name])
            {
                if (_names[name - 1].End <= to && IsOrganisationOf(terms, _names[name - 1].Id))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a person's name begins at a word, with "و" written onto it.</summary>
    public bool JoinsPersonAt(int word)
    {
        for (var name = _beginning[word]; name > 0; name = _nextBeginning[name])
        {
            if (_names[name - 1] is { Proclitic: 1, IsPerson: true })
                return true;
        }

        return false;
    }

    /// <summary>Whether a person's name ends before a word.</summary>
    public bool EndsPersonAt(int word)
    {
        for (var name = _ending[word]; name > 0; name = _nextEnding[name])
        {
            if (_names[name - 1].IsPerson)
                return true;
        }

        return false;
    }

    private static bool IsOrganisationOf(IReadOnlyList<OfficialTerm> terms, string party)
    {
        foreach (var term in terms)
        {
            if (term.Organisation == party)
                return true;
        }

        return false;
    }
}
