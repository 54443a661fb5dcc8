using DeconflictionArchive.Search.Query;

namespace DeconflictionArchive.Search.Ranking;

/// <summary>
/// How much a report counts for a query: for each term, factor * f / (f + k1 * (1 - b + b * length / average length)),
/// where f is the largest frequency of the term's lexemes and the factor its weight, rarity and k1 + 1. A prefix occurs
/// once or not at all. Both engines add the parts in the order of the terms, so that they get the same number to the last bit.
/// </summary>
/// <remarks>Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond".</remarks>
public sealed record Bm25(IReadOnlyList<double> Factors, double NormBase, double NormSlope)
{
    public const double K1 = 1.2;

    public const double B = 0.75;

    /// <summary>What a word in the title counts beside one in the body.</summary>
    public const double TitleWeight = 2;

    /// <param name="reports">Reports in the archive.</param>
    /// <param name="words">Words in all of them.</param>
    /// <param name="frequencies">In how many reports each term is found.</param>
    public static Bm25 Of(IReadOnlyList<ScoredTerm> terms, long reports, long words, IReadOnlyList<long> frequencies)
    {
        var average = reports == 0 || words == 0 ? 1 : (double)words / reports;
        var factors = new double[terms.Count];
        for (var term = 0; term < factors.Length; term++)
            factors[term] = terms[term].Weight * Rarity(reports, frequencies[term]) * (K1 + 1);
        return new Bm25(factors, K1 * (1 - B), K1 * B / average);
    }

    /// <summary>The part of a term in a report's score.</summary>
    /// <param name="frequency">Occurrences, those in the title weighted; more than 0.</param>
    /// <param name="length">Words of the report.</param>
    public double Part(int term, double frequency, int length) => PartOf(Factors[term], frequency, length);

    /// <summary>The same for those who have the term's factor at hand.</summary>
    public double PartOf(double factor, double frequency, int length) => factor * frequency / (frequency + NormBase + (NormSlope * length));

    // Never negative, however common the term.
    private static double Rarity(long reports, long found) => Math.Log(1 + ((reports - found + 0.5) / (found + 0.5)));
}
