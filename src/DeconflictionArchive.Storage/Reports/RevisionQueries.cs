using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>One of the texts of a page.</summary>
public sealed record RevisedText(
    string Id, int Revision, string? Title, DateTimeOffset ImportedAt, string Text, Page Page, IReadOnlyList<Mention> Mentions);

/// <summary>The texts of a page.</summary>
/// <param name="Count">How many there are; of a page with more than anyone reads, the latest are here.</param>
/// <param name="Texts">The first text first.</param>
public sealed record PageTexts(string? Address, long Count, IReadOnlyList<RevisedText> Texts);

/// <summary>Reads all texts that stood at the address of a report.</summary>
public sealed class RevisionQueries(ArchiveDataSources sources)
{
    private const int MaxTexts = 50;

    private static readonly string Sql = EmbeddedSql.Of<RevisionQueries>();

    /// <returns>Null for an unknown report; of a report without an address of a page, its own text alone.</returns>
    public async Task<PageTexts?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(Sql);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("limit", MaxTexts);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var texts = new List<RevisedText>();
        string? address = null;
        long count = 0;
        while (await reader.ReadAsync(cancellation))
        {
            count = reader.GetInt64(0);
            address = Text(1) ?? address;
            texts.Add(new RevisedText(
                reader.GetString(2),
                reader.GetInt32(3),
                Text(4),
                reader.GetFieldValue<DateTimeOffset>(5),
                reader.GetString(6),
                StoredJson.Read<Page>(reader.GetString(7)),
                StoredJson.Read<IReadOnlyList<Mention>>(reader.GetString(8))));
        }

        texts.Reverse();
        return texts.Count == 0 ? null : new PageTexts(address, count, texts);

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
