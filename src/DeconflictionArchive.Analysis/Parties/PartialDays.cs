using System.Globalization;

namespace DeconflictionArchive.Analysis.Parties;

/// <summary>The days of a lexicon's dates, which may be a year, a month or a day: "2015", "2015-07", "2015-07-21".</summary>
internal static class PartialDays
{
    /// <returns>Null when the cell is empty.</returns>
    public static DateOnly? First(string cell) => cell.Length switch
    {
        4 => new DateOnly(Number(cell), 1, 1),
        7 => new DateOnly(Number(cell[..4]), Number(cell[5..]), 1),
        10 => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <returns>Null when the cell is empty.</returns>
    public static DateOnly? Last(string cell) => cell.Length switch
    {
        4 => new DateOnly(Number(cell), 12, 31),
        7 => First(cell)!.Value.AddMonths(1).AddDays(-1),
        _ => First(cell),
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
