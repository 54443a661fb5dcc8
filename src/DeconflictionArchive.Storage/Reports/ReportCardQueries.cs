using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Layout;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A report on the same matter, and what the two have in common.</summary>
public sealed record SimilarReport(
    ReportCard Card,
    double Score,
    IReadOnlyList<string> Incidents,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Parties);

/// <summary>Reads reports as lists show them.</summary>
public sealed class ReportCardQueries(ArchiveDataSources sources)
{
    /// <summary>How many columns a card has.</summary>
    internal const int CardColumns = 20;

    private const int LongestBeginning = 120; // UTF-16 units, about a line of a list

    private static readonly string CardsSql = EmbeddedSql.Of<ReportCardQueries>("Cards");
    private static readonly string SimilarSql = EmbeddedSql.Of<ReportCardQueries>("Similar");

    /// <returns>Those of the reports the archive has, by id.</returns>
    public async Task<IReadOnlyDictionary<string, ReportCard>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var cards = new Dictionary<string, ReportCard>(StringComparer.Ordinal);
        if (ids.Count == 0)
            return cards;
        await using var command = sources.Reader.CreateCommand(CardsSql);
        command.Parameters.Add(SqlValue.Of("ids", ids));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            cards[reader.GetString(0)] = ReadCard(reader);
        return cards;
    }

    /// <summary>Reports on the same matter, the nearest first; none for an unknown report.</summary>
    public async Task<IReadOnlyList<SimilarReport>> SimilarAsync(string id, int limit, CancellationToken cancellation)
    {
        var found = new List<(string Id, double Score, string[] Incidents, string[] Channels, string[] Places, string[] Parties)>();
        await using (var command = sources.Reader.CreateCommand(SimilarSql))
        {
            command.Parameters.Add(SqlValue.Of("id", id));
            command.Parameters.Add(new NpgsqlParameter("limit", limit));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                found.Add((reader.GetString(0), reader.GetDouble(1), Texts(reader, 2), Texts(reader, 3), Texts(reader, 4), Texts(reader, 5)));
        }

        var cards = await ReadAsync([.. found.Select(row => row.Id)], cancellation);
        return [.. found.Where(row => cards.ContainsKey(row.Id)).Select(row => new SimilarReport(cards[row.Id], row.Score, row.Incidents, row.Channels, row.Places, row.Parties))];
    }

    /// <summary>Reads the columns of a card, which come first in whatever query has them.</summary>
    internal static ReportCard ReadCard(NpgsqlDataReader reader) => new(
        reader.GetString(0),
        Text(reader, 1),
        Text(reader, 2),
        Text(reader, 3),
        Date(reader),
        Texts(reader, 10),
        Texts(reader, 11),
        Texts(reader, 12),
        Texts(reader, 13),
        Texts(reader, 14),
        Text(reader, 15),
        reader.GetInt32(16),
        reader.GetFieldValue<DateTimeOffset>(17))
    {
        Beginning = Text(reader, 18) is { } text && Text(reader, 19) is { } page ? BeginningOf(text, StoredJson.Read<Page>(page)) : null,
    };

    /// <param name="text">As much of it as is looked at.</param>
    private static string? BeginningOf(string text, Page page)
    {
        foreach (var part in page.Body.Where(part => part.Start < text.Length))
        {
            var words = string.Join(' ', text[part.Start..Math.Min(part.End, text.Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length <= LongestBeginning)
                return words;
            var end = words.LastIndexOf(' ', LongestBeginning);
            // One endless word is cut where it must be, but not through a character.
            return words[..(end > 0 ? end : char.IsHighSurrogate(words[LongestBeginning - 1]) ? LongestBeginning - 1 : LongestBeginning)] + "…";
        }

        return null;
    }

    // What was read in the text explains a date of the text, not one an editor has set.
    private static ReportDate Date(NpgsqlDataReader reader)
    {
        var basis = EnumName.Parse<DateBasis>(reader.GetString(7));
        return new ReportDate(
            Day(reader, 4),
            Day(reader, 5),
            EnumName.Parse<DatePrecision>(reader.GetString(6)),
            basis,
            basis == DateBasis.Curated || reader.IsDBNull(8) ? [] : StoredJson.Read<IReadOnlyList<Evidence>>(reader.GetString(8)),
            reader.IsDBNull(9) ? [] : StoredJson.Read<IReadOnlyList<RejectedDate>>(reader.GetString(9)));
    }

    private static string[] Texts(NpgsqlDataReader reader, int column) => reader.GetFieldValue<string[]>(column);

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
