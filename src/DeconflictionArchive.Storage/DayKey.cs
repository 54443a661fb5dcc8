using System.Globalization;
using Npgsql;

namespace DeconflictionArchive.Storage;

/// <summary>A day as the first sort key of a list in which some rows have none.</summary>
internal static class DayKey
{
    private const string Format = "yyyy-MM-dd";

    // What is undated sorts before every day. The first day of DateOnly would not do: the driver writes it as -infinity.
    private static readonly DateOnly Undated = new(1000, 1, 1);

    public static string Write(DateOnly? day) => (day ?? Undated).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The parameters after_day and after_undated of a query that goes on after a row.</summary>
    /// <param name="after">Sort keys of the last row given out, its day first; null to begin.</param>
    public static IEnumerable<NpgsqlParameter> After(IReadOnlyList<string?>? after)
    {
        DateOnly? day = after is null ? null : DateOnly.ParseExact(after[0]!, Format, CultureInfo.InvariantCulture);
        return [SqlValue.Of("after_day", day), new NpgsqlParameter("after_undated", day == Undated)];
    }
}
