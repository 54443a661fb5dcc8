using System.Numerics;

namespace DeconflictionArchive.Import.Readers;

internal enum CsvRowEnd
{
    /// <summary>The row is whole.</summary>
    Whole,

    /// <summary>More has to be read to know where it ends.</summary>
    Open,

    /// <summary>A quote stands where none can, or is never closed.</summary>
    Damaged,
}

/// <summary>Finds the fields of a row; bytes and letters alike, since all that counts is ASCII.</summary>
internal static class CsvRow
{
    /// <param name="isLast">Nothing follows the given units.</param>
    /// <param name="fields">Filled with where each field begins and ends, its quotes left out.</param>
    /// <returns>How it ended, and the units up to the line break, that included.</returns>
    public static (CsvRowEnd End, int Length) Scan<T>(ReadOnlySpan<T> units, T delimiter, bool isLast, List<Range> fields)
        where T : unmanaged, IBinaryInteger<T>
    {
        T quote = T.CreateTruncating('"'), lineFeed = T.CreateTruncating('\n'), carriageReturn = T.CreateTruncating('\r');
        fields.Clear();
        for (var at = 0; ;)
        {
            var start = at;
            int end;
            if (at < units.Length && units[at] == quote)
            {
                at = ClosingQuote(units, at + 1, quote);
                if (at < 0)
                    return (isLast ? CsvRowEnd.Damaged : CsvRowEnd.Open, units.Length);
                (start, end) = (start + 1, at);
                at++;
                if (at == units.Length && !isLast)
                    return (CsvRowEnd.Open, at);
                if (at < units.Length && units[at] == carriageReturn)
                    at++;
                if (at < units.Length && units[at] != delimiter && units[at] != lineFeed)
                    return (CsvRowEnd.Damaged, at);
            }
            else
            {
                var found = units[at..].IndexOfAny(delimiter, lineFeed);
                if (found < 0 && !isLast)
                    return (CsvRowEnd.Open, units.Length);
                at = found < 0 ? units.Length : at + found;
                end = at > start && units[at - 1] == carriageReturn && (at == units.Length || units[at] == lineFeed) ? at - 1 : at;
            }

            fields.Add(start..end);
            if (at >= units.Length)
                return (CsvRowEnd.Whole, at);
            if (units[at] == lineFeed)
                return (CsvRowEnd.Whole, at + 1);
            at++;
        }
    }

    public static IReadOnlyList<string> Values(string row, char delimiter)
    {
        var fields = new List<Range>();
        Scan(System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(row.AsSpan()), delimiter, isLast: true, fields);
        return [.. fields.Select(field => row[field].Replace("\"\"", "\"", StringComparison.Ordinal))];
    }

    private static int ClosingQuote<T>(ReadOnlySpan<T> units, int from, T quote)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (from < units.Length && units[from..].IndexOf(quote) is >= 0 and var found)
        {
            from += found;
            if (from + 1 >= units.Length || units[from + 1] != quote)
                return from;
            from += 2;
        }

        return -1;
    }
}
