using System.Globalization;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads the day that many sites put into the address of an article: ".../2016/06/19/...".</summary>
internal static class AddressDates
{
    private static readonly char[] Separators = ['/', '-', '=', '_', '.', '?', '&', '#'];

    public static DateOnly? TryRead(string address)
    {
        var parts = address.Split(Separators);
        for (var index = 0; index + 2 < parts.Length; index++)
        {
            if (Number(parts[index], 4) is { } year and >= 2000 and < 2100 && Number(parts[index + 1], 2) is { } month && Number(parts[index + 2], 2) is { } day
                && CalendarDays.Day(year, month, day) is { } date)
                return date;
        }

        return null;
    }

    private static int? Number(string part, int mostDigits) =>
        part.Length <= mostDigits && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
