using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Dates;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>
/// Lays over the date of a report what dated copies of its wire say of it. A date follows from the own dates of all reports of
/// the family and from nothing else, so every order of imports ends in the same dates.
/// </summary>
internal sealed class CopyDates(NpgsqlConnection connection, CancellationToken cancellation)
{
    public const string Table = "copy_date";

    private const string QuotesSql = "select report, reading -> 'published' -> 'evidence' -> 0 ->> 'quote' from report_reading where report = any (@reports)";

    private static readonly string MembersSql = EmbeddedSql.Of<CopyDates>("Members");

    /// <summary>Dates the reports of some families anew.</summary>
    /// <returns>Ids of the reports whose date, or its evidence, changed.</returns>
    public async Task<IReadOnlyList<string>> LayAsync(IReadOnlyList<string> families, DateTimeOffset now)
    {
        var members = await MembersAsync(families);
        var dated = members
            .Where(member => DatedCopies.CanTell(member.Own.Basis, member.Own.Precision))
            .GroupBy(member => member.Family, StringComparer.Ordinal)
            .ToDictionary(
                family => family.Key,
                family => (First: family.MinBy(member => (member.Own.From, member.Id), FirstOn)!, Last: family.MaxBy(member => (member.Own.From, member.Id), FirstOn)!),
                StringComparer.Ordinal);
        var bounded = members.Where(member => DatedCopies.MayBound(member.Own.Basis) && dated.ContainsKey(member.Family)).ToHashSet();
        var quotes = await QuotesAsync([.. bounded.Select(member => dated[member.Family]).SelectMany(ends => new[] { ends.First, ends.Last }).Distinct()]);
        var changed = new List<string>();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var member in members)
        {
            var date = bounded.Contains(member) ? DatedCopies.Bound(member.Own, Copy(dated[member.Family].First), Copy(dated[member.Family].Last)) : null;
            if (Same(date, member))
                continue;
            changed.Add(member.Id);
            Write(batch, member, date, now);
        }

        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellation);
        return changed;

        DatedCopy Copy(Member member) =>
            new(member.Id, member.Own.From!.Value, member.Own.Basis == DateBasis.Stated ? quotes.GetValueOrDefault(member.Id, "") : "");
    }

    // The own dates of a family's members decide alone, so equal additions mean an equal date.
    private static bool Same(ReportDate? date, Member member) => date is null
        ? member.Evidence is null
        : member.Evidence is not null && member.Evidence.SequenceEqual(date.Evidence) && member.Rejected!.SequenceEqual(date.Rejected);

    private static void Write(NpgsqlBatch batch, Member member, ReportDate? date, DateTimeOffset now)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"delete from {Table} where report = $1") { Parameters = { new() { Value = member.Id } } });
        if (date is not null)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                $"insert into {Table} (report, own_from, own_to, own_precision, own_basis, evidence, rejected) values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)")
            {
                Parameters =
                {
                    new() { Value = member.Id },
                    Day(member.Own.From),
                    Day(member.Own.To),
                    new() { Value = EnumName.Of(member.Own.Precision) },
                    new() { Value = EnumName.Of(member.Own.Basis) },
                    new() { Value = StoredJson.Write(date.Evidence) },
                    new() { Value = StoredJson.Write(date.Rejected) },
                },
            });
        }

        var holds = date ?? member.Own;
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "update report set published_from = $2, published_to = $3, published_precision = $4, published_basis = $5, updated_at = $6 where id = $1")
        {
            Parameters =
            {
                new() { Value = member.Id },
                Day(holds.From),
                Day(holds.To),
                new() { Value = EnumName.Of(holds.Precision) },
                new() { Value = EnumName.Of(holds.Basis) },
                new() { Value = now },
            },
        });
    }

    private async Task<IReadOnlyList<Member>> MembersAsync(IReadOnlyList<string> families)
    {
        await using var command = new NpgsqlCommand(MembersSql, connection);
        command.Parameters.Add(SqlValue.Of("families", families));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var members = new List<Member>();
        while (await reader.ReadAsync(cancellation))
        {
            var own = new ReportDate(
                reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3),
                EnumName.Parse<DatePrecision>(reader.GetString(4)),
                EnumName.Parse<DateBasis>(reader.GetString(5)),
                [],
                []);
            members.Add(new Member(
                reader.GetString(0),
                reader.GetString(1),
                own,
                reader.IsDBNull(6) ? null : StoredJson.Read<IReadOnlyList<Evidence>>(reader.GetString(6)),
                reader.IsDBNull(7) ? null : StoredJson.Read<IReadOnlyList<RejectedDate>>(reader.GetString(7))));
        }

        return members;
    }

    private async Task<Dictionary<string, string>> QuotesAsync(IReadOnlyList<Member> members)
    {
        var quotes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (members.Count == 0)
            return quotes;
        await using var command = new NpgsqlCommand(QuotesSql, connection);
        command.Parameters.AddWithValue("reports", members.Select(member => member.Id).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            quotes[reader.GetString(0)] = await reader.IsDBNullAsync(1, cancellation) ? "" : reader.GetString(1);
        return quotes;
    }

    private static NpgsqlParameter<DateOnly?> Day(DateOnly? day) => new() { TypedValue = day };

    private static Comparer<(DateOnly? On, string Id)> FirstOn { get; } = Comparer<(DateOnly? On, string Id)>.Create((one, other) =>
        one.On == other.On ? string.CompareOrdinal(one.Id, other.Id) : Nullable.Compare(one.On, other.On));

    private sealed record Member(string Family, string Id, ReportDate Own, IReadOnlyList<Evidence>? Evidence, IReadOnlyList<RejectedDate>? Rejected);
}
