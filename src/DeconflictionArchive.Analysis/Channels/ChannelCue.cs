using System.Globalization;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Sets of words that together tell of a channel.</summary>
/// <param name="All">For each place of the rule, the sets of which one must be there; the first is the anchor.</param>
/// <param name="None">Sets of which none may stand in the sentence.</param>
/// <param name="NotBefore">Sets of which none may stand shortly before the anchor: "لم يصل أي إشعار".</param>
/// <param name="Within">Most words between the anchor and each of the others.</param>
/// <param name="Unless">A channel that explains the words when the report tells of it elsewhere: what two discuss in a call is no meeting.</param>
internal sealed record ChannelCue(string Channel, UInt128[] All, UInt128 None, UInt128 NotBefore, int Within, string? Unless)
{
    private const int NegationReach = 5; // words

    public static ChannelCue Read(LexiconRow row, Dictionary<string, int> sets)
    {
        UInt128 Mask(string alternatives) =>
            alternatives.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(UInt128.Zero, (mask, set) => mask | (UInt128.One << sets[set]));

        return new ChannelCue(
            row["channel"],
            [.. row["all"].Split(' ').Select(Mask)],
            Mask(row["none"]),
            Mask(row["not_before"]),
            row["within"].Length == 0 ? int.MaxValue : int.Parse(row["within"], CultureInfo.InvariantCulture),
            row["unless"] is { Length: > 0 } other ? other : null);
    }

    /// <summary>The words of a sentence that fulfil the rule; null when they do not.</summary>
    public (int Start, int End)? Find(List<NameHit<int>> hits, UInt128 present)
    {
        if ((present & All[0]) == 0 || (present & None) != 0)
            return null;
        for (var place = 1; place < All.Length; place++)
        {
            if ((present & All[place]) == 0)
                return null;
        }

        foreach (var anchor in hits)
        {
            if (((UInt128.One << anchor.Value) & All[0]) == 0 || Denied(hits, anchor))
                continue;
            if (Around(hits, anchor) is { } span)
                return span;
        }

        return null;
    }

    private bool Denied(List<NameHit<int>> hits, NameHit<int> anchor) =>
        NotBefore != 0 && hits.Exists(hit => ((UInt128.One << hit.Value) & NotBefore) != 0 && hit.End <= anchor.Start && anchor.Start - hit.End < NegationReach);

    private (int Start, int End)? Around(List<NameHit<int>> hits, NameHit<int> anchor)
    {
        var (start, end) = (anchor.Start, anchor.End);
        for (var place = 1; place < All.Length; place++)
        {
            NameHit<int>? nearest = null;
            foreach (var hit in hits)
            {
                if (((UInt128.One << hit.Value) & All[place]) != 0 && Distance(hit, anchor) is var distance && distance <= Within
                    && (nearest is not { } other || distance < Distance(other, anchor)))
                    nearest = hit;
            }

            if (nearest is not { } found)
                return null;
            (start, end) = (Math.Min(start, found.Start), Math.Max(end, found.End));
        }

        return (start, end);
    }

    private static int Distance(NameHit<int> hit, NameHit<int> anchor) =>
        hit.Start >= anchor.End ? hit.Start - anchor.End : anchor.Start >= hit.End ? anchor.Start - hit.End : 0;
}
