using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>
/// The events that are compared, by the keys they are found under, as far as these were asked for: what a run of imports remembers
/// from batch to batch, so that the days everybody tells of are not read from the store again for each. Only who alone writes
/// events may keep it.
/// </summary>
internal sealed class KnownEvents
{
    // Some three kilobytes each: from here on they are forgotten, and asked for again as they are needed.
    private const int MostEvents = 20_000;

    private readonly Dictionary<string, ToldEventRow> _rows = new(StringComparer.Ordinal); // by rank
    private readonly Dictionary<string, List<string>> _ranks = new(StringComparer.Ordinal); // by key
    private readonly HashSet<string> _askedForBeginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _askedForAll = new(StringComparer.Ordinal);
    private readonly WordPool _words = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _wordsOfReports = new(StringComparer.Ordinal);

    /// <summary>Whether a key that was not asked for has no events but those written since: so in an archive that had none when this began.</summary>
    public bool IsComplete { get; init; }

    public bool IsFull => _rows.Count > MostEvents;

    /// <summary>The keys whose events, or beginnings alone, have to be read from the store; afterwards they count as read.</summary>
    public string[] Ask(IEnumerable<string> blocks, bool onlyBeginnings)
    {
        if (IsComplete)
            return [];
        var asked = onlyBeginnings ? _askedForBeginnings : _askedForAll;
        return [.. blocks.Where(block => !_askedForAll.Contains(block) && asked.Add(block))];
    }

    /// <summary>What is found under some keys, each once.</summary>
    public IReadOnlyList<ToldEventRow> Under(IEnumerable<string> blocks, bool onlyBeginnings) =>
        [.. blocks
            .SelectMany(block => _ranks.GetValueOrDefault(block) ?? [])
            .Distinct(StringComparer.Ordinal)
            .Select(rank => _rows[rank])
            .Where(row => !onlyBeginnings || row.Centre == row.Rank)];

    /// <summary>Remembers where an event that is compared stands, and of what it tells only what is compared.</summary>
    public void Put(ToldEventRow row)
    {
        if (_rows.TryGetValue(row.Rank, out var known))
        {
            _rows[row.Rank] = row with { Told = known.Told };
            return;
        }

        var blocks = _words.Of(row.Blocks);
        _rows.Add(row.Rank, row with
        {
            Blocks = blocks,
            Told = row.Told with { Passages = [], Reasons = [], Words = _words.Of(row.Told.Words), ReportWords = OfReport(row) },
        });
        foreach (var block in blocks)
        {
            if (!_ranks.TryGetValue(block, out var ranks))
                _ranks[block] = ranks = [];
            ranks.Add(row.Rank);
        }
    }

    /// <summary>An event stands elsewhere; nothing, where it is not known.</summary>
    public void Move(EventStanding place)
    {
        if (!place.Heard)
            Remove(place.Rank);
        else if (_rows.TryGetValue(place.Rank, out var row))
            _rows[place.Rank] = row with { Heard = true, Centre = place.Centre, Incident = place.Incident };
    }

    public void Remove(string rank)
    {
        if (!_rows.Remove(rank, out var row))
            return;
        foreach (var block in row.Blocks)
            _ranks[block].Remove(rank);
    }

    // The stems of a report are kept once for all that it tells; an event the register knows has none.
    private IReadOnlyList<string> OfReport(ToldEventRow row)
    {
        if (row.Told.ReportWords.Count == 0)
            return [];
        if (!_wordsOfReports.TryGetValue(row.Report, out var words))
            _wordsOfReports.Add(row.Report, words = _words.Of(row.Told.ReportWords));
        return words;
    }
}
