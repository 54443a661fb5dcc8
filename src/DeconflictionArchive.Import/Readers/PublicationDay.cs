using System.Globalization;
using System.Text.RegularExpressions;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Import.Readers;

/// <summary>The day a file gives as that of publication.</summary>
/// <param name="Day">As printed: a zone that comes with it is not reckoned with.</param>
/// <param name="Unusable">What was given, where it is no day a report can have been published on.</param>
internal readonly partial record struct PublicationDay(DateOnly? Day, string? Unusable)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int LongestValue = 100; // units; what is longer is no date
    private const long LastSecond = 4102444800; // 2100-01-01; a greater count of time is in milliseconds

    private static readonly PageReader Pages = new();
    private static readonly DateExpressionParser Parser = new();
    private static readonly DateResolver Resolver = new();

    public static PublicationDay Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return default;
        var given = value.Trim();
        if (given.Length > LongestValue)
            return new PublicationDay(null, given[..LongestValue]);
        return (InNumbers(given) ?? ByName(given) ?? AsCount(given) ?? InArabic(given)) is { Year: >= FirstYear and <= LastYear } day
            ? new PublicationDay(day, null)
            : new PublicationDay(null, given);
    }

    private static DateOnly? InNumbers(string given)
    {
        var folded = ArabicFolding.Fold(given);
        var match = YearFirst.Match(folded);
        if (match.Success)
            return Of(Number(match, "y"), Number(match, "m"), Number(match, "d"));
        match = DayFirst.Match(folded);
        if (!match.Success)
            return null;
        var (first, second) = (Number(match, "d"), Number(match, "m"));
        return Of(Number(match, "y"), Math.Min(second, 12) == second ? second : first, Math.Min(second, 12) == second ? first : second);
    }

    // Mail and feeds: "Sun, 19 Jun 2016 10:00:00 +0300"; also "June 19, 2016".
    private static DateOnly? ByName(string given)
    {
        var match = NamedMonth.Match(given);
        if (!match.Success)
            return null;
        var month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name =>
            name.Length > 0 && match.Groups["m"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return month < 0 ? null : Of(Number(match, "y"), month + 1, Number(match, "d"));
    }

    private static DateOnly? AsCount(string given)
    {
        if (!long.TryParse(given.Split('.')[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) || count is < 10_000_000 or > LastSecond * 1000)
            return null;
        var at = count > LastSecond ? DateTimeOffset.FromUnixTimeMilliseconds(count) : DateTimeOffset.FromUnixTimeSeconds(count);
        return DateOnly.FromDateTime(at.UtcDateTime);
    }

    private static DateOnly? InArabic(string given)
    {
        var text = new ReportText(given);
        return Resolver.Resolve(text, Parser.Find(text, Pages.Read(text)), ReportDate.Unknown)
            .FirstOrDefault(expression => expression.Kind == DateExpressionKind.FullDate && expression.From == expression.To)?.From;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|(?<m>[0-9]{2})(?<d>[0-9]{2}))(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<y>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"(?<![0-9])(?:(?<d>[0-9]{1,2})[ -]+(?<m>[A-Za-z]{3,9})\.?,?[ -]+|(?<m>[A-Za-z]{3,9})\.? +(?<d>[0-9]{1,2}),? +)(?<y>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedMonth { get; }
}
