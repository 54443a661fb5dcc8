using System.Text.Json;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Reports;
using Npgsql;

namespace DeconflictionArchive.Storage.Corrections;

/// <summary>The outlet as an editor named it.</summary>
public sealed record CorrectedSource(string Id, string Name);

/// <summary>The date as an editor set it.</summary>
public sealed record CorrectedDate(DateOnly? From, DateOnly? To, DatePrecision Precision);

/// <summary>An incident an editor says the report tells of.</summary>
public sealed record CorrectedIncident(string Id, IncidentRole Role);

/// <summary>What editors set on reports: laid over every new reading, the latest word on each field first.</summary>
public sealed class ReportCorrections
{
    /// <summary>Value: a text, or null for a report without one.</summary>
    public const string Title = "title";

    /// <summary>Value: a <see cref="CorrectedSource"/>, or null for none.</summary>
    public const string Source = "source";

    /// <summary>Value: a <see cref="CorrectedDate"/>.</summary>
    public const string Published = "published";

    /// <summary>Value: a list of <see cref="CorrectedIncident"/>, all there are.</summary>
    public const string Incidents = "incidents";

    private readonly Dictionary<(string Report, string Field), JsonElement> _latest = [];

    private ReportCorrections()
    {
    }

    internal static async Task<ReportCorrections> ReadAsync(NpgsqlConnection connection, string[] reports, CancellationToken cancellation)
    {
        const string sql = """
            select distinct on (subject_id, field) subject_id, field, coalesce(value, 'null')::text
            from correction where subject = 'report' and subject_id = any ($1) order by subject_id, field, id desc
            """;
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = reports } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var corrections = new ReportCorrections();
        while (await reader.ReadAsync(cancellation))
        {
            using var value = JsonDocument.Parse(reader.GetString(2));
            corrections._latest.Add((reader.GetString(0), reader.GetString(1)), value.RootElement.Clone());
        }

        return corrections;
    }

    internal ReportRows Apply(ReportRows read)
    {
        var id = read.Report.Id;
        var report = read.Report;
        var incidents = read.Incidents;
        var events = read.Events;
        if (_latest.TryGetValue((id, Title), out var title))
            report = report with { Title = Value<string>(title) };
        if (_latest.TryGetValue((id, Source), out var source))
        {
            var named = Value<CorrectedSource>(source);
            report = report with { Source = named?.Id, SourceName = named?.Name };
        }

        if (_latest.TryGetValue((id, Published), out var published) && Value<CorrectedDate>(published) is { } date)
        {
            report = report with
            {
                PublishedFrom = date.From,
                PublishedTo = date.To,
                PublishedPrecision = date.Precision,
                PublishedBasis = DateBasis.Curated,
            };
        }

        if (_latest.TryGetValue((id, Incidents), out var told) && Value<IReadOnlyList<CorrectedIncident>>(told) is { } set)
        {
            // The reasons found stay beside an incident that both the editor and the reading name.
            var reasons = incidents.ToDictionary(link => link.Incident, link => link.Reasons, StringComparer.Ordinal);
            incidents = [.. set.Select(link => new ReportIncidentRow
            {
                Report = id,
                Incident = link.Id,
                Role = link.Role,
                Reasons = reasons.GetValueOrDefault(link.Id, []),
            })];
            report = report with { Incidents = [.. incidents.Select(link => link.Incident).Order(StringComparer.Ordinal)] };

            // Whoever has said what a report tells of has said that it tells of no candidate beside it.
            events = [];
        }

        return read with { Report = report, Incidents = incidents, Events = events };
    }

    private static T? Value<T>(JsonElement value) => value.Deserialize<T>(StoredJson.Options);
}
