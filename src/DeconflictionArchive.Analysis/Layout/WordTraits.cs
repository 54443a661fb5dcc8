using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>What the lexicons of layout know of a word, learned once for each spelling.</summary>
/// <param name="Is">The classes it is of by itself.</param>
/// <param name="Begins">The classes of the words and phrases that begin with it.</param>
internal sealed record WordTraits(LayoutWord Is, LayoutWord Begins)
{
    private static readonly WordTraits None = new(LayoutWord.None, LayoutWord.None);

    private static readonly WordMemo<WordTraits> Memo = new(Learn);

    public static WordTraits Of(Token token) => Memo.Of(token) ?? None;

    private static WordTraits? Learn(string word)
    {
        var phrases = LayoutPhrases.Shared;
        var outlets = OutletLexicon.Shared;
        var isOf = LayoutWords.Shared.ClassesOf(word) | (phrases.Has(word) ? LayoutWord.Furniture : LayoutWord.None);
        var begins = LayoutWords.Shared.Beginnings(word)
            | phrases.Beginnings(word)
            | (outlets.AgencyNames.MayBegin(word) ? LayoutWord.Agency : LayoutWord.None)
            | (outlets.OutletNames.MayBegin(word) ? LayoutWord.Outlet : LayoutWord.None);
        return (isOf | begins) == LayoutWord.None ? null : new WordTraits(isOf, begins);
    }
}
