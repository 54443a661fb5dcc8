using System.Globalization;

namespace DeconflictionArchive.Api.Requests;

/// <summary>Days asked for, both ends inclusive; an end that was not given is open.</summary>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    public static readonly Period Always = new(null, null);

    public bool IsAlways => From is null && To is null;
}

/// <summary>Reads YYYY, YYYY-MM and YYYY-MM-DD, with ASCII, Arabic-Indic or Persian digits.</summary>
public static class PartialDate
{
    public const string Accepted = "YYYY, YYYY-MM or YYYY-MM-DD";

    /// <summary>The first and the last day meant; null when the words are no such date or the day does not exist.</summary>
    public static (DateOnly First, DateOnly Last)? Parse(string written)
    {
        var parts = ToAsciiDigits(written.Trim()).Split('-');
        if (parts.Length > 3 || !IsNumber(parts[0], 4, 1, 9999, out var year))
            return null;
        if (parts.Length == 1)
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (!IsNumber(parts[1], 2, 1, 12, out var month))
            return null;
        var lastDay = DateTime.DaysInMonth(year, month);
        if (parts.Length == 2)
            return (new DateOnly(year, month, 1), new DateOnly(year, month, lastDay));
        if (!IsNumber(parts[2], 2, 1, lastDay, out var day))
            return null;
        var only = new DateOnly(year, month, day);
        return (only, only);
    }

    private static bool IsNumber(string text, int digits, int least, int most, out int value)
    {
        value = 0;
        return text.Length == digits
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= least
            && value <= most;
    }

    private static string ToAsciiDigits(string text) => string.Create(text.Length, text, static (units, source) =>
    {
        for (var index = 0; index < units.Length; index++)
        {
            units[index] = source[index] switch
            {
                >= '٠' and <= '٩' and var digit => (char)('0' + (digit - '٠')),
                >= '۰' and <= '۹' and var digit => (char)('0' + (digit - '۰')),
                var other => other,
            };
        }
    });
}
