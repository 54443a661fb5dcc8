using System.Globalization;
using DeconflictionArchive.Analysis.Channels;
using DeconflictionArchive.Analysis.Channels.Deescalation;
using DeconflictionArchive.Analysis.Dates;
using Npgsql;

namespace DeconflictionArchive.Storage.Channels;

/// <summary>Reads the ledger of what the deconfliction channels were used for and how it ended.</summary>
public sealed class ChannelQueries(ArchiveDataSources sources)
{
    private static readonly string UsesSql = EmbeddedSql.Of<ChannelQueries>("Uses");
    private static readonly string StatesSql = EmbeddedSql.Of<ChannelQueries>("States");
    private static readonly string CountsSql = EmbeddedSql.Of<ChannelQueries>("Counts");

    /// <param name="channels">The channels asked for; one that was never used is not in the answer. The uses under its other names are a channel's own.</param>
    public async Task<IReadOnlyDictionary<string, ChannelCounts>> CountAsync(IEnumerable<string> channels, CancellationToken cancellation)
    {
        var named = channels.SelectMany(ChannelLexicon.Shipped.WithParts, (whole, part) => (Part: part, Whole: whole)).ToList();
        await using var command = sources.Reader.CreateCommand(CountsSql);
        command.Parameters.Add(SqlValue.Of("parts", named.ConvertAll(name => name.Part)));
        command.Parameters.Add(SqlValue.Of("wholes", named.ConvertAll(name => name.Whole)));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new Dictionary<string, ChannelCounts>(StringComparer.Ordinal);
        var outcomes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            var id = reader.GetString(0);
            if (!outcomes.TryGetValue(id, out var told))
                outcomes[id] = told = new Dictionary<string, int>(StringComparer.Ordinal);
            if (await reader.IsDBNullAsync(1, cancellation))
                counts[id] = new ChannelCounts(reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), UseDay(reader, 5), UseDay(reader, 9), told);
            else
                told[reader.GetString(1)] = reader.GetInt32(2);
        }

        return counts;
    }

    /// <summary>What is told of the state of a channel, in order.</summary>
    public async Task<IReadOnlyList<ChannelState>> StatesAsync(DeconflictionChannel channel, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(StatesSql);
        command.Parameters.Add(SqlValue.Of("channels", ChannelLexicon.Shipped.WithParts(channel.Id)));
        command.Parameters.Add(new NpgsqlParameter("stays", channel.Kind is ChannelKind.Arrangement or ChannelKind.Line or ChannelKind.Zone));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var states = new List<ChannelState>();
        while (await reader.ReadAsync(cancellation))
        {
            states.Add(new ChannelState(
                reader.GetString(0),
                Day(reader, 1),
                Day(reader, 2),
                EnumName.Parse<DateBasis>(reader.GetString(3)),
                Text(reader, 4),
                Text(reader, 5),
                Text(reader, 6),
                Text(reader, 7),
                Number(reader, 8),
                Number(reader, 9),
                Text(reader, 10),
                Text(reader, 11)));
        }

        return states;
    }

    /// <param name="after">Sort keys of the last use given out; null to begin.</param>
    public async Task<ChannelUseList> ListUsesAsync(ChannelUseFilter filter, IReadOnlyList<string?>? after, int limit, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(UsesSql);
        command.Parameters.AddRange((NpgsqlParameter[])
        [
            SqlValue.Of("from", filter.From),
            SqlValue.Of("to", filter.To),
            .. SqlValue.Of("channels", filter.Channels),
            .. SqlValue.Of("told_by", filter.ToldBy),
            .. SqlValue.Of("outcomes", filter.Outcomes),
            .. SqlValue.Of("phases", filter.Phases),
            .. SqlValue.Of("incidents", filter.Incidents),
            new NpgsqlParameter("dated", filter.Dated),
            new NpgsqlParameter("undated", filter.Undated),
            new NpgsqlParameter("oldest_first", filter.OldestFirst),
            .. DayKey.After(after),
            SqlValue.Of("after_report", after?[1]),
            new NpgsqlParameter("after_ordinal", after is null ? 0 : int.Parse(after[2]!, CultureInfo.InvariantCulture)),
            new NpgsqlParameter("limit", limit + 1),
        ]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        long total = 0, undated = 0;
        var uses = new List<ChannelUse>();
        while (await reader.ReadAsync(cancellation))
        {
            (total, undated) = (reader.GetInt64(0), reader.GetInt64(1));
            if (!await reader.IsDBNullAsync(2, cancellation))
                uses.Add(ReadUse(reader, 2));
        }

        return new ChannelUseList(Rows.Of(uses, total, limit, Keys), undated);
    }

    private static IReadOnlyList<string?> Keys(ChannelUse last) =>
    [
        DayKey.Write(last.OccurredFrom),
        last.Facts.Report,
        last.Facts.Ordinal.ToString(CultureInfo.InvariantCulture),
    ];

    /// <param name="first">Number of the column report, which the others of told_channel_use follow.</param>
    internal static ChannelUse ReadUse(NpgsqlDataReader reader, int first) => new(
        new ChannelUseRow
        {
            Report = reader.GetString(first),
            Ordinal = reader.GetInt32(first + 1),
            Incident = Text(reader, first + 2),
            Channel = reader.GetString(first + 3),
            Direction = Text(reader, first + 4),
            Phase = EnumName.Parse<ChannelPhase>(reader.GetString(first + 5)),
            Outcome = EnumName.Parse<ChannelOutcome>(reader.GetString(first + 6)),
            ToldBy = Text(reader, first + 7),
            Quote = reader.GetString(first + 8),
            Start = reader.GetInt32(first + 9),
            Length = reader.GetInt32(first + 10),
            Rule = reader.GetString(first + 11),
            Purpose = Text(reader, first + 16) is { } purpose ? EnumName.Parse<ChannelPurpose>(purpose) : null,
            Phrase = Text(reader, first + 17),
            PhraseStart = Number(reader, first + 18),
            Sense = Text(reader, first + 19) is { } sense ? EnumName.Parse<DeescalationSense>(sense) : null,
        },
        Day(reader, first + 12),
        Day(reader, first + 13),
        EnumName.Parse<DateBasis>(reader.GetString(first + 14)),
        Text(reader, first + 15));

    private static UseDay? UseDay(NpgsqlDataReader reader, int column) =>
        Day(reader, column) is { } day ? new UseDay(day, EnumName.Parse<DateBasis>(reader.GetString(column + 1)), Text(reader, column + 2), reader.GetString(column + 3)) : null;

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static int? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
