using System.Globalization;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// The facts by which an event would be looked for, in one key. Events that share it are one from the start, and the first of them
/// by rank is compared for all: however many reports tell the same, it costs no more than one. Events that say too little are
/// compared each by itself, so many of a shelf and no more.
/// </summary>
public static class EventShelf
{
    private const int MostVague = 16;
    private const char Vague = '~';

    public static string Of(ToldEvent told) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(CandidateFacts.IsEnough(told) ? "" : Vague)}{told.Type} {told.Day.From:yyyy-MM-dd} {told.Day.To:yyyy-MM-dd}{NamingOf(told)}");

    /// <summary>Whether the first of a shelf stands for all on it; not where there is none, as for events stored before there were shelves.</summary>
    public static bool IsOne(string shelf) => shelf.Length > 0 && shelf[0] != Vague;

    /// <summary>How many of a shelf are compared, the first by rank.</summary>
    public static int Heard(string shelf) => IsOne(shelf) ? 1 : MostVague;

    private static string NamingOf(ToldEvent told)
    {
        if (!CandidateFacts.IsEnough(told))
            return "";
        return " " + told.Type switch
        {
            "strike" or "air_encounter" or "ground_encounter" => CandidateFacts.PlaceOf(told),
            "call" or "meeting" => string.Join(',', told.Persons),
            "video_conference" => "",
            _ => string.Join(',', told.Channels),
        };
    }
}
