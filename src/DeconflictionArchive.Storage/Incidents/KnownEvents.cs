using System.Diagnostics.CodeAnalysis;
using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>
/// The events that are compared, by the keys they are found under, as far as these were asked for: what a run of imports remembers
/// from batch to batch, so that the days everybody tells of are not read from the store again for each. Only who alone writes
/// events may keep it.
/// </summary>
internal sealed class KnownEvents
{
    // From here on they are forgotten, and asked for again as they are needed: an import takes the same memory in an archive of any size.
    private const int MostEvents = 30_000;

    private readonly Dictionary<string, ToldEventRow> _rows = new(StringComparer.Ordinal); // by rank
    private readonly Dictionary<string, (string Block, List<string> Ranks)> _ranks = new(StringComparer.Ordinal); // by key
    private readonly HashSet<string> _askedForBeginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _askedForAll = new(StringComparer.Ordinal);
    private readonly StemPool _stems = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _stemsOfReports = new(StringComparer.Ordinal);

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
            .SelectMany(block => _ranks.GetValueOrDefault(block).Ranks ?? [])
            .Distinct(StringComparer.Ordinal)
            .Select(rank => _rows[rank])
            .Where(row => !onlyBeginnings || row.Centre == row.Rank)];

    /// <summary>Null for one that is not remembered.</summary>
    public ToldEventRow? Find(string rank) => _rows.GetValueOrDefault(rank);

    /// <summary>Of what an event tells only what is compared, in the form in which it is compared fast.</summary>
    public ToldEventRow Slim(ToldEventRow row)
    {
        var (told, words) = (row.Told, _stems.Of(row.Told.Words));
        if (words == told.Words)
            return row;
        return row with
        {
            Told = told with
            {
                Type = Once(told.Type),
                Passages = [],
                Reasons = [],
                Persons = Once(told.Persons),
                Camps = Once(told.Camps),
                Places = Once(told.Places),
                Channels = Once(told.Channels),
                Deeds = Once(told.Deeds),
                Models = Once(told.Models),
                Words = words,
                ReportWords = OfReport(row),
            },
        };
    }

    /// <summary>Remembers where an event that is compared stands, and of what it tells only what is compared.</summary>
    public void Put(ToldEventRow row)
    {
        if (_rows.TryGetValue(row.Rank, out var known))
        {
            _rows[row.Rank] = row with { Told = known.Told, Blocks = known.Blocks, Centre = Once(row.Centre), Incident = Once(row.Incident) };
            return;
        }

        var blocks = new string[row.Blocks.Count];
        for (var place = 0; place < blocks.Length; place++)
        {
            if (!_ranks.TryGetValue(row.Blocks[place], out var under))
                _ranks.Add(row.Blocks[place], under = (row.Blocks[place], []));
            blocks[place] = under.Block;
            under.Ranks.Add(row.Rank);
        }

        _rows.Add(row.Rank, Slim(row) with { Rank = Once(row.Rank), Blocks = blocks, Centre = Once(row.Centre), Incident = Once(row.Incident) });
    }

    /// <summary>An event stands elsewhere; nothing, where it is not known.</summary>
    public void Move(EventStanding place)
    {
        if (!place.Heard)
            Remove(place.Rank);
        else if (_rows.TryGetValue(place.Rank, out var row))
            _rows[place.Rank] = row with { Heard = true, Centre = Once(place.Centre), Incident = Once(place.Incident) };
    }

    public void Remove(string rank)
    {
        if (!_rows.Remove(rank, out var row))
            return;
        _stemsOfReports.Remove(row.Report); // it may be read anew
        foreach (var block in row.Blocks)
            _ranks[block].Ranks.Remove(rank);
    }

    // What many events have is kept once for all of them.
    [return: NotNullIfNotNull(nameof(name))]
    private string? Once(string? name)
    {
        if (name is null)
            return null;
        if (_names.TryGetValue(name, out var known))
            return known;
        _names.Add(name, name);
        return name;
    }

    private IReadOnlyList<string> Once(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];
        var joined = string.Join(' ', names);
        if (!_lists.TryGetValue(joined, out var known))
            _lists.Add(joined, known = [.. names.Select(Once)!]);
        return known;
    }

    // The stems of a report are kept once for all that it tells; an event the register knows has none.
    private IReadOnlyList<string> OfReport(ToldEventRow row)
    {
        if (row.Told.ReportWords.Count == 0)
            return [];
        if (!_stemsOfReports.TryGetValue(row.Report, out var stems))
            _stemsOfReports.Add(row.Report, stems = _stems.Of(row.Told.ReportWords));
        return stems;
    }
}
