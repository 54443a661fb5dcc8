using System.Globalization;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>Server binaries from the nearest place that has them: named, installed, fetched, or installed now.</summary>
internal static class BinariesSearch
{
    internal static async Task<ServerBinaries> FindAsync(PrivateServerOptions options, int? version, ServerAccount account, CancellationToken cancellation)
    {
        var found = await ServerBinaries.FindAsync(options.BinFolder, version, account, cancellation);
        if (found is not null && version is not null && found.Version != version)
            throw OtherVersion(version.Value, found.Version);
        return found ?? throw Nothing(version);
    }

    private static PrivateServerException OtherVersion(int wanted, int found) => new(string.Create(CultureInfo.InvariantCulture,
        $"The data folder was made by PostgreSQL {wanted}, and {ServerBinaries.Variable} names version {found}: name the bin folder of version {wanted}."));

    private static PrivateServerException Nothing(int? version) => version is null
        ? new($"No PostgreSQL server was found and none could be fetched or installed: install PostgreSQL, or start everything with 'docker compose up'.")
        : new(string.Create(CultureInfo.InvariantCulture, $"The data folder was made by PostgreSQL {version}, which is not on this machine any more: install that version, or name its bin folder in {ServerBinaries.Variable}."));
}
