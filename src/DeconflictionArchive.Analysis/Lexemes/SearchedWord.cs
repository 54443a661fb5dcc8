using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Lexemes;

public enum LexemeField
{
    Body,
    Title,
}

/// <summary>A word or number as search sees it.</summary>
/// <param name="Position">Ordinal among the searched words, from 1; neighbours in a phrase differ by one.</param>
/// <param name="Span">Where it stands in the original.</param>
/// <param name="Form">Its folded spelling.</param>
/// <param name="Stem">What all its inflections share.</param>
/// <param name="Entities">Ids of the parties, places and channels whose name begins here.</param>
public sealed record SearchedWord(
    int Position,
    LexemeField Field,
    TextSpan Span,
    string Form,
    string Stem,
    IReadOnlyList<string> Entities);
