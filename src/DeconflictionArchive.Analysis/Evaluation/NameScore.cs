using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Parties, places and channels, as ids per report.</summary>
internal sealed class NameScore(Func<string, IReadOnlyCollection<string>> namesOf)
{
    private readonly Tally _parties = new();
    private readonly Tally _places = new();
    private readonly Tally _channels = new();

    public IEnumerable<Figure> Figures =>
    [
        Figure.F1("parties", _parties),
        Figure.F1("places", _places),
        Figure.F1("channels", _channels),
    ];

    public void Add(GoldReport gold, AnalyzedReport report)
    {
        var surfaces = gold.Parties.ToDictionary(party => party.Id, party => party.SurfaceForms.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Compare(_parties, gold.Id, surfaces.Keys, Found(report, MentionKind.Party), id => surfaces[id]);
        Compare(_places, gold.Id, gold.Places, Found(report, MentionKind.Place), namesOf);
        Compare(_channels, gold.Id, gold.Channels.Select(OneLine), Found(report, MentionKind.Channel).Select(pair => (OneLine(pair.Id), pair.Forms)), _ => []);
    }

    // The hot line and the phone line named for de-escalation are one thing under two names.
    private static string OneLine(string channel) => channel == "deescalation-line" ? "hotline" : channel;

    private static IEnumerable<(string Id, IReadOnlyCollection<string> Forms)> Found(AnalyzedReport report, MentionKind kind)
    {
        var mentions = report.Mentions.Where(mention => mention.Kind == kind).Select(mention => (mention.Id, mention.Form));
        if (kind == MentionKind.Channel)
            mentions = mentions.Concat(report.ChannelUses.Select(use => (use.Channel, report.Text.Slice(use.Span))));
        return mentions.GroupBy(mention => mention.Item1, mention => mention.Item2, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyCollection<string>)group.ToHashSet(StringComparer.Ordinal)));
    }

    private void Compare(
        Tally tally,
        string report,
        IEnumerable<string> expected,
        IEnumerable<(string Id, IReadOnlyCollection<string> Forms)> found,
        Func<string, IReadOnlyCollection<string>> goldNames)
    {
        var ours = found.DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Forms, StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var id in expected.Distinct(StringComparer.Ordinal))
        {
            if (ours.Remove(id))
                tally.AddRight();
            else
                missing.Add(id);
        }

        foreach (var id in missing)
        {
            var names = goldNames(id).Select(ArabicFolding.Fold).ToHashSet(StringComparer.Ordinal);
            var same = ours.FirstOrDefault(pair => pair.Value.Concat(namesOf(pair.Key)).Any(form => names.Contains(ArabicFolding.Fold(form)))).Key;
            if (same is null)
            {
                tally.AddMissed($"{report}: {id} ({string.Join("، ", names)})");
            }
            else
            {
                ours.Remove(same);
                tally.AddRight();
            }
        }

        foreach (var (id, forms) in ours)
            tally.AddInvented($"{report}: {id} ({string.Join("، ", forms)})");
    }
}
