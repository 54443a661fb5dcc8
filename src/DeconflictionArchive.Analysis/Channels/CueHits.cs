using System.Runtime.InteropServices;
using DeconflictionArchive.Analysis.Parties;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>
/// The words of a sentence that belong to the sets of the rules, in the order of the text. Whoever looks around one of
/// them leaves off where none nearer can follow, so that a page without full stops stays linear.
/// </summary>
internal sealed class CueHits
{
    private readonly List<NameHit<int>> _hits = [];
    private int _longest;

    public int Count => _hits.Count;

    /// <summary>The sets that any of them belongs to.</summary>
    public CueSets Present { get; private set; }

    public ref readonly NameHit<int> this[int index] => ref CollectionsMarshal.AsSpan(_hits)[index];

    /// <summary>Reads the words of a sentence anew.</summary>
    public void Read(NameTrie<int> words, WordStream stream, int start, int end)
    {
        _hits.Clear();
        for (var word = start; word < end; word++)
        {
            if ((stream.FormAt(word).Begins & WordRoles.ChannelCue) != WordRoles.None)
                words.Walk(stream, word, _hits);
        }

        (Present, _longest) = (default, 0);
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(_hits))
        {
            Present |= CueSets.Of(hit.Value);
            _longest = Math.Max(_longest, hit.End - hit.Start);
        }
    }

    public bool IsOf(int index, CueSets sets) => sets.Has(this[index].Value);

    /// <summary>No hit up to this one ends after this word.</summary>
    public int LatestEnd(int index) => this[index].Start + _longest;

    /// <summary>The hit of some sets that is nearest to another, the first of those equally near; null when none is near enough.</summary>
    /// <param name="within">Most words between the two.</param>
    public NameHit<int>? Nearest(int anchor, CueSets sets, int within)
    {
        var hits = CollectionsMarshal.AsSpan(_hits);
        ref readonly var center = ref hits[anchor];
        var (nearest, least) = (-1, within);
        for (var before = anchor - 1; before >= 0 && center.Start - LatestEnd(before) <= least; before--)
        {
            if (IsOf(before, sets) && Distance(hits[before], center) is var distance && distance <= least)
                (nearest, least) = (before, distance);
        }

        for (var after = anchor; after < hits.Length && (nearest < 0 ? hits[after].Start - center.End <= least : least > 0 && hits[after].Start - center.End < least); after++)
        {
            if (IsOf(after, sets) && Distance(hits[after], center) is var distance && (nearest < 0 || distance < least))
                (nearest, least) = (after, distance);
        }

        return nearest < 0 ? null : hits[nearest];
    }

    private static int Distance(in NameHit<int> hit, in NameHit<int> anchor) =>
        hit.Start >= anchor.End ? hit.Start - anchor.End : anchor.Start >= hit.End ? anchor.Start - hit.End : 0;
}
