using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.UnitTests;

/// <summary>What is read in sentences written for a test: of the finders alone on lines that are all body, or of the whole reader without a register.</summary>
internal static class BodyText
{
    private static readonly MentionFinder Finder = new();
    private static readonly ReportAnalyzer Analyzer = new(IncidentRegister.Empty);

    public static Page PageOf(ReportText text) => new([.. text.Lines.Select(line => new PageLine(line, PageLineKind.Body, null, "test"))], null, null, null);

    public static IReadOnlyList<Mention> Mentions(string written)
    {
        var text = new ReportText(written);
        return Finder.Find(text, PageOf(text));
    }

    /// <summary>The ids of what is mentioned, each once, in the order of the text.</summary>
    public static IEnumerable<string> Ids(string written, MentionKind kind) =>
        Mentions(written).Where(mention => mention.Kind == kind).Select(mention => mention.Id).Distinct(StringComparer.Ordinal);

    public static IReadOnlyList<Claim> Claims(string written) => Analyzer.Analyze(new RawReport(written)).Claims;

    public static IEnumerable<string> Speakers(string written) => Claims(written).Select(claim => claim.Speaker);
}
