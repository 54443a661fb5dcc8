using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Analysis.Lexemes;

/// <summary>A lexeme of a report and where it stands.</summary>
/// <param name="Positions">Ascending, each once, none over <see cref="ReportLexemes.LastPosition"/>, at most <see cref="ReportLexemes.MaxPositions"/>.</param>
public sealed record LexemePositions(string Lexeme, IReadOnlyList<int> Positions);

/// <summary>
/// All lexemes of a report within the limits of a PostgreSQL tsvector, so that what is stored and what is counted are
/// the same: a lexeme counts at most 255 times; words after the 16,382nd share one position, so a phrase in a long report
/// has to be looked up in its text; a report with more than a megabyte of lexemes is found by those that come first.
/// https://www.postgresql.org/docs/15/textsearch-limitations.html
/// </summary>
/// <param name="Lexemes">Each once, in the order of their first occurrence.</param>
/// <param name="TitleLength">Words in the title; positions up to this number are the title's.</param>
/// <param name="Length">Words in all, the title's included.</param>
public sealed record ReportLexemes(IReadOnlyList<LexemePositions> Lexemes, int TitleLength, int Length)
{
    /// <summary>The position that every word from here on is given.</summary>
    public const int LastPosition = 16_383;

    public const int MaxPositions = 255;

    /// <summary>A report with more words may have some beyond the last position: there is at most one gap for each word.</summary>
    public const int LongestCertain = (LastPosition / 2) - 2;

    /// <summary>Bytes of lexemes and positions; the server's own limit is 1,048,575.</summary>
    private const int MaxSize = 1_000_000;

    public static ReportLexemes From(IReadOnlyList<SearchedWord> words)
    {
        var positions = new Dictionary<string, List<int>>(words.Count, StringComparer.Ordinal);
        var size = 0;
        var title = 0;
        foreach (var word in words)
        {
            if (word.Field == LexemeField.Title)
                title++;
            Add(Lexeme.Stem(word.Stem), word.Position);
            Add(Lexeme.Exact(word.Form), word.Position);
            foreach (var id in word.Entities)
                Add(Lexeme.Entity(id), word.Position);
        }

        var lexemes = positions.Select(entry => new LexemePositions(entry.Key, entry.Value)).ToArray();
        return new ReportLexemes(lexemes, Math.Min(title, LastPosition), words.Count);

        void Add(string lexeme, int position)
        {
            var stored = Math.Min(position, LastPosition);
            if (!positions.TryGetValue(lexeme, out var known))
            {
                var cost = Encoding.UTF8.GetByteCount(lexeme) + 8;
                if (size + cost + 2 > MaxSize)
                    return;
                size += cost;
                positions[lexeme] = known = [];
            }

            if (known.Count >= MaxPositions || (known.Count > 0 && known[^1] >= stored) || size + 2 > MaxSize)
                return;
            size += 2;
            known.Add(stored);
        }
    }

    /// <summary>The report as the text of a tsvector: <c>'خط':3A,17 '=الخط':3A,17</c>. The title's positions weigh A, the others D.</summary>
    public string ToTsVector()
    {
        var text = new StringBuilder(Lexemes.Count * 20);
        foreach (var (lexeme, positions) in Lexemes)
        {
            text.Append(text.Length == 0 ? "'" : " '").Append(lexeme.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)).Append('\'');
            var mark = ':';
            foreach (var position in positions)
            {
                text.Append(mark).Append(CultureInfo.InvariantCulture, $"{position}");
                if (position <= TitleLength)
                    text.Append('A');
                mark = ',';
            }
        }

        return text.ToString();
    }
}
