using System.Collections.Frozen;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>What must stand beside the words of a type for them to tell an event, and which of two readings of the same sentence stays.</summary>
internal static class EventRules
{
    private const string Call = "call";
    private const string Meeting = "meeting";
    private const string VideoConference = "video_conference";
    private const string Notice = "notice_or_warning";

    // Words said of flights, notices and talks at large.
    private static readonly FrozenSet<string> Weak = FrozenSet.Create(
        StringComparer.Ordinal,
        "overfly+aircraft", "pass+aircraft", "breach+aircraft", "breach+memo", "breach+coalition", "breach+deconflict", "breach+flight-safety", "change+route",
        "confront+russia", "push+russia", "approach+troops", "warn", "notify", "line", "exercise", "meet+flight-safety", "meet+militaries");

    // Arrangements that are a text two sides agree on.
    private static readonly FrozenSet<string> Texts = FrozenSet.Create(StringComparer.Ordinal, "flight-safety-mou", "deconfliction-protocols");

    private static readonly FrozenSet<string> Meetings = FrozenSet.Create(StringComparer.Ordinal, "chiefs-meeting", "generals-meeting", "ministers-meeting");

    public static bool IsWeak(string trigger) => Weak.Contains(trigger);

    /// <summary>Words of a notice that tell one by themselves; the others are said of many things.</summary>
    public static bool IsSuspension(string trigger) => trigger.StartsWith("suspend", StringComparison.Ordinal);

    public static bool IsTalk(string type) => type is Call or Meeting or VideoConference;

    /// <param name="all">The camps and channels of the whole report.</param>
    public static bool IsTold(Frame frame, ReportCast all)
    {
        var sentence = frame.Sentence;
        return frame.Type switch
        {
            Call => sentence.Persons.Count >= 2,
            Meeting => sentence.Persons.Count >= 2 || (sentence.Places.Count > 0 && (sentence.Channels.Any(Meetings.Contains) || (frame.Day is { Month: not null } && all.Channels.Any(Meetings.Contains)))),
            VideoConference => !frame.IsWeak || (all.Channels.Contains("vtc") && sentence.Persons.Count < 2),
            "strike" => sentence.Camps.Count >= 1 && (sentence.Places.Count > 0 || sentence.Days.Count > 0),
            "air_encounter" => Meets(sentence, all) && (!frame.IsWeak || sentence.Places.Count > 0 || frame.Trigger.IsBreach),
            "ground_encounter" => Meets(sentence, all) && (!frame.IsWeak || sentence.Places.Count > 0),
            "agreement" => sentence.Channels.Any(Texts.Contains) || (frame.Trigger.IsTruce && (sentence.Persons.Count >= 2 || HasBoth(sentence))),
            "agreement_in_force" => frame.Trigger.IsSigning && sentence.Channels.Any(Texts.Contains) && frame.Day is { Month: not null },
            Notice => IsNotice(frame),
            _ => true,
        };
    }

    // Of a channel, or plainly between the two: what one broke off with the other, told it of a place, or rehearsed at one.
    private static bool IsNotice(Frame frame)
    {
        var sentence = frame.Sentence;
        if (frame.Trigger.IsSuspension)
            return (sentence.Channels.Count > 0 || HasBoth(sentence)) && (sentence.IsEarly || sentence.Days.Count > 0);
        return sentence.IsEarly
            && (sentence.Channels.Count > 0
                || (sentence.Places.Count > 0 && ((frame.Trigger.IsNotice && HasBoth(sentence)) || (frame.Trigger.IsExercise && HasOne(sentence)))));
    }

    private static bool HasBoth(ToldSentence sentence) => sentence.Camps.Contains("us") && sentence.Camps.Contains("russia");

    private static bool HasOne(ToldSentence sentence) => sentence.Camps.Contains("us") || sentence.Camps.Contains("russia");

    // Both powers in the sentence, or one of them where the rest of the report names the other and the sentence is news or dated.
    private static bool Meets(ToldSentence sentence, ReportCast all) =>
        HasBoth(sentence)
        || (all.IsBetweenTwo && sentence.Camps.Count > 0 && (sentence.IsEarly || sentence.Days.Count > 0));

    /// <summary>A type so plain in its words that it counts wherever in the report it is told.</summary>
    public static bool StandsAnywhere(Frame frame) => !frame.IsWeak || frame.Trigger.IsBreach;

    /// <summary>Takes out readings that another reading of the same sentences explains.</summary>
    public static void Settle(List<EventDraft> events)
    {
        // Consultations that name no town were held by telephone.
        foreach (var talk in events.Where(talk => talk.Type == Meeting && !talk.Sentences.Any(sentence => sentence.Places.Count > 0)))
            talk.Type = Call;

        if (events.Count < 2)
            return;
        Remove(events, Meeting, VideoConference, whole: false);
        Remove(events, Meeting, Call, whole: false);
        Remove(events, Call, VideoConference, whole: true);
        Remove(events, "ground_encounter", "air_encounter", whole: true);
        Remove(events, "ground_encounter", "strike", whole: true);
        events.RemoveAll(weak => weak.Frames.TrueForAll(frame => frame.IsWeak)
            && events.Exists(strong => strong != weak && strong.Frames.Exists(frame => !frame.IsWeak && weak.Sentences.Contains(frame.Sentence))));
    }

    // whole: only where all its sentences tell the other.
    private static void Remove(List<EventDraft> events, string goes, string stays, bool whole) =>
        events.RemoveAll(weak => weak.Type == goes && events.Exists(strong => strong.Type == stays && strong.IsPast == weak.IsPast
            && (whole ? weak.Sentences.All(strong.Sentences.Contains) : weak.Sentences.Any(strong.Sentences.Contains))));
}

/// <summary>Which channels a whole report names, and whether it names both of the powers whose forces meet there.</summary>
internal sealed record ReportCast(IReadOnlyList<string> Channels, bool IsBetweenTwo);
