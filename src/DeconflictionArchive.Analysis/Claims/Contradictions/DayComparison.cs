using System.Globalization;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>
/// Days named for the deed. A day is the deed's when it follows a word for it and lies close to the incident's own days,
/// so that neither the day of speaking nor another incident's is taken for it.
/// </summary>
internal static class DayComparison
{
    private const int Reach = 8; // tokens from the deed to its day

    private const int Near = 10; // days around the incident

    private const int Longest = 2; // days: a night; anything longer names no day

    private sealed record TellsDay(ToldClaim Claim, ToldDay Day)
    {
        public string Says => Day.From == Day.To ? Write(Day.From) : $"{Write(Day.From)} to {Write(Day.To)}";

        private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public static IEnumerable<Contradiction> Find(ToldClaims told)
    {
        var days = told.All.Select(claim => DayOf(claim, told)).OfType<TellsDay>().OrderBy(tells => tells.Day.From).ToList();
        var groups = days.GroupBy(tells => (tells.Claim.Side, tells.Day.From, tells.Day.To)).ToList();
        foreach (var group in groups)
        {
            var later = groups
                .Where(other => other.Key.From > group.Key.To && other.Key.Side != group.Key.Side)
                .Where(other => !groups.Any(own => own.Key.Side == other.Key.Side && own.Key.From <= group.Key.To && group.Key.From <= own.Key.To))
                .ToList();
            if (later.Count == 0)
                continue;
            yield return new Contradiction(
                ContradictionKind.Date,
                ClaimQuestion.When,
                [Side(group), .. later.Select(Side)],
                ContradictionStatus.Open,
                $"{group.Key.Side} dates it to {group.First().Says}, {later[0].Key.Side} to {later[0].First().Says}.");
        }

        static ContradictionSide Side(IGrouping<(string Side, DateOnly From, DateOnly To), TellsDay> group) =>
            ToldClaims.Side(group.Key.Side, group.First().Says, group.Select(tells => tells.Claim.Words));
    }

    private static TellsDay? DayOf(ToldClaim claim, ToldClaims told)
    {
        if (claim.Question == ClaimQuestion.Other || claim.Stance is Stance.NoComment or Stance.Denies or Stance.Warns or Stance.Demands)
            return null;
        var near = claim.Days
            .Where(day => day.To.DayNumber - day.From.DayNumber < Longest)
            .Where(day => day.From >= told.Incident.From.AddDays(-Near) && day.To <= told.Incident.To.AddDays(Near))
            .Where(day => told.WordsOf(claim).Before(day.Span, Reach, ClaimWord.Deed) is not null)
            .ToList();
        return near is [var only] ? new TellsDay(claim, only) : null;
    }
}
