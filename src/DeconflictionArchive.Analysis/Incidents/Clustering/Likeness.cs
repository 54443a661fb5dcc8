using DeconflictionArchive.Analysis.Incidents.Matching;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>
/// How much two told events look like one. It asks the two alone, never the rest of the archive, so that what is one event
/// today is one tomorrow, in whatever order the reports arrive.
/// </summary>
internal sealed class Likeness
{
    public const double Never = -100;

    private const int Drafting = 60; // days
    private const double SameModel = 0.3;
    private const double SamePlace = 0.6;
    private const double OtherPlace = -0.5;
    private const double SamePersons = 0.9;
    private const double SameTalkers = 0.15; // the same two talk often
    private const double SameChannels = 0.15;
    private const double SameText = 1.5; // of what is agreed on

    private const string Truce = "truce";

    private const double SameDeeds = 0.5;
    private const double SameWords = 1.8;
    private const double SameReport = 2.5;

    private readonly PlaceNearness _places = new();

    public double Of(ToldEvent one, ToldEvent other)
    {
        if (one.Type != other.Type || one.Report == other.Report)
            return Never;
        if (Days(one, other) is not { } days || !MayMeet(one, other) || !MayMeet(other, one) || AreOthers(one, other))
            return Never;
        var isTalk = one.Type is "call" or "meeting";
        var places = Places(one, other);
        if (places < 0 && HasOnePlace(one.Type))
            return Never;
        return days + places
            + ((isTalk ? SameTalkers : SamePersons) * Overlap(one.Persons, other.Persons))
            + ((one.Type == "agreement" ? SameText : SameChannels) * Overlap(one.Channels, other.Channels))
            + Models(one, other)
            + (one.Type.EndsWith("encounter", StringComparison.Ordinal) ? SameDeeds * Overlap(one.Deeds, other.Deeds) : 0)
            + (SameWords * StemRarity.Alike(one.Words, other.Words))
            + (SameReport * StemRarity.Alike(one.ReportWords, other.ReportWords));
    }

    // A text is drafted, agreed on and signed over weeks, and told of for years.
    private static double? Days(ToldEvent one, ToldEvent other)
    {
        if (one.Type != "agreement")
            return one.Day.Agreement(other.Day);
        return one.Day is { From: { } from, To: { } to } && other.Day is { From: { } otherFrom, To: { } otherTo } && (from.AddDays(-Drafting) > otherTo || otherFrom.AddDays(-Drafting) > to) ? null : 0;
    }

    private static bool MayMeet(ToldEvent one, ToldEvent other) =>
        !(one.Latest < (other.Day.From ?? other.Earliest)) && !(one.Earliest > (other.Day.To ?? other.Latest));

    /// <summary>What is told of other points on the map happened elsewhere; words and wishes travel.</summary>
    public static bool HasOnePlace(string type) => type is "meeting" or "strike" or "air_encounter" or "ground_encounter";

    // Talks between other persons are other talks, and a truce is no arrangement of flights.
    private static bool AreOthers(ToldEvent one, ToldEvent other) =>
        (one.Type == "agreement" && one.Deeds.Contains(Truce) != other.Deeds.Contains(Truce))
        || one.Type is "call" or "meeting" && one.Persons.Count > 1 && other.Persons.Count > 1 && one.Persons.Intersect(other.Persons).Count() < 2;

    private static double Models(ToldEvent one, ToldEvent other) =>
        one.Models.Count == 0 || other.Models.Count == 0 ? 0 : one.Models.Intersect(other.Models).Any() ? SameModel : -SameModel;

    private double Places(ToldEvent one, ToldEvent other)
    {
        var points = one.Places.Where(_places.IsPoint).ToList();
        var others = other.Places.Where(_places.IsPoint).ToList();
        if (points.Count == 0 || others.Count == 0)
            return 0;
        return points.Exists(place => others.Exists(otherPlace => _places.Agreement(place, otherPlace) > 0)) ? SamePlace : OtherPlace;
    }

    private static double Overlap(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Intersect(other).Count() / one.Union(other).Count();
}
