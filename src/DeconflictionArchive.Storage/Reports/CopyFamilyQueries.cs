using DeconflictionArchive.Analysis.Copies;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;
using Npgsql;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>A report of a wire family with its text.</summary>
/// <param name="IsExact">Its body has the original's words.</param>
public sealed record FamilyMember(string Id, bool IsOriginal, bool IsExact, string Text, Page Page, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Folds and cuts the text: ask once.</summary>
    public ReportText Read() => new(Text);
}

/// <summary>A report and all that repeat each other with it.</summary>
/// <param name="Count">How many they are; of a family larger than anyone reads, not all are members here.</param>
/// <param name="Members">The original first, then its copies in the order of their publication.</param>
public sealed record CopyFamily(int Count, IReadOnlyList<FamilyMember> Members);

/// <summary>A report that gives the same account in other words.</summary>
public sealed record RetoldReport(string Id, RetoldAccount Account);

/// <summary>Reads what repeats a report, in its words or in its facts.</summary>
public sealed class CopyFamilyQueries(ArchiveDataSources sources)
{
    private const int MaxMembers = 200;

    // Of one day and telling the same incidents; more were never printed.
    private const int MaxCompared = 500;

    private static readonly string FamilySql = EmbeddedSql.Of<CopyFamilyQueries>("Family");
    private static readonly string AccountsSql = EmbeddedSql.Of<CopyFamilyQueries>("Accounts");

    /// <returns>Null for an unknown report.</returns>
    public async Task<CopyFamily?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(FamilySql);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("limit", MaxMembers);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var members = new List<FamilyMember>();
        var count = 0;
        while (await reader.ReadAsync(cancellation))
        {
            count = (int)reader.GetInt64(6);
            members.Add(new FamilyMember(
                reader.GetString(0),
                reader.GetBoolean(1),
                reader.GetBoolean(2),
                reader.GetString(3),
                StoredJson.Read<Page>(reader.GetString(4)),
                StoredJson.Read<IReadOnlyList<Mention>>(reader.GetString(5))));
        }

        return members.Count == 0 ? null : new CopyFamily(count, members);
    }

    /// <summary>Reports of other families that give the account of this one in other words.</summary>
    public async Task<IReadOnlyList<RetoldReport>> RetoldAsync(string id, CancellationToken cancellation)
    {
        await using var command = sources.Reader.CreateCommand(AccountsSql);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("limit", MaxCompared);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        AccountFacts? asked = null;
        var retold = new List<RetoldReport>();
        while (await reader.ReadAsync(cancellation))
        {
            // The report asked for is the first.
            var facts = Facts(reader);
            if (asked is null)
                asked = facts;
            else if (RetoldAccount.Of(asked, facts) is { } account)
                retold.Add(new RetoldReport(reader.GetString(0), account));
        }

        return retold;
    }

    private static AccountFacts Facts(NpgsqlDataReader reader) => new(
        reader.IsDBNull(1) ? null : reader.GetFieldValue<DateOnly>(1),
        reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
        reader.GetFieldValue<string[]>(3),
        reader.GetFieldValue<string[]>(4),
        StoredJson.Read<IReadOnlyList<Statement>>(reader.GetString(5)),
        StoredJson.Read<IReadOnlyList<Count>>(reader.GetString(6)),
        reader.GetFieldValue<string[]>(7));
}
