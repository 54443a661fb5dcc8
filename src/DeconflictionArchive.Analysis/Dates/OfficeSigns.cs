using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>What a word says of an office named near it: the kinds of office_signs.tsv.</summary>
internal enum OfficeSign
{
    /// <summary>Beside a title: the office is over, or not yet taken up.</summary>
    NotServing,

    /// <summary>Anywhere in a sentence: it tells of an earlier time.</summary>
    Then,

    /// <summary>As its first word: it tells of an earlier time.</summary>
    LooksBack,
}

/// <summary>The words that tell whether someone still holds his office.</summary>
internal sealed class OfficeSigns
{
    private readonly Dictionary<string, OfficeSign> _signs = new(StringComparer.Ordinal);

    public OfficeSigns()
    {
        foreach (var row in LexiconFile.Read("office_signs.tsv"))
        {
            foreach (var form in row.Values("forms"))
                _signs.Add(ArabicFolding.Fold(form), Enum.Parse<OfficeSign>(row["kind"]));
        }
    }

    public bool Is(OfficeSign sign, Token token) => token.IsWord && _signs.TryGetValue(token.Text, out var kind) && kind == sign;
}
