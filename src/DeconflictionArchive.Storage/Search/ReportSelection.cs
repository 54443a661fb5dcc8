namespace DeconflictionArchive.Storage.Search;

/// <summary>Which reports a question keeps, in PostgreSQL's own terms.</summary>
public sealed record ReportSelection
{
    /// <summary>Text of a tsquery over the lexemes; null asks for no words.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// The long reports that hold the words; null leaves them to <see cref="Words"/>. Needed where a phrase is asked for:
    /// see <see cref="ReportSearchQueries.LongAsync"/>.
    /// </summary>
    public IReadOnlyList<string>? LongReports { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Keep the reports that have a date, if it overlaps the period.</summary>
    public required bool Dated { get; init; }

    /// <summary>Keep the reports that have none.</summary>
    public required bool Undated { get; init; }

    /// <summary>"collapse", "all" or "only".</summary>
    public required string Copies { get; init; }

    public required IdFilter Sources { get; init; }

    public required IdFilter Agencies { get; init; }

    public required IdFilter Parties { get; init; }

    public required IdFilter Places { get; init; }

    public required IdFilter Channels { get; init; }

    public required IdFilter Incidents { get; init; }

    /// <summary>How much each report counts; null where no words are asked.</summary>
    public ReportWeights? Weights { get; init; }
}

/// <summary>
/// What BM25 needs beside the reports themselves. A term is an index into <paramref name="Factors"/>; its part of the
/// score is factor * f / (f + NormBase + NormSlope * length), where f is the largest frequency of its lexemes.
/// </summary>
/// <param name="Lexemes">Parallel to <paramref name="LexemeTerms"/>; indices count from 1.</param>
/// <param name="PrefixQueries">Tsqueries of terms that only occur or do not, parallel to <paramref name="PrefixTerms"/>.</param>
/// <param name="TitleWeight">What an occurrence in the title counts.</param>
public sealed record ReportWeights(
    string[] Lexemes,
    int[] LexemeTerms,
    string[] PrefixQueries,
    int[] PrefixTerms,
    double[] Factors,
    double NormBase,
    double NormSlope,
    double TitleWeight);

/// <summary>The place in an order after which a page begins.</summary>
/// <param name="Score">Null where the order is by date.</param>
public sealed record ReportPlace(string Id, double? Score, DateOnly? From, DateOnly? To);

/// <summary>The facts of the whole archive that BM25 rests on.</summary>
/// <param name="Reports">How many there are.</param>
/// <param name="Words">How many words they have in all.</param>
/// <param name="Frequencies">In how many reports each asked tsquery is found.</param>
public sealed record LexemeStatistics(long Reports, long Words, IReadOnlyList<long> Frequencies);
