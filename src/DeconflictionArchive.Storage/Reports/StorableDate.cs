using DeconflictionArchive.Analysis.Dates;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>Holds dates to what the schema allows: a text may say anything, and one absurd year must not lose a batch.</summary>
internal static class StorableDate
{
    // The bounds of the check constraints in 0001_archive.sql.
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public static DateOnly? OrNull(DateOnly? day) => day >= First && day <= Last ? day : null;

    /// <summary>The date as it stands, or unknown when it is no interval of plausible days.</summary>
    public static ReportDate Of(ReportDate date)
    {
        if (OrNull(date.From) is not { } from || OrNull(date.To) is not { } to || from > to)
            return ReportDate.Unknown;
        return date.Precision == DatePrecision.Unknown ? date with { Precision = DatePrecision.Interval } : date;
    }
}
