using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Import.Readers.Fields;

namespace DeconflictionArchive.Import.Readers;

/// <summary>The first row of a table: what divides its cells, and which of them hold what.</summary>
internal sealed record CsvHeader(char Delimiter, IReadOnlyList<string> Names)
{
    private const int LongestName = 60; // units; a longer cell is prose

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Null when the file does not begin with the header of a table of reports: names we know, one of them the text's.</summary>
    public static CsvHeader? Of(ReadOnlySpan<byte> head, FieldMap map, string? charset = null)
    {
        var text = EncodingDetection.Decode(head, tolerant: true, charset).Text;
        return text is null ? null : Of(text, map);
    }

    public static CsvHeader? Of(string head, FieldMap map)
    {
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        if (end < 0)
            return null;
        var line = head[..end].TrimStart('\uFEFF');
        return Delimiters.Where(delimiter => line.Contains(delimiter, StringComparison.Ordinal))
            .Select(delimiter => new CsvHeader(delimiter, [.. CsvRow.Values(line, delimiter).Select(name => name.Trim())]))
            .OrderByDescending(header => header.Names.Count(map.Knows))
            .FirstOrDefault(header => header.IsOfReports(map));
    }

    /// <summary>The column that means a field; -1 when none does.</summary>
    public int Column(FieldMap map, ReportField field)
    {
        var best = -1;
        for (var column = 0; column < Names.Count; column++)
        {
            var rank = map.Rank(field, Names[column]);
            if (rank >= 0 && (best < 0 || rank < map.Rank(field, Names[best])))
                best = column;
        }

        return best;
    }

    private bool IsOfReports(FieldMap map) =>
        Names.Count > 1 && Names.All(name => name.Length <= LongestName) && Column(map, ReportField.Text) >= 0 && Names.Count(map.Knows) > 1;
}
