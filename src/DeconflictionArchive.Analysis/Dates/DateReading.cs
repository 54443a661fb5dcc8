namespace DeconflictionArchive.Analysis.Dates;

/// <summary>Where an expression points when its words leave the year, the month or the week to the reader.</summary>
public enum TimeShift
{
    None,

    /// <summary>الماضي.</summary>
    Past,

    /// <summary>قبل الماضي.</summary>
    BeforePast,

    /// <summary>الجاري, الحالي, هذا.</summary>
    Current,

    /// <summary>المقبل.</summary>
    Next,

    /// <summary>نفسه: that of the date before it in the text.</summary>
    Same,

    /// <summary>التالي: the one after that of the date before it in the text.</summary>
    Following,
}

public enum PartOfPeriod
{
    Whole,

    /// <summary>مطلع, بداية.</summary>
    Start,

    /// <summary>أوائل.</summary>
    Early,
    Middle,

    /// <summary>أواخر.</summary>
    Late,

    /// <summary>نهاية.</summary>
    End,
}

public enum PartOfDay
{
    Any,
    Dawn,
    Morning,
    Noon,
    Evening,
    Night,
}

/// <summary>What an expression counts from.</summary>
public enum DateAnchor
{
    /// <summary>The report's own day.</summary>
    Report,

    /// <summary>The date told before it.</summary>
    Told,

    /// <summary>The event named beside it: "the day after the raid".</summary>
    Event,
}

/// <summary>What kind of event a day is named after: "يوم الغارة".</summary>
public enum EventNoun
{
    Any,
    Strike,
    Meeting,
    Call,
    Encounter,
}

public enum DateTense
{
    Unknown,
    Past,
    Future,
}

/// <summary>The grammatical content of a date expression; each part null, or its first value, when the words do not give it.</summary>
public sealed record DateReading
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The month is one of the Hijri year, which is not given.</summary>
    public bool IsHijri { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>Days from the anchor's day: -1 for yesterday.</summary>
    public int? DayOffset { get; init; }

    /// <summary>The unit that is counted or shifted: the week of "last week", the months of "after two months".</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>How many units from the anchor; negative before it.</summary>
    public int? Count { get; init; }

    /// <summary>What is counted on top of it: the days of "قبل شهر و21 يوما".</summary>
    public DateReading? Plus { get; init; }

    /// <summary>Shift of the weekday, month or unit.</summary>
    public TimeShift Shift { get; init; }

    /// <summary>Shift of the month a day belongs to: "7 الشهر الجاري".</summary>
    public TimeShift MonthShift { get; init; }

    /// <summary>Shift of the year a month belongs to: "من العام الماضي".</summary>
    public TimeShift YearShift { get; init; }

    public PartOfPeriod Part { get; init; }

    /// <summary>A numbered week, half or quarter of the period.</summary>
    public PeriodSlice? Slice { get; init; }

    public PartOfDay PartOfDay { get; init; }

    public DateAnchor Anchor { get; init; }

    public EventNoun Event { get; init; }

    public DateTense Tense { get; init; }

    /// <summary>The words say more or less than they count: "قبل أكثر من أسبوع".</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The other end, where the words give two: "ليل الأربعاء - الخميس", "من 4 إلى 22 يناير".</summary>
    public DateReading? Until { get; init; }

    /// <summary>Whether a day, a month and a year are all given.</summary>
    public bool IsFullDate => Year is not null && Month is not null && Day is not null;
}
