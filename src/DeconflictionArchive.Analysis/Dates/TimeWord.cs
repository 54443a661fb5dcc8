namespace DeconflictionArchive.Analysis.Dates;

/// <summary>What part of the grammar of time a word is; the names are the kinds of time_words.tsv and date_numbers.tsv.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>A word that has nothing to do with time.</summary>
    None,
    Punctuation,
    Digits,
    Month,

    /// <summary>A word that is a month only with the word after it: تشرين, كانون.</summary>
    MonthHead,
    Weekday,
    Ordinal,
    OrdinalUnit,
    OrdinalTeen,
    OrdinalTens,
    Cardinal,
    Unit,
    Deictic,
    Past,
    Current,
    Next,
    This,
    That,
    Same,
    SameBefore,
    DayPart,
    PeriodPart,
    Season,
    Before,
    After,

    /// <summary>"Before it": a day counted back from the one told last.</summary>
    BeforeIt,
    AfterIt,
    Since,
    During,
    In,
    From,
    To,
    Between,
    And,
    Starting,
    Corresponding,
    Era,
    Hijri,
    First,
    Approx,
    Few,
    Event,
    Eve,
    OutletToday,
    OutletCue,
    NamedAfter,

    /// <summary>What is called by its year, "مذكرة 2015"; its value tells whether it looks back on it, "حصاد 2015".</summary>
    DatedThing,
    Future,
    Scheduled,
    NotFuture,

    /// <summary>A half, third or quarter of a period; the value is how many make the whole.</summary>
    Slice,

    /// <summary>The eighties and their like; the value is their first year in a century.</summary>
    Decade,
}

/// <summary>How much must stand beside the name of a month before it is read as one.</summary>
internal enum MonthGuard : byte
{
    None,

    /// <summary>A day, a year, a preposition or الماضي.</summary>
    Context,

    /// <summary>A day, a year or شهر.</summary>
    Day,

    /// <summary>A day and a year.</summary>
    Year,
}

/// <summary>A word of the lexicon of time.</summary>
/// <param name="Value">Its number, with the meaning the kind gives it: month 1-12, weekday 0-6, offset in days ...</param>
internal readonly record struct TimeWord(TimeWordKind Kind, int Value)
{
    /// <summary>Of a word of kind <see cref="TimeWordKind.Unit"/>, whatever its number.</summary>
    public TimeUnit Unit => UnitOf(Value);

    /// <summary>The unit a value of <c>time_words.tsv</c> tells beside its count.</summary>
    public static TimeUnit UnitOf(int value) => (TimeUnit)(value / 100);

    public bool Hijri { get; init; }

    public MonthGuard Guard { get; init; }

    /// <summary>Letters before the word that are particles: و, ف, ب, ل.</summary>
    public int Proclitic { get; init; }
}

/// <summary>A unit of time, with the number that heads the values of unit words.</summary>
public enum TimeUnit
{
    None,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}
