namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>Finds what sides say of one incident that cannot all be true. Nothing is guessed: silence denies nothing.</summary>
public static class ContradictionFinder
{
    public static IReadOnlyList<Contradiction> Find(ToldIncident incident)
    {
        var told = new ToldClaims(incident);
        var admissions = SelfComparison.Find(told);
        return
        [
            .. DenialComparison.Find(told, admissions),
            .. admissions,
            .. WhoComparison.Find(told),
            .. NoticeComparison.Find(told),
            .. DistanceComparison.Find(told),
            .. CountComparison.Find(told),
            .. DayComparison.Find(told),
        ];
    }
}
