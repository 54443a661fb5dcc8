using System.Globalization;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Places;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Incidents.Clustering;

/// <summary>Says in both languages what a candidate is: type, who where that is known, place and day. What is not known is said to be unknown.</summary>
public static class CandidateTitle
{
    private static readonly Dictionary<string, Bilingual> Types = LexiconFile.Read("event_types.tsv")
        .ToDictionary(row => row["type"], row => new Bilingual(row["ar"], row["en"]), StringComparer.Ordinal);

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly string[] Months =
        ["كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو", "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"];

    public static Bilingual Of(CandidateFacts facts)
    {
        var type = Types[facts.Type];
        var (who, place) = (Names(facts.Parties.Select(party => NameOf(party.Id))), facts.Places.Count > 0 ? PlaceLexicon.Shipped.Find(facts.Places[0])?.Name : null);
        var ar = type.Ar + (who is null ? "" : $" بين {who.Ar}") + (place is { } there ? $" في {there.Ar}" : NeedsPlace(facts) ? " في مكان غير معروف" : "");
        var en = type.En + (who is null ? "" : $" between {who.En}") + (place is { } at ? $" at {at.En}" : NeedsPlace(facts) ? " at an unknown place" : "");
        return new Bilingual($"{ar}، {DaysAr(facts)}", $"{en}, {DaysEn(facts)}");
    }

    private static bool NeedsPlace(CandidateFacts facts) => facts.Type is "strike" or "air_encounter" or "ground_encounter" or "meeting";

    private static Bilingual? NameOf(string id) => OfficialLexicon.Shipped.Find(id)?.Name ?? PartyLexicon.Shipped.Find(id)?.Name;

    private static Bilingual? Names(IEnumerable<Bilingual?> names) =>
        names.OfType<Bilingual>().ToList() is { Count: > 1 } both
            ? new Bilingual(string.Join(" و", both.Select(name => name.Ar)), string.Join(" and ", both.Select(name => name.En)))
            : null;

    private static string DaysAr(CandidateFacts facts) => facts.From == facts.To ? DayAr(facts.From) : $"بين {DayAr(facts.From)} و{DayAr(facts.To)}";

    private static string DaysEn(CandidateFacts facts) => facts.From == facts.To ? DayEn(facts.From) : $"between {DayEn(facts.From)} and {DayEn(facts.To)}";

    private static string DayAr(DateOnly day) => string.Create(English, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private static string DayEn(DateOnly day) => day.ToString("d MMMM yyyy", English);
}
