using DeconflictionArchive.Storage.Reports;
using Npgsql;

namespace DeconflictionArchive.Storage.Imports;

/// <summary>
/// The texts of the pages a batch brings, in the order of their coming. A text belongs to the page it came from first; met again
/// it stays where it is.
/// </summary>
internal sealed class PageRevisions
{
    private readonly Dictionary<string, (string Report, int Revision)> _newest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RevisionPlace> _stored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RevisionPlace> _changed = new(StringComparer.Ordinal);

    /// <summary>Places that are new or another than stored, by the report.</summary>
    public IReadOnlyDictionary<string, RevisionPlace> Changed => _changed;

    public static NpgsqlBatchCommand Question(IEnumerable<ImportRecord> batch)
    {
        var records = batch.Where(record => record.Content is not null).Select(record => record.Content!).ToList();
        return new NpgsqlBatchCommand("""
            select id, address_key, revision, address, revises, revised_by from report
            where (address_key = any ($1) and revised_by is null) or (id = any ($2) and address_key is not null)
            """)
        {
            Parameters =
            {
                new() { Value = records.Select(content => AddressKey.Of(content.Metadata.Address)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() },
                new() { Value = records.Select(content => content.ReportId).Distinct(StringComparer.Ordinal).ToArray() },
            },
        };
    }

    public void Add(NpgsqlDataReader row)
    {
        var (report, key) = (row.GetString(0), row.GetString(1));
        // What this run has brought, but not yet written, is newer.
        if (!_placed.Add(report) || !row.IsDBNull(5) || _newest.ContainsKey(key))
            return;
        _newest[key] = (report, row.GetInt32(2));
        _stored[report] = new RevisionPlace(key, row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(2), row.IsDBNull(4) ? null : row.GetString(4), null);
    }

    /// <summary>Puts a text at the end of its page's.</summary>
    /// <returns>Whether there was another text before it.</returns>
    public bool Place(string report, string? address)
    {
        if (AddressKey.Of(address) is not { } key || !_placed.Add(report))
            return false;
        var revises = _newest.TryGetValue(key, out var newest);
        if (revises)
            _changed[newest.Report] = (_changed.GetValueOrDefault(newest.Report) ?? _stored[newest.Report]) with { RevisedBy = report };
        _newest[key] = (report, newest.Revision + 1);
        _changed[report] = new RevisionPlace(key, address, newest.Revision + 1, revises ? newest.Report : null, null);
        return revises;
    }
}
