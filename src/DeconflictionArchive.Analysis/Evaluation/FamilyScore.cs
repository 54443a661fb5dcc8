using DeconflictionArchive.Analysis.Copies;

namespace DeconflictionArchive.Analysis.Evaluation;

/// <summary>Pairs of reports that are one wire, by their words or retold; measured where the gold marks any.</summary>
internal sealed class FamilyScore
{
    private const string SameWire = "near-duplicate-of-";
    private const string SameFacts = "same-facts-as-";

    private readonly List<(GoldReport Gold, CopyFingerprint? Fingerprint, AccountFacts Facts)> _reports = [];

    public IEnumerable<Figure> Figures => [Figure.F1("wire-families", Compare())];

    public void Add(GoldReport gold, AnalyzedReport report) =>
        _reports.Add((gold, CopyFingerprint.Of(BodyWords.Of(report.Text, report.Page)), AccountFacts.Of(report)));

    private Tally Compare()
    {
        var tally = new Tally();

        // Gold that marks no pair says nothing of families.
        var marked = Pairs((one, other) => AreMarked(one.Gold, other.Gold));
        if (marked.Count > 0)
            Sets.Compare(tally, "wire", marked, Pairs((one, other) => IsCopy(one.Fingerprint, other.Fingerprint) || RetoldAccount.Of(one.Facts, other.Facts) is not null));
        return tally;
    }

    private List<string> Pairs(Func<(GoldReport Gold, CopyFingerprint? Fingerprint, AccountFacts Facts), (GoldReport Gold, CopyFingerprint? Fingerprint, AccountFacts Facts), bool> areOne)
    {
        var pairs = new List<string>();
        for (var index = 0; index < _reports.Count; index++)
        {
            foreach (var other in _reports.Skip(index + 1))
            {
                if (areOne(_reports[index], other))
                    pairs.Add($"{_reports[index].Gold.Id} {other.Gold.Id}");
            }
        }

        return pairs;
    }

    private static bool IsCopy(CopyFingerprint? one, CopyFingerprint? other) => one is not null && other is not null && one.Compare(other).IsCopy;

    // Marked as of each other, or both as copies of a third that may lie in another file.
    private static bool AreMarked(GoldReport one, GoldReport other)
    {
        var (mine, theirs) = (Marked(one, SameWire), Marked(other, SameWire));
        return mine.Contains(other.Id) || theirs.Contains(one.Id) || mine.Overlaps(theirs)
            || Marked(one, SameFacts).Contains(other.Id) || Marked(other, SameFacts).Contains(one.Id);
    }

    private static HashSet<string> Marked(GoldReport report, string mark) =>
        [.. report.Difficulty.Where(tag => tag.StartsWith(mark, StringComparison.Ordinal)).Select(tag => tag[mark.Length..])];
}
