namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Weighs all tellings of a report together for one day of publication: incidents of one report agree on its day.</summary>
internal static class Reckoning
{
    /// <summary>Total from which an incident counts as told.</summary>
    private const double Enough = 2.75;

    /// <summary>The same where the report's day is known, by its stamp or by an incident told beyond doubt.</summary>
    private const double EnoughOnAKnownDay = 2.25;

    /// <summary>Total of an incident that fixes the day for the others.</summary>
    private const double Anchoring = 4.5;

    /// <summary>The same for what is long past and told with its time.</summary>
    private const double EnoughToRecall = 2;

    /// <summary>Weight of what an incident explains that a likelier one of its kind does not.</summary>
    private const double OwnEvidence = 0.75;

    private const double WrittenElsewhere = -2;

    private const int NewsFor = 21; // days in which an incident is news, or is disclosed
    private const int NearlySigned = 12; // days of the last rounds of a negotiation
    private const int SignedFor = 4; // days in which a signature is news

    private const int AnnouncedBefore = 3; // days; strikes and meetings are announced, hardly earlier
    private const int NegotiatedBefore = 25; // days an agreement is talked about before it is signed

    public static List<Weighing> On(DateOnly? published, bool isDayKnown, IReadOnlyList<Telling> tellings)
    {
        var accepted = new List<Weighing>();
        var weighed = new List<Weighing>();
        foreach (var telling in tellings)
        {
            if (Weigh(telling, published) is { } weighing)
                weighed.Add(weighing);
        }

        weighed.Sort(LikelierFirst);
        foreach (var weighing in weighed)
        {
            if (!weighing.IsRecalled && weighing.Total < Enough && !(weighing.IsFresh && (isDayKnown || accepted.Exists(other => other.IsFresh && other.Total >= Anchoring))))
                continue;
            if (accepted.TrueForAll(other => !Compete(other, weighing) || (weighing.Beyond(other) >= OwnEvidence && !weighing.Telling.LacksNeed)))
                accepted.Add(weighing);
        }

        return accepted;
    }

    /// <summary>How much of the report the incidents explain together: words that speak for two count once.</summary>
    public static double Explained(List<Weighing> told)
    {
        var sum = 0.0;
        for (var index = 0; index < told.Count; index++)
        {
            var shared = 0.0;
            for (var at = 0; at < told[index].SignCount; at++)
            {
                var sign = told[index].SignAt(at);
                if (sign.Weight > 0 && IsExplainedBefore(sign, told, index))
                    shared += sign.Weight;
            }

            sum += told[index].Total - shared;
        }

        return sum;
    }

    private static bool IsExplainedBefore(Sign sign, List<Weighing> told, int index)
    {
        for (var before = 0; before < index; before++)
        {
            if (told[before].Explains(sign))
                return true;
        }

        return false;
    }

    private static int LikelierFirst(Weighing one, Weighing other) =>
        one.Total != other.Total ? other.Total.CompareTo(one.Total) : string.CompareOrdinal(one.Incident.Id, other.Incident.Id);

    private static Weighing? Weigh(Telling telling, DateOnly? published)
    {
        var date = BestDate(telling, published);
        var total = telling.Weight + (date?.Weight ?? 0);
        if (date is { Weight: < 0 } && telling.Incident.Type == "agreement" && telling.Incident.From > published)
            total -= date.Weight; // what is still negotiated has no day yet
        if (published is { } day && Freshness(telling.Incident, day) is { } fresh)
            return total + fresh >= EnoughOnAKnownDay && !IsMerelyInForce(telling, day, date) ? new Weighing(telling, total + fresh, date) { IsFresh = fresh > 0.25 } : null;

        // What is long past is recalled in passing: its time must be told, its place need not.
        if (date is not { Weight: > 0 } || (published is { } on && telling.Incident.From > on))
            return null;
        total -= telling.Displacement;
        return total >= EnoughToRecall ? new Weighing(telling, total, date) { IsRecalled = true } : null;
    }

    /// <summary>What the nearness of an incident to the report's day weighs; null when it cannot be news.</summary>
    private static double? Freshness(RegisterIncident incident, DateOnly published)
    {
        var ahead = incident.From.DayNumber - published.DayNumber;
        if (ahead > 0)
            return ahead > Foretold(incident) ? null : incident.Type == "agreement" && ahead <= NearlySigned ? 0.75 : 0.25;
        var known = incident.DisclosedOn ?? incident.To;
        if (published < known && incident.DisclosedOn is not null)
            return null;
        return (published.DayNumber - known.DayNumber) switch
        {
            <= 4 => 0.75,
            <= 7 => 0.4,
            <= NewsFor => 0,
            _ => null,
        };
    }

    // How many days before it happens an incident can be told.
    private static int Foretold(RegisterIncident incident) => incident.Type switch
    {
        "agreement" => NegotiatedBefore,
        "strike" or "meeting" or "video_conference" => AnnouncedBefore,
        _ => 0,
    };

    // An agreement is named as long as it is in force; it is told when it is made, or with its date.
    private static bool IsMerelyInForce(Telling telling, DateOnly published, Sign? date) =>
        telling.Incident.Type == "agreement"
        && date is not { Weight: > 0 }
        && (telling.IsOnlyRecalled || published.DayNumber - telling.Incident.To.DayNumber > SignedFor);

    // The date nearest in meaning to the incident, among those told in the same sentences as an event of its type.
    private static Sign? BestDate(Telling telling, DateOnly? published)
    {
        var (best, told, meant) = (double.NegativeInfinity, default(StoryDate), TimeFit.Silent);
        foreach (var date in telling.Dates)
        {
            var fit = TimeFits.Of(date.Expression, telling.Incident, published);
            if (fit == TimeFit.Silent)
                continue;
            var isWritten = date.Expression.From is not null;
            var weight = fit == TimeFit.Elsewhere && isWritten ? WrittenElsewhere : WeightOf(fit);
            if (weight > best)
                (best, told, meant) = (weight, date, fit);
        }

        return meant == TimeFit.Silent ? null : telling.DateSign(told.Run, meant, best, Explain(meant));
    }

    private static double WeightOf(TimeFit fit) => fit switch
    {
        TimeFit.NamedDay => 2,
        TimeFit.CountedDay => 1.25,
        TimeFit.Around => 0.75,
        TimeFit.Elsewhere => -1,
        _ => 0,
    };

    private static string Explain(TimeFit fit) => fit switch
    {
        TimeFit.NamedDay => "its day is named",
        TimeFit.CountedDay => "its day is the one these words mean",
        TimeFit.Around => "it lies in the time named",
        TimeFit.NextDay => "the day beside it is named",
        _ => "another time is named",
    };

    // Two of a kind compete for the same words.
    private static bool Compete(Weighing one, Weighing other) => one.Telling.Profile.Type == other.Telling.Profile.Type;
}
