using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.DatabaseTests;

/// <summary>What a test database holds before its tests begin.</summary>
internal static class Schema
{
    internal static Task ApplyAsync(string connectionString, CancellationToken cancellation) =>
        SchemaUpgrader.UpgradeAsync(connectionString, cancellation);
}
