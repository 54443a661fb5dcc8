namespace DeconflictionArchive.Analysis.Claims;

/// <summary>What sets a reporting verb apart from others of its kind: the column traits of reporting_verbs.tsv.</summary>
[Flags]
internal enum VerbTraits : long
{
    None = 0,

    /// <summary>"قال": says in the same breath what was told before.</summary>
    Says = 1,

    /// <summary>"أعلن", "أفاد": makes known, also "كما أعلن" and, of nobody named, "أُعلن في موسكو أن".</summary>
    MakesKnown = 1 << 1,

    /// <summary>"جاء": its subject is what was said.</summary>
    StandsIn = 1 << 2,

    /// <summary>"تحدث": goes on in the same breath.</summary>
    GoesOn = 1 << 3,

    /// <summary>"أكد": affirms what was said before.</summary>
    Affirms = 1 << 4,

    /// <summary>"شدد": what must be, or is not so, shows in what is stressed.</summary>
    Stresses = 1 << 5,

    /// <summary>"أيد": agrees with what another said.</summary>
    Agrees = 1 << 6,

    /// <summary>"جدد": what its noun names is said once more.</summary>
    Repeats = 1 << 7,

    /// <summary>"رد": answers.</summary>
    Replies = 1 << 8,

    /// <summary>"علق": comments on another's words.</summary>
    Comments = 1 << 9,

    /// <summary>"استدرك", "ختم": its own words may follow as a noun.</summary>
    Closes = 1 << 10,

    /// <summary>"اكتفى": says no more than what follows.</summary>
    Contents = 1 << 11,

    /// <summary>"التزم": with silence it says nothing.</summary>
    Pledges = 1 << 12,

    /// <summary>"رفض": with words of telling it says nothing.</summary>
    Refuses = 1 << 13,

    /// <summary>"سخر", "استنكر": at claims it denies them.</summary>
    Scorns = 1 << 14,

    /// <summary>"تساءل": asks.</summary>
    Asks = 1 << 15,

    /// <summary>"قدّر": tells a number.</summary>
    Counts = 1 << 16,

    /// <summary>"وصف", "اعتبر": tells what a thing is held to be, which stands behind it.</summary>
    Judges = 1 << 17,

    /// <summary>"نشر", "جمد": with a pronoun it tells how a thing came out or what was done, not what it says.</summary>
    Issues = 1 << 18,

    /// <summary>"بث": no document is its subject.</summary>
    Publishes = 1 << 19,

    /// <summary>"أصدر": what its document says follows under another verb.</summary>
    Writes = 1 << 20,

    /// <summary>"نقل", "أورد": passes others' words on.</summary>
    PassesOn = 1 << 21,

    /// <summary>"لفت", "كشف": as a participle it turns to another matter.</summary>
    Turns = 1 << 22,

    /// <summary>"تبادل": each of two says it of the other.</summary>
    Exchanges = 1 << 23,

    /// <summary>"خرج ليقول": who came out to say it is named first.</summary>
    ComesOut = 1 << 24,

    /// <summary>"بيّن": its letters are most often a preposition.</summary>
    LooksLikeParticle = 1 << 25,

    /// <summary>"رأى": what is seen in a thing is said of it.</summary>
    Sees = 1 << 26,

    /// <summary>"أسف": with a pronoun its letters are a noun.</summary>
    TakesNoPronoun = 1 << 27,

    /// <summary>"تابع": with a feminine ending its letters are an adjective.</summary>
    TakesNoHim = 1 << 28,

    /// <summary>"جمد": a deed that is said by doing it.</summary>
    Acts = 1 << 29,

    /// <summary>"عزا": tells what led to a deed, which blames nobody by itself.</summary>
    Explains = 1 << 30,

    /// <summary>"رجّح": tells what may be, which blames nobody.</summary>
    Guesses = 1L << 31,

    /// <summary>"أخفى": negated, it owns to what it did not hide.</summary>
    Hides = 1L << 32,

    /// <summary>"أسف": owns up to what one did, and deplores what another did.</summary>
    Regrets = 1L << 33,

    /// <summary>"قلل": at another's words it tells none of its own.</summary>
    Belittles = 1L << 34,
}
