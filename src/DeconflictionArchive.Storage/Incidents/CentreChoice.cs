using DeconflictionArchive.Analysis.Incidents.Clustering;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>
/// Finds which beginning each event joins after some have come or gone. Events are decided in the order of their rank, each against
/// the beginnings before it, which are decided by then; another event is decided anew only when a beginning near it came or went.
/// So what is read and compared depends on how many different events a few days have, not on how many reports tell them.
/// </summary>
internal sealed class CentreChoice(StoredEvents stored, KnownEvents known, EventClustering clustering)
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _byBlock = new(StringComparer.Ordinal);
    private readonly HashSet<string> _centresRead = new(StringComparer.Ordinal);
    private readonly HashSet<string> _allRead = new(StringComparer.Ordinal);
    private readonly HashSet<string> _away = new(StringComparer.Ordinal);
    private readonly SortedSet<Node> _waiting = new(Comparer<Node>.Create((one, other) => string.CompareOrdinal(one.Row.Rank, other.Row.Rank)));

    /// <summary>Pairs of events compared so far.</summary>
    public int Compared { get; private set; }

    /// <param name="come">Events that are compared from now on.</param>
    /// <param name="away">Events that were compared until now, stored or not.</param>
    /// <returns>Those whose beginning was looked for, as they were, and what it is now.</returns>
    public async Task<IReadOnlyList<(ToldEventRow Row, string? Centre)>> DecideAsync(IReadOnlyList<ToldEventRow> come, IReadOnlyList<EventStanding> away)
    {
        _away.UnionWith(away.Select(row => row.Rank));
        foreach (var row in come)
            _waiting.Add(Add(row, isNew: true));
        await WaitForFollowersAsync([.. away.Where(row => row.IsCentre).Select(row => row.Rank)]);
        await ReadCentresAsync(_waiting);
        var decided = new List<Node>();
        while (_waiting.Min is { } node)
        {
            _waiting.Remove(node);
            await DecideAsync(node);
            decided.Add(node);
        }

        return decided.ConvertAll(node => (node.Row, node.Centre));
    }

    private async Task DecideAsync(Node node)
    {
        var (row, was) = (node.Row, node.Centre);
        if (!node.HasCentres)
            await ReadCentresAsync([node, .. _waiting]);
        node.Centre = CentreOf(node) ?? (CandidateFacts.IsEnough(row.Told) ? row.Rank : null);
        if (node.IsCentre == (was == row.Rank) && !node.IsNew)
            return;
        if (node.IsCentre)
            await WaitForLikeAsync(node);
        else if (was == row.Rank)
            await WaitForFollowersAsync([row.Rank]);
    }

    private string? CentreOf(Node node)
    {
        var before = Near(node).Where(other => other.IsCentre && node.IsAfter(other)).OrderBy(other => other.Row.Rank, StringComparer.Ordinal).ToList();
        Compared += before.Count;
        return clustering.CentreOf(node.Row.Told, before.Select(other => other.Row.Told)) is { } centre ? before.Find(other => other.Row.Told == centre)!.Row.Rank : null;
    }

    // A new beginning may draw those near it away from others, and beginnings of lower rank are none any more beside it.
    private async Task WaitForLikeAsync(Node centre)
    {
        await ReadHeardAsync(centre);
        foreach (var other in Near(centre).Where(other => other.IsAfter(centre) && !_waiting.Contains(other)).ToList())
        {
            Compared++;
            if (clustering.AreLinked(other.Row.Told, centre.Row.Told))
                _waiting.Add(other);
        }
    }

    private async Task WaitForFollowersAsync(string[] centres)
    {
        var followers = await stored.FollowersAsync(centres);
        foreach (var row in await stored.OfRanksAsync([.. followers.Where(row => known.Find(row.Rank) is null)]))
            known.Put(row);
        foreach (var row in followers)
            Add(known.Find(row.Rank)!, isNew: false);
        _waiting.UnionWith(_nodes.Values.Where(node => node.Centre is { } centre && !node.IsCentre && centres.Contains(centre)));
    }

    // For those as well that wait and will be beginnings by what is known now: one question costs little more for many.
    private async Task ReadHeardAsync(Node centre)
    {
        if (centre.Asks.All(_allRead.Contains))
            return;
        var likely = _waiting.Where(node => node.IsNew && CandidateFacts.IsEnough(node.Row.Told) && CentreOf(node) is null);
        foreach (var row in await NearAsync([.. likely.Prepend(centre).SelectMany(node => node.Asks).Where(_allRead.Add)], onlyBeginnings: false))
            Add(row, isNew: false);
    }

    private async Task ReadCentresAsync(IEnumerable<Node> nodes)
    {
        var blocks = new List<string>();
        foreach (var node in nodes.Where(node => !node.HasCentres))
        {
            node.HasCentres = true;
            blocks.AddRange(node.Asks.Where(block => !_allRead.Contains(block) && _centresRead.Add(block)));
        }

        foreach (var row in await NearAsync(blocks, onlyBeginnings: true))
            Add(row, isNew: false);
    }

    private async Task<IReadOnlyList<ToldEventRow>> NearAsync(IReadOnlyList<string> blocks, bool onlyBeginnings)
    {
        foreach (var row in await stored.NearAsync(known.Ask(blocks, onlyBeginnings), onlyBeginnings))
            known.Put(row);
        return known.Under(blocks, onlyBeginnings);
    }

    private Node Add(ToldEventRow row, bool isNew)
    {
        if (_nodes.TryGetValue(row.Rank, out var added))
            return added;
        var node = new Node(known.Slim(row), isNew);
        if (!isNew && _away.Contains(row.Rank))
            return node;
        _nodes.Add(row.Rank, node);
        foreach (var block in row.Blocks)
        {
            if (!_byBlock.TryGetValue(block, out var same))
                _byBlock[block] = same = [];
            same.Add(node);
        }

        return node;
    }

    private IEnumerable<Node> Near(Node node) =>
        node.Asks.SelectMany(block => _byBlock.GetValueOrDefault(block) ?? []).Where(other => other != node).Distinct();

    private sealed class Node(ToldEventRow row, bool isNew)
    {
        public ToldEventRow Row { get; } = row;

        /// <summary>Not compared until now.</summary>
        public bool IsNew { get; } = isNew;

        /// <summary>The keys under which it finds others.</summary>
        public IReadOnlyList<string> Asks { get; } = EventBlocks.Near(row.Told);

        public string? Centre { get; set; } = isNew ? null : row.Centre;

        public bool HasCentres { get; set; }

        public bool IsCentre => Centre == Row.Rank;

        public bool IsAfter(Node other) => string.CompareOrdinal(Row.Rank, other.Row.Rank) > 0;
    }
}
