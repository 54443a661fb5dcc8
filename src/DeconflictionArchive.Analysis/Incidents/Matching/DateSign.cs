namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>What the best-fitting expression of time beside a telling weighs for one day of publication.</summary>
/// <param name="Date">Null when no expression says anything.</param>
internal readonly record struct DateSign(StoryDate? Date, TimeFit Fit, double Weight)
{
    public const double Heaviest = 2;

    /// <summary>Weight of "today" and "yesterday".</summary>
    public const double Plain = 0.5;

    private const double WrittenElsewhere = -2;

    public static DateSign Of(in StoryDate date, TimeFit fit) => new(date, fit, WeightOf(fit, isWritten: date.Expression.From is not null));

    public string Explains => Fit switch
    {
        TimeFit.NamedDay => "its day is named",
        TimeFit.CountedDay or TimeFit.PlainDay => "its day is the one these words mean",
        TimeFit.Around or TimeFit.InYear => "it lies in the time named",
        TimeFit.NextDay => "the day beside it is named",
        _ => "another time is named",
    };

    private static double WeightOf(TimeFit fit, bool isWritten) => fit switch
    {
        TimeFit.NamedDay => Heaviest,
        TimeFit.CountedDay => 1.25,
        TimeFit.Around => 0.75,
        TimeFit.InYear => 0.5,
        TimeFit.PlainDay => Plain,
        TimeFit.Elsewhere => isWritten ? WrittenElsewhere : -1,
        _ => 0,
    };
}
