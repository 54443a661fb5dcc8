using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Search;
using DeconflictionArchive.Search.Query;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>What the search must answer, worked out over every report in the plainest way, from the definitions alone.</summary>
internal sealed class BruteForce
{
    private readonly List<Entry> _entries;

    /// <param name="copyOf">Which report each copy repeats.</param>
    public BruteForce(IReadOnlyList<ReportToStore> reports, IReadOnlyDictionary<string, string> copyOf)
    {
        _entries = [.. reports.Select(report => new Entry(ReportId.Of(report.Report.Raw.Text), report, copyOf))];
    }

    public sealed record Found(string Id, double Score, ReportToStore Report, string Family);

    public sealed record Answer(IReadOnlyList<Found> Hits, long Undated);

    public Answer Ask(ReadQuery asked, ReportFilter filter, ReportSort sort)
    {
        var matching = _entries.Where(entry => (asked.Root is null || entry.Matches(asked.Root)) && entry.Passes(filter)).ToList();
        var kept = Collapse([.. matching.Where(entry => InPeriod(entry, filter))], filter.Copies);
        var fallenOut = filter.UndatedShown == UndatedReports.Exclude ? matching.Where(entry => entry.From is null).ToList() : new List<Entry>();
        var undated = Collapse(fallenOut, filter.Copies).Count;
        var factors = asked.Scored.Select(term => term.Weight * Rarity(term.Term) * 2.2).ToList();
        var average = _entries.Count == 0 ? 1 : (double)_entries.Sum(entry => entry.Stored.Lexemes.Length) / _entries.Count;
        var scored = kept.Select(entry => (Entry: entry, Score: Score(entry, asked.Scored, factors, average))).ToList();
        scored.Sort((left, right) => Compare(left, right, sort));
        return new Answer([.. scored.Select(hit => new Found(hit.Entry.Id, hit.Score, hit.Entry.Stored, hit.Entry.Family))], undated);
    }

    private static bool InPeriod(Entry entry, ReportFilter filter)
    {
        if (entry.From is null)
            return filter.UndatedShown != UndatedReports.Exclude;
        return filter.UndatedShown != UndatedReports.Only
            && (filter.To is null || entry.From <= filter.To) && (filter.From is null || entry.To >= filter.From);
    }

    private static List<Entry> Collapse(List<Entry> found, CopiesShown copies) => copies switch
    {
        CopiesShown.All => found,
        CopiesShown.Only => [.. found.Where(entry => entry.CopyOf is not null)],
        _ => [.. found.GroupBy(entry => entry.Family).Select(family => family.MinBy(entry => (entry.CopyOf is null ? "0" : "1") + entry.Id, StringComparer.Ordinal)!)],
    };

    private double Rarity(QueryNode term)
    {
        var found = _entries.Count(entry => entry.Matches(term));
        return Math.Log(1 + ((_entries.Count - found + 0.5) / (found + 0.5)));
    }

    private static double Score(Entry entry, IReadOnlyList<ScoredTerm> terms, List<double> factors, double average)
    {
        double score = 0;
        for (var term = 0; term < terms.Count; term++)
        {
            var frequency = entry.Frequency(terms[term].Term);
            if (frequency > 0)
                score += factors[term] * frequency / (frequency + (1.2 * 0.25) + (1.2 * 0.75 / average * entry.Stored.Lexemes.Length));
        }

        return score;
    }

    private static int Compare((Entry Entry, double Score) left, (Entry Entry, double Score) right, ReportSort sort)
    {
        var byKey = sort switch
        {
            ReportSort.Relevance => right.Score.CompareTo(left.Score),
            ReportSort.Newest => Comparer<(DateOnly, DateOnly)>.Default.Compare(
                (right.Entry.To ?? DateOnly.MinValue, right.Entry.From ?? DateOnly.MinValue), (left.Entry.To ?? DateOnly.MinValue, left.Entry.From ?? DateOnly.MinValue)),
            _ => Comparer<(DateOnly, DateOnly)>.Default.Compare(
                (left.Entry.From ?? DateOnly.MaxValue, left.Entry.To ?? DateOnly.MaxValue), (right.Entry.From ?? DateOnly.MaxValue, right.Entry.To ?? DateOnly.MaxValue)),
        };
        return byKey != 0 ? byKey : string.CompareOrdinal(left.Entry.Id, right.Entry.Id);
    }

    private sealed class Entry
    {
        private readonly Dictionary<string, IReadOnlyList<int>> _positions;

        public Entry(string id, ReportToStore stored, IReadOnlyDictionary<string, string> copyOf)
        {
            Id = id;
            Stored = stored;
            CopyOf = copyOf.GetValueOrDefault(id);
            _positions = stored.Lexemes.Lexemes.ToDictionary(lexeme => lexeme.Lexeme, lexeme => lexeme.Positions);
        }

        public string Id { get; }

        public ReportToStore Stored { get; }

        public string? CopyOf { get; }

        public string Family => CopyOf ?? Id;

        public DateOnly? From => Stored.Report.Published.From;

        public DateOnly? To => Stored.Report.Published.To;

        public bool Matches(QueryNode node) => node switch
        {
            AnyLexeme any => any.Lexemes.Any(_positions.ContainsKey),
            AnyPrefix any => _positions.Keys.Any(lexeme => any.Prefixes.Any(prefix => lexeme.StartsWith(prefix, StringComparison.Ordinal))),
            LexemePhrase phrase => _positions.GetValueOrDefault(phrase.Lexemes[0], [])
                .Any(start => phrase.Lexemes.Select((lexeme, offset) => _positions.GetValueOrDefault(lexeme, []).Contains(start + offset)).All(there => there)),
            AllOf all => all.Parts.All(Matches),
            AnyOf any => any.Parts.Any(Matches),
            NoneOf none => !Matches(none.Part),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

        // A word of the title counts twice; a prefix is there or not.
        public double Frequency(QueryNode term) => term is AnyLexeme any
            ? any.Lexemes.Max(lexeme => _positions.GetValueOrDefault(lexeme, []).Sum(position => position <= Stored.Lexemes.TitleLength ? 2.0 : 1.0))
            : Matches(term) ? 1 : 0;

        public bool Passes(ReportFilter filter)
        {
            var report = Stored.Report;
            return Passes(filter.Sources, report.Source is null ? [] : [report.Source.Id])
                && Passes(filter.Agencies, [.. report.Agencies.Select(agency => agency.Id)])
                && Passes(filter.Parties, Ids(MentionKind.Party))
                && Passes(filter.Places, Ids(MentionKind.Place))
                && Passes(filter.Channels, Ids(MentionKind.Channel))
                && Passes(filter.Incidents, [.. report.Incidents.Select(incident => incident.Id)]);
        }

        private List<string> Ids(MentionKind kind) => [.. Stored.Report.Mentions.Where(mention => mention.Kind == kind).Select(mention => mention.Id)];

        private static bool Passes(IdFilter asked, List<string> has) =>
            (asked.Any.Count == 0 || asked.Any.Any(has.Contains)) && !asked.None.Any(has.Contains);
    }
}
