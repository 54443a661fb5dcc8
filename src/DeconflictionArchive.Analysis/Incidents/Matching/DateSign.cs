namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>What the best-fitting expression of time beside a telling weighs for one day of publication.</summary>
/// <param name="Date">Null when no expression says anything.</param>
internal readonly record struct DateSign(StoryDate? Date, TimeFit Fit, double Weight)
{
    public const double Heaviest = 2;

    /// <summary>Weight of "today" and "yesterday".</summary>
    public const double Plain = 0.5;

    private const double WrittenElsewhere = -2;

    public static DateSign Best(Telling telling, DateOnly? published)
    {
        DateSign? best = null;
        foreach (var date in telling.Dates)
        {
            var fit = TimeFits.Of(date.Expression, telling.Incident, published);
            if (fit == TimeFit.Silent)
                continue;
            var weight = WeightOf(fit, isWritten: date.Expression.From is not null);
            if (best is null || weight > best.Value.Weight)
                best = new DateSign(date, fit, weight);
        }

        return best ?? new DateSign(null, TimeFit.Silent, 0);
    }

    public string Explains => Fit switch
    {
        TimeFit.NamedDay => "its day is named",
        TimeFit.CountedDay or TimeFit.PlainDay => "its day is the one these words mean",
        TimeFit.Around => "it lies in the time named",
        TimeFit.NextDay => "the day beside it is named",
        _ => "another time is named",
    };

    private static double WeightOf(TimeFit fit, bool isWritten) => fit switch
    {
        TimeFit.NamedDay => Heaviest,
        TimeFit.CountedDay => 1.25,
        TimeFit.Around => 0.75,
        TimeFit.PlainDay => Plain,
        TimeFit.Elsewhere => isWritten ? WrittenElsewhere : -1,
        _ => 0,
    };
}
