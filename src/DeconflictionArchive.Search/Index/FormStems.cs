using System.Buffers.Binary;
using DeconflictionArchive.Analysis.Lexemes;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// While a segment is made: which stem each exact form goes with. Most forms stand wherever their stem does in a report, and where they
/// do, their positions are not written twice.
/// </summary>
internal sealed class FormStems
{
    public const int None = -1;

    private const int Position = 0x3FFF; // without the weight

    // By the first position of a stem in the report at hand, the positions it has.
    private readonly (int Report, int Stem, int From, int Length)[] _standing = new (int, int, int, int)[ReportLexemes.LastPosition + 1];
    private readonly List<int> _stems = [];

    /// <summary>A stem of a report, its positions as the report has them.</summary>
    public void Stands(int report, int stem, ReadOnlySpan<byte> lexemes, Range positions)
    {
        var (from, length) = positions.GetOffsetAndLength(lexemes.Length);
        if (length > 0)
            _standing[BinaryPrimitives.ReadUInt16BigEndian(lexemes[from..]) & Position] = (report, stem, from, length);
    }

    /// <summary>Whether an exact form of the same report has the positions of its stem. A form goes with the stem it is first found with.</summary>
    public bool HasThoseOfItsStem(int report, int form, ReadOnlySpan<byte> lexemes, Range positions)
    {
        var own = lexemes[positions];
        if (own.Length == 0)
            return false;
        var standing = _standing[BinaryPrimitives.ReadUInt16BigEndian(own) & Position];
        if (standing.Length == 0 || standing.Report != report || !own.SequenceEqual(lexemes.Slice(standing.From, standing.Length)))
            return false;
        while (_stems.Count <= form)
            _stems.Add(None);
        if (_stems[form] == None)
            _stems[form] = standing.Stem;
        return _stems[form] == standing.Stem;
    }

    /// <summary>The stem of each term, <see cref="None"/> where it needs none.</summary>
    /// <param name="ranks">The term of each lexeme, by its number here.</param>
    public int[] ByTerm(int[] ranks)
    {
        var stems = new int[ranks.Length];
        Array.Fill(stems, None);
        for (var form = 0; form < _stems.Count; form++)
        {
            if (_stems[form] != None)
                stems[ranks[form]] = ranks[_stems[form]];
        }

        return stems;
    }
}
