using System.Security.Cryptography;
using System.Text;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Storage.Changes;
using DeconflictionArchive.Storage.Schema;
using Npgsql;

namespace DeconflictionArchive.Storage.Incidents;

/// <summary>Brings the archive's incidents up to a register. What an editor has touched is the editor's from then on.</summary>
public sealed class RegisterStore(NpgsqlDataSource writer, TimeProvider time)
{
    private static readonly TableCopy<IncidentRow> Incident = new();
    private static readonly TableCopy<IncidentPlaceRow> Place = new();
    private static readonly TableCopy<IncidentPartyRow> Party = new();
    private static readonly TableCopy<IncidentChannelRow> Channel = new();
    private static readonly TableCopy<IncidentChannelStateRow> State = new();
    private static readonly TableCopy<IncidentSourceRow> Source = new();

    /// <summary>Adds what is new and brings up to date what changed in the register since it was loaded; an incident the register no longer has stays.</summary>
    /// <returns>Ids of the incidents added or changed; none when the archive had them all.</returns>
    public async Task<IReadOnlyList<string>> LoadAsync(IncidentRegister register, CancellationToken cancellation)
    {
        await using var connection = await writer.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // Several programs may start at once; the second finds the work of the first done.
        await AdvisoryLocks.TakeForTransactionAsync(connection, AdvisoryLocks.Register, cancellation);
        var known = await ReadKnownAsync(connection, cancellation);
        var shipped = register.Incidents.Select(incident => (Incident: incident, Hash: HashOf(incident))).ToList();
        var added = shipped.Where(entry => !known.ContainsKey(entry.Incident.Id)).ToList();
        var changed = shipped
            .Where(entry => known.TryGetValue(entry.Incident.Id, out var old) && !old.Curated && !entry.Hash.AsSpan().SequenceEqual(old.Hash))
            .ToList();
        if (added.Count + changed.Count == 0)
            return [];

        var now = time.GetUtcNow();
        await Incident.WriteAsync(connection, added.Select(entry => Row(entry.Incident, entry.Hash, now)), cancellation);
        await ReplaceAsync(connection, [.. changed.Select(entry => Row(entry.Incident, entry.Hash, now))], cancellation);
        await WritePartsAsync(connection, [.. added.Concat(changed).Select(entry => entry.Incident)], cancellation);
        await ChangeFeed.WriteAsync(
            connection,
            [
                .. added.Select(entry => Change(ChangeKind.Created, entry.Incident.Id, now)),
                .. changed.Select(entry => Change(ChangeKind.Revised, entry.Incident.Id, now)),
            ],
            cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. added.Concat(changed).Select(entry => entry.Incident.Id)];
    }

    private static async Task<Dictionary<string, (byte[]? Hash, bool Curated)>> ReadKnownAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select id, shipped_sha256, curated_at is not null or status not in ('register', 'candidate') from incident", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<string, (byte[]? Hash, bool Curated)>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
            known.Add(reader.GetString(0), (await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetFieldValue<byte[]>(1), reader.GetBoolean(2)));
        return known;
    }

    internal static async Task ReplaceAsync(NpgsqlConnection connection, IReadOnlyList<IncidentRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        await using (var create = new NpgsqlCommand("create temporary table revised (like incident) on commit drop", connection))
            await create.ExecuteNonQueryAsync(cancellation);
        await Incident.WriteAsync(connection, rows, cancellation, into: "revised");
        var columns = Incident.Columns.Except(["id", "created_at"], StringComparer.Ordinal).Select(column => $"{column} = revised.{column}");
        var parts = new[] { Place.Table, Party.Table, Channel.Table, State.Table, Source.Table }.Select(table => $"delete from {table} where incident in (select id from revised);");
        await using var update = new NpgsqlCommand(
            $"update incident set {string.Join(", ", columns)} from revised where incident.id = revised.id; {string.Concat(parts)} drop table revised", connection);
        await update.ExecuteNonQueryAsync(cancellation);
    }

    internal static async Task WritePartsAsync(NpgsqlConnection connection, IReadOnlyList<RegisterIncident> incidents, CancellationToken cancellation)
    {
        await Place.WriteAsync(
            connection,
            incidents.SelectMany(incident => incident.Places.Distinct(StringComparer.Ordinal).Select((place, index) =>
                new IncidentPlaceRow { Incident = incident.Id, Place = place, Ordinal = index + 1 })),
            cancellation);
        await Party.WriteAsync(
            connection,
            incidents.SelectMany(incident => incident.Parties.Distinct().Select((party, index) =>
                new IncidentPartyRow { Incident = incident.Id, Party = party.Id, Role = party.Role, Ordinal = index + 1 })),
            cancellation);
        await Channel.WriteAsync(
            connection,
            incidents.SelectMany(incident => incident.Channels.Distinct(StringComparer.Ordinal).Select((channel, index) =>
                new IncidentChannelRow { Incident = incident.Id, Channel = channel, Ordinal = index + 1 })),
            cancellation);
        await State.WriteAsync(
            connection,
            incidents.SelectMany(incident => incident.ChannelStates.Select((state, index) => new IncidentChannelStateRow
            {
                Incident = incident.Id,
                Ordinal = index + 1,
                Channel = state.Channel,
                State = state.State,
                ToldBy = state.By,
                ToldOn = state.On,
                Source = state.Source,
            })),
            cancellation);
        await Source.WriteAsync(
            connection,
            incidents.SelectMany(incident => incident.Sources.Distinct(StringComparer.Ordinal).Select((address, index) =>
                new IncidentSourceRow { Incident = incident.Id, Address = address, Ordinal = index + 1 })),
            cancellation);
    }

    private static IncidentRow Row(RegisterIncident incident, byte[] hash, DateTimeOffset now) => new()
    {
        Id = incident.Id,
        Status = IncidentStatus.Register,
        TitleAr = incident.Title.Ar,
        TitleEn = incident.Title.En,
        SummaryAr = incident.Summary.Ar,
        SummaryEn = incident.Summary.En,
        Type = incident.Type,
        OccurredFrom = incident.From,
        OccurredTo = incident.To,
        DisclosedOn = incident.DisclosedOn,
        Precision = incident.Precision,
        Certainty = incident.Certainty,
        Note = incident.Note,
        Cues = incident.Cues,
        Needs = incident.Needs,
        Casualties = incident.Casualties,
        ShippedSha256 = hash,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static byte[] HashOf(RegisterIncident incident) => SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(incident)));

    private static ChangeRow Change(ChangeKind kind, string id, DateTimeOffset now) =>
        new() { ChangedAt = now, Kind = kind, Subject = ChangeFeed.Incident, SubjectId = id };
}
