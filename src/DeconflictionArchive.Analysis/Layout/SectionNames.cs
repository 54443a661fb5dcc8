using System.Collections.Frozen;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Layout;

/// <summary>Tells names of sections by the words they are made of: "رأي ومتابعة", "تحليل إخباري", "العربي والدولي"; and departments of a house, "قسم الأخبار".</summary>
internal sealed class SectionNames
{
    private const int LongestName = 4; // words
    private const int LongestNote = 8; // words about a writer

    private readonly FrozenDictionary<string, Role> _roles;

    private SectionNames()
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var row in LexiconFile.Read("section_words.tsv"))
        {
            var word = ArabicFolding.Fold(row["word"]);
            roles[word] = roles.GetValueOrDefault(word) | Enum.Parse<Role>(row["role"], ignoreCase: true);
        }

        _roles = roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [Flags]
    private enum Role
    {
        None = 0,
        Section = 1,
        Trait = 2,
        Department = 4,
        Writer = 8,
        Page = 16,
    }

    public static SectionNames Shared { get; } = new();

    /// <summary>A line of two to four words, each of them a section's or said of one; null for any other.</summary>
    public FurnitureMatch? Read(TokenList tokens, LineShape line)
    {
        if (line.Words is < 2 or > LongestName || line.Words != line.End - line.First || !IsSection(tokens[line.First].Text))
            return null;
        for (var at = line.First + 1; at < line.End; at++)
        {
            if (!IsPart(tokens[at].Text))
                return null;
        }

        return new FurnitureMatch(FurnitureKind.SectionLabel, Opening.Nothing, true, false, "section-words");
    }

    /// <summary>"* كاتب وباحث سوري": what a page says of who wrote an article.</summary>
    public bool IsWriterNote(TokenList tokens, LineShape line)
    {
        var first = line.First;
        while (first < line.End && tokens[first].Text is "*" or "(" or "-")
            first++;
        return first < line.End && line.Words <= LongestNote && line.Numbers == 0 && !line.HasComma
            && (_roles.GetValueOrDefault(tokens[first].Text) & Role.Writer) != Role.None;
    }

    /// <summary>Whether a word stands for one of a page's own things: المقال, الرابط.</summary>
    public bool IsOfPage(string word) => (_roles.GetValueOrDefault(word) & Role.Page) != Role.None;

    /// <summary>Whether a word begins the name of a department.</summary>
    public bool IsDepartment(string word) => (_roles.GetValueOrDefault(word) & Role.Department) != Role.None;

    private bool IsSection(string word) => Has(word, Role.Section) || (word.StartsWith("ال", StringComparison.Ordinal) && Has(word[2..], Role.Section | Role.Trait));

    // "متابعة", "ومتابعة", "والدولي", "الإخباري"
    private bool IsPart(string word) => Holds(word) || (word.Length > 3 && word[0] == 'و' && Holds(word[1..]));

    private bool Holds(string word) => Has(word, Role.Section | Role.Trait) || (word.Length > 3 && word.StartsWith("ال", StringComparison.Ordinal) && Has(word[2..], Role.Section | Role.Trait));

    private bool Has(string word, Role role) => (_roles.GetValueOrDefault(word) & role) != Role.None;
}
