using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>Finds the parties, places and channels a report names.</summary>
public sealed class MentionFinder
{
    /// <returns>Mentions in the order of the text; furniture is not read.</returns>
    public IReadOnlyList<Mention> Find(ReportText text, Page page) => [];
}
