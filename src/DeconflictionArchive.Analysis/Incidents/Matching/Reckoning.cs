namespace DeconflictionArchive.Analysis.Incidents.Matching;

/// <summary>Weighs all tellings of a report together for one day of publication: incidents of one report agree on its day.</summary>
internal sealed class Reckoning(List<Telling> tellings)
{
    /// <summary>Total from which an incident counts as told.</summary>
    private const double Enough = 2.75;

    /// <summary>The same where the report's day is known, by its stamp or by an incident told beyond doubt.</summary>
    private const double EnoughOnAKnownDay = 2.25;

    /// <summary>The same for one whose sentence names the day of another incident that is told beyond doubt.</summary>
    private const double EnoughBesideAnother = 2.6;

    /// <summary>Total of an incident that fixes the day for the others.</summary>
    private const double Anchoring = 4.5;

    /// <summary>Total without any time of what can be nothing else.</summary>
    private const double BeyondDoubt = 5;

    /// <summary>The same for what is long past and told with its time.</summary>
    private const double EnoughToRecall = 2;

    /// <summary>Weight of what an incident explains that a likelier one of its kind does not.</summary>
    private const double OwnEvidence = 0.75;

    /// <summary>Total that an incident reaches by chance; two such do not outweigh one that is told beyond doubt.</summary>
    private const double Chance = 1.75;

    /// <summary>The same for one that would be long past: a day on which it is news explains it better.</summary>
    private const double ChanceOfOldNews = 2.5;

    /// <summary>The same for what is told by the day before or after it.</summary>
    private const double NamedByTheDayBeside = 3.5;

    private const int SignedFor = 4; // days in which a signature is news

    private readonly Overlaps _overlaps = new(tellings);
    private readonly List<Weighing> _sorted = new(tellings.Count);
    private List<Weighing> _weighed = new(tellings.Count);
    private List<Weighing> _weighedBefore = new(tellings.Count);
    private bool _isFirst = true;

    /// <summary>Whether any day could make enough of a telling.</summary>
    public static bool CanSuffice(Telling telling) =>
        telling.Weight + NewsDays.Freshest >= EnoughOnAKnownDay
        || (telling.Dates.Count > 0 && telling.Weight + NewsDays.Freshest + DateSign.Heaviest >= EnoughOnAKnownDay);

    /// <summary>What is told if the report was published on a day; the heaviest first.</summary>
    /// <param name="told">Always the same list; emptied first.</param>
    /// <returns>Whether it is other than what the call before left there: a day is mostly weighed as the day before it.</returns>
    public bool Tell(DateOnly? published, bool isDayKnown, List<Weighing> told)
    {
        (_weighed, _weighedBefore) = (_weighedBefore, _weighed);
        _weighed.Clear();
        for (var index = 0; index < tellings.Count; index++)
        {
            if (Weigh(index, published) is { } weighing)
                _weighed.Add(weighing);
        }

        if (!_isFirst && IsAsBefore())
            return false;
        _isFirst = false;
        told.Clear();
        Choose(isDayKnown, told);
        return true;
    }

    private bool IsAsBefore()
    {
        if (_weighed.Count != _weighedBefore.Count)
            return false;
        for (var index = 0; index < _weighed.Count; index++)
        {
            if (!_weighed[index].IsLike(_weighedBefore[index]))
                return false;
        }

        return true;
    }

    private void Choose(bool isDayKnown, List<Weighing> told)
    {
        _sorted.Clear();
        _sorted.AddRange(_weighed);
        if (_sorted.Count > 1)
            _sorted.Sort(Weighing.Compare);
        foreach (var candidate in _sorted)
        {
            var weighing = candidate.Date.Weight < 0 && candidate.TotalWithoutDate >= EnoughBesideAnother && HasDateOfAnother(candidate, told)
                ? candidate with { Total = candidate.TotalWithoutDate, Date = default }
                : candidate;
            if (Suffices(weighing, isDayKnown, told) && StandsBeside(weighing, told))
                told.Add(weighing);
        }
    }

