using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>All texts that stood at the address of a report, and what each changed.</summary>
/// <param name="Address">Null when the report came without one.</param>
/// <param name="Newest">Id of the text that is listed, found and counted.</param>
/// <param name="Count">How many there are; the latest 50 are here.</param>
/// <param name="Revisions">The first text first.</param>
public sealed record RevisionsResponse(string? Address, string Newest, int Count, IReadOnlyList<RevisionResponse> Revisions)
{
    public static RevisionsResponse Of(PageTexts page)
    {
        var revisions = new List<RevisionResponse>();
        RevisedText? before = null;
        IReadOnlyList<CopyWord> wordsBefore = [];
        foreach (var text in page.Texts)
        {
            var words = CopyText.Of(new ReportText(text.Text), text.Page, text.Mentions);
            revisions.Add(RevisionResponse.Of(text, words, before, wordsBefore));
            (before, wordsBefore) = (text, words);
        }

        return new RevisionsResponse(page.Address, page.Texts[^1].Id, (int)page.Count, revisions);
    }
}

/// <param name="Id">Of the report with this text; /reports/{id} has it whole.</param>
/// <param name="Revision">Counts from 1.</param>
/// <param name="ImportedAt">When the archive first met this text.</param>
/// <param name="Similarity">Share of the shorter body's words that stand in the other in the same order; null for the first text.</param>
/// <param name="Changes">Where the body differs from that of the text before, in the order of the text.</param>
public sealed record RevisionResponse(
    string Id, int Revision, string? Title, DateTimeOffset ImportedAt, double? Similarity, IReadOnlyList<SubstitutionResponse> Changes)
{
    private const int Decimals = 3;

    internal static RevisionResponse Of(RevisedText text, IReadOnlyList<CopyWord> words, RevisedText? before, IReadOnlyList<CopyWord> wordsBefore)
    {
        if (before is null)
            return new RevisionResponse(text.Id, text.Revision, text.Title, text.ImportedAt, null, []);
        var comparison = CopyComparison.Of(before.Text, wordsBefore, text.Text, words);
        return new RevisionResponse(
            text.Id,
            text.Revision,
            text.Title,
            text.ImportedAt,
            Math.Round(comparison.Similarity, Decimals),
            [.. comparison.Substitutions.Select(change => SubstitutionResponse.Of(change, before.Text, text.Text))]);
    }
}
