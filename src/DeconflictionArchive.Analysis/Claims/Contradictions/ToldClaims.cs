using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Claims.Contradictions;

/// <summary>The claims of one incident with their words, which are read once and only where a comparison asks for them.</summary>
internal sealed class ToldClaims(ToldIncident incident)
{
    private readonly Dictionary<string, ClaimWords> _words = new(StringComparer.Ordinal);
    private readonly ILookup<string, ToldClaim> _byReport = incident.Claims.ToLookup(claim => claim.Report, StringComparer.Ordinal);

    public ToldIncident Incident => incident;

    public IReadOnlyList<ToldClaim> All => incident.Claims;

    public ClaimWords WordsOf(ToldClaim claim)
    {
        if (!_words.TryGetValue(claim.Id, out var words))
            _words[claim.Id] = words = new ClaimWords(claim);
        return words;
    }

    public bool TellsOfDeed(ToldClaim claim) => WordsOf(claim).Has(ClaimWord.Deed);

    /// <summary>The smallest claim of a speaker around some words; null when there is none.</summary>
    public ToldClaim? Around(string report, string speaker, TextSpan span) => _byReport[report]
        .Where(claim => claim.Speaker == speaker && claim.Span.Contains(span))
        .MinBy(claim => claim.Span.Length);

    public static ContradictionSide Side(string party, string says, IReadOnlyCollection<ToldClaim> claims) =>
        Side(party, says, claims.Select(claim => claim.Words));

    public static ContradictionSide Side(string party, string says, IEnumerable<ToldWords> words)
    {
        var all = words.Distinct().ToList();
        return new ContradictionSide(
            party,
            says,
            [.. all.Select(told => told.Claim).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. all.DistinctBy(told => told.Quote, StringComparer.Ordinal)]);
    }
}
