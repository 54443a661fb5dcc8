using System.Globalization;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Sets of words that together tell of a channel.</summary>
/// <param name="All">For each place of the rule, the sets of which one must be there; the first is the anchor.</param>
/// <param name="None">Sets of which none may stand in the sentence.</param>
/// <param name="NotBefore">Sets of which none may stand shortly before the anchor: "لم يصل أي إشعار".</param>
/// <param name="Within">Most words between the anchor and each of the others.</param>
/// <param name="Report">For each place, sets of which one must stand anywhere in the report: who "the two commanders" are.</param>
/// <param name="Unless">A channel that explains the words when the report tells of it elsewhere: what two discuss in a call is no meeting.</param>
internal sealed record ChannelCue(string Channel, CueSets[] All, CueSets None, CueSets NotBefore, int Within, CueSets[] Report, string? Unless)
{
    private const int NegationReach = 5; // words

    public static ChannelCue Read(LexiconRow row, Dictionary<string, int> sets)
    {
        CueSets Mask(string alternatives) =>
            alternatives.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(default(CueSets), (mask, set) => mask | CueSets.Of(sets[set]));

        return new ChannelCue(
            row["channel"],
            [.. row["all"].Split(' ').Select(Mask)],
            Mask(row["none"]),
            Mask(row["not_before"]),
            row["within"].Length == 0 ? int.MaxValue : int.Parse(row["within"], CultureInfo.InvariantCulture),
            [.. row["report"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Mask)],
            row["unless"] is { Length: > 0 } other ? other : null);
    }

    /// <summary>The words of a sentence that fulfil the rule; null when they do not.</summary>
    /// <param name="hits">In the order of the text.</param>
    public (int Start, int End)? Find(CueHits hits)
    {
        if (!hits.Present.Meets(All[0]) || hits.Present.Meets(None))
            return null;
        for (var place = 1; place < All.Length; place++)
        {
            if (!hits.Present.Meets(All[place]))
                return null;
        }

        for (var anchor = 0; anchor < hits.Count; anchor++)
        {
            if (hits.IsOf(anchor, All[0]) && !Denied(hits, anchor) && Around(hits, anchor) is { } span)
                return span;
        }

        return null;
    }

    /// <summary>Whether the report says elsewhere what the rule takes for granted.</summary>
    /// <param name="told">The sets of which words stand in any sentence that was read.</param>
    public bool Fits(CueSets told)
    {
        foreach (var place in Report)
        {
            if (!told.Meets(place))
                return false;
        }

        return true;
    }

    private bool Denied(CueHits hits, int anchor)
    {
        if (NotBefore.IsEmpty)
            return false;
        var (start, end) = (hits[anchor].Start, hits[anchor].End);
        for (var before = anchor - 1; before >= 0 && start - hits.LatestEnd(before) < NegationReach; before--)
        {
            // "لم تنذر" is the word itself with what denies it.
            if (hits.IsOf(before, NotBefore) && start - hits[before].End < NegationReach && (hits[before].End <= start || hits[before].End == end))
                return true;
        }

        return false;
    }

    private (int Start, int End)? Around(CueHits hits, int anchor)
    {
        var (start, end) = (hits[anchor].Start, hits[anchor].End);
        for (var place = 1; place < All.Length; place++)
        {
            if (hits.Nearest(anchor, All[place], Within) is not { } found)
                return null;
            (start, end) = (Math.Min(start, found.Start), Math.Max(end, found.End));
        }

        return (start, end);
    }
}
