using System.Globalization;

namespace DeconflictionArchive.Api.Answers;

/// <summary>A column of a table: its name, and its cell for a row (text, number, date, list of texts, or nothing).</summary>
public sealed record CsvColumn<T>(string Name, Func<T, object?> Cell);

/// <summary>
/// Writes rows as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it:
/// https://owasp.org/www-community/attacks/CSV_Injection
/// </summary>
public static class Csv
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static string Header<T>(IReadOnlyList<CsvColumn<T>> columns) => Line(columns.Select(column => (object?)column.Name));

    public static string Row<T>(IReadOnlyList<CsvColumn<T>> columns, T row) => Line(columns.Select(column => column.Cell(row)));

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(cell => Quote(Write(cell)))) + "\r\n";

    private static string Write(object? cell) => cell switch
    {
        null => "",
        string text => Safe(text),
        IEnumerable<string> texts => Safe(string.Join('|', texts)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Safe(cell.ToString() ?? ""),
    };

    private static string Safe(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