    /// <summary>How much of the report the incidents explain together: words that speak for two count once.</summary>
    public double Explained(List<Weighing> told)
    {
        var sum = 0.0;
        for (var index = 0; index < told.Count; index++)
        {
            var shared = 0.0;
            for (var before = 0; before < index; before++)
                shared = Math.Max(shared, _overlaps.Shared(told[index], told[before]));
            sum += Math.Max(0, told[index].Total - shared - (told[index].IsRecalled ? ChanceOfOldNews : Chance));
        }

        return sum;
    }

    private static bool HasDateOfAnother(in Weighing candidate, List<Weighing> accepted)
    {
        foreach (var other in accepted)
        {
            if (Overlaps.IsDateOf(other, candidate))
                return true;
        }

        return false;
    }

    private static bool Suffices(in Weighing weighing, bool isDayKnown, List<Weighing> accepted) =>
        weighing.IsRecalled
        || weighing.Total >= Enough
        || (isDayKnown && weighing.Date.Weight > 0 && weighing.Total >= EnoughOnAKnownDay)
        || (weighing.IsFresh && weighing.Total >= EnoughOnAKnownDay && (isDayKnown || accepted.Exists(other => other.IsFresh && other.Total >= Anchoring)));

    // Two of a kind compete for the same words: the lighter needs words of its own.
    private bool StandsBeside(in Weighing weighing, List<Weighing> accepted)
    {
        foreach (var heavier in accepted)
        {
            if (weighing.Telling.Profile.Type == heavier.Telling.Profile.Type
                && (_overlaps.Beyond(weighing, heavier) < OwnEvidence || weighing.Telling.LacksNeed))
                return false;
        }

        return true;
    }

    private Weighing? Weigh(int index, DateOnly? published)
    {
        var telling = tellings[index];
        if (published is { } day && telling.Profile.News.RecencyOn(day) is { } recency && !telling.IsLongPast)
            return WeighAsNews(telling, index, day, recency);

        if (published is { } on && telling.Incident.From > on)
            return null;

        // What is long past is recalled in passing: its time must be told, its place need not.
        var weight = telling.Weight - telling.Displacement;
        if (telling.Dates.Most > 0 && weight + telling.Dates.Most >= EnoughToRecall
            && telling.Dates.On(published) is { Weight: > 0 } date && weight + date.Weight is >= EnoughToRecall and var total)
            return new Weighing(telling, index, total, date) { IsRecalled = true };

        // "غداة إسقاط الطائرة": the day beside is told for the sake of what came after.
        if (telling is { Profile.IsAgreement: false, LacksNeed: false } && weight >= NamedByTheDayBeside && telling.Dates.On(published) is { Fit: TimeFit.NextDay } beside)
            return new Weighing(telling, index, weight, beside) { IsRecalled = true };

        // An agreement of two who are named, or of which nearly all is, needs no time: there is one between them.
        return published is not null && telling is { Profile.IsAgreement: true, LacksNeed: false } && telling.Weight >= (telling.NamesMakers ? Anchoring : BeyondDoubt)
            ? new Weighing(telling, index, weight, default) { IsRecalled = true }
            : null;
    }

    private static Weighing? WeighAsNews(Telling telling, int index, DateOnly day, double recency)
    {
        if (telling.Weight + telling.Dates.Most + recency < EnoughOnAKnownDay)
            return null;
        var date = telling.Dates.On(day);
        var total = telling.Weight + date.Weight;
        if (date.Weight < 0 && telling.Profile.IsAgreement && telling.Incident.From > day)
            total -= date.Weight; // what is still negotiated has no day yet
        return total + recency - Math.Min(0, date.Weight) >= EnoughOnAKnownDay && !IsMerelyInForce(telling, day, date)
            ? new Weighing(telling, index, total + recency, date) { IsFresh = NewsDays.IsFresh(recency) }
            : null;
    }

    // An agreement is named as long as it is in force; it is told when it is made, with its date, or by those who made it.
    private static bool IsMerelyInForce(Telling telling, DateOnly published, DateSign date) =>
        telling.Profile.IsAgreement
        && (date.Weight <= 0 || (telling.IsOnlyRecalled && date.Fit == TimeFit.PlainDay))
        && !telling.NamesMakers
        && (telling.IsOnlyRecalled || published.DayNumber - telling.Incident.To.DayNumber > SignedFor);
}
