using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Api.Answers;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Reports;

/// <summary>A report's wire family: the first of it that came, and all that repeat it.</summary>
/// <param name="Original">Id of the first.</param>
/// <param name="Members">The original first, then its copies as they came.</param>
public sealed record CopiesResponse(string Original, IReadOnlyList<CopyResponse> Members)
{
    /// <param name="family">The original first.</param>
    public static CopiesResponse Of(IReadOnlyList<FamilyMember> family, IReadOnlyDictionary<string, ReportCard> cards)
    {
        var original = BodyWords(family[0]);
        return new CopiesResponse(
            family[0].Id,
            [
                .. family.Where(member => cards.ContainsKey(member.Id)).Select(member => new CopyResponse(
                    ReportItemResponse.Of(cards[member.Id]),
                    member.CopyOf is null ? "original" : "exact",
                    member.CopyOf is null ? [] : Substitutions(original, BodyWords(member)))),
            ]);
    }

    // An exact copy has the same folded words in the same order, so its words stand beside the original's one by one.
    private static IReadOnlyList<SubstitutionResponse> Substitutions(List<(string Word, TextSpan Span)> original, List<(string Word, TextSpan Span)> copy) =>
        original.Count != copy.Count
            ? []
            : [.. original.Zip(copy)
                .Where(pair => pair.First.Word != pair.Second.Word)
                .Select(pair => new SubstitutionResponse(pair.First.Word, pair.Second.Word, pair.Second.Span.Start, pair.Second.Span.Length))];

    private static List<(string Word, TextSpan Span)> BodyWords(FamilyMember member)
    {
        var text = new ReportText(member.Text);
        var words = new List<(string, TextSpan)>();
        foreach (var stretch in member.Page.Body)
        {
            var (first, end) = text.TokensIn(stretch);
            for (var index = first; index < end; index++)
            {
                if (text.Tokens[index].Kind != TokenKind.Punctuation)
                    words.Add((text.Tokens[index].Span.Of(member.Text), text.Tokens[index].Span));
            }
        }

        return words;
    }
}

/// <param name="Kind">original, exact (the same words in the body) or near (some of them changed).</param>
/// <param name="Substitutions">Where the words differ from the original's, in the order of the text.</param>
public sealed record CopyResponse(ReportItemResponse Report, string Kind, IReadOnlyList<SubstitutionResponse> Substitutions);

/// <param name="Was">In the original.</param>
/// <param name="Now">In the copy.</param>
/// <param name="Start">Where it stands in the copy's text.</param>
public sealed record SubstitutionResponse(string Was, string Now, int Start, int Length);
