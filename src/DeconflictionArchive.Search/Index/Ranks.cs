using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Index;

/// <summary>The orders as numbers: what comes first has the smaller one.</summary>
internal static class Ranks
{
    /// <summary>Scores that are not negative compare as their bits do.</summary>
    public static long Of(double score) => score < 0 ? long.MaxValue : score == 0 ? 0 : -BitConverter.DoubleToInt64Bits(score);

    public static double Score(long rank) => BitConverter.Int64BitsToDouble(-rank);

    public static long Of(ReportSort sort, int from, int to) => (sort, from) switch
    {
        (_, Segment.NoDay) => long.MaxValue,
        (ReportSort.Newest, _) => -(((long)to << 32) + from),
        _ => ((long)from << 32) + to,
    };

    /// <returns>Null when no list ends at such a place.</returns>
    public static (long Rank, UInt128 Key)? Of(ReportSort sort, ReportPlace place)
    {
        if (ReportKey.Read(place.Id) is not { } key)
            return null;
        var rank = sort == ReportSort.Relevance
            ? Of(place.Score ?? 0)
            : Of(sort, place.From?.DayNumber ?? Segment.NoDay, place.To?.DayNumber ?? Segment.NoDay);
        return (rank, key);
    }
}
