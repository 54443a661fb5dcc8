using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Storage.Incidents;
using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.Storage;

/// <summary>What an upgrade brought; both empty when the archive was current.</summary>
public sealed record UpgradeOutcome(IReadOnlyList<string> Scripts, IReadOnlyList<string> Incidents);

/// <summary>Brings a database to what this program expects: the schema, and the register of incidents it ships.</summary>
public static class ArchiveUpgrade
{
    public static async Task<UpgradeOutcome> RunAsync(string connectionString, TimeProvider time, CancellationToken cancellation)
    {
        var scripts = await SchemaUpgrader.UpgradeAsync(connectionString, cancellation);
        await using var sources = await ArchiveDataSources.OpenAsync(connectionString, null, cancellation);
        var incidents = await new RegisterStore(sources.Writer, time).LoadAsync(IncidentRegister.ReadShipped(), cancellation);
        return new UpgradeOutcome(scripts, incidents);
    }
}
