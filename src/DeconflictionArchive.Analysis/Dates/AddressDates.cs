using System.Globalization;
using System.Text.RegularExpressions;

namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Reads the day that many sites put into the address of an article: ".../2016/06/19/...".</summary>
internal static partial class AddressDates
{
    public static DateOnly? TryRead(string address)
    {
        var match = InPath().Match(address);
        return match.Success
            ? CalendarDays.Day(Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]))
            : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[/=-](?<year>20[0-9]{2})[/-](?<month>[01]?[0-9])[/-](?<day>[0-3]?[0-9])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InPath();
}
