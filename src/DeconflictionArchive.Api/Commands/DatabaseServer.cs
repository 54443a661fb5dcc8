using DeconflictionArchive.PrivatePostgres;

namespace DeconflictionArchive.Api.Commands;

/// <summary>The server a verb works with: the one that was named, or a private one that is stopped again with the verb.</summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private readonly PrivateServer? _private;

    private DatabaseServer(string connectionString, PrivateServer? started)
    {
        ConnectionString = connectionString;
        _private = started;
    }

    /// <summary>Of the owner of the archive's database.</summary>
    public string ConnectionString { get; }

    public bool IsPrivate => _private is not null;

    public static async Task<DatabaseServer> OpenAsync(ArchiveLocation location, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (location.ConnectionString is { } given)
            return new DatabaseServer(given, null);
        PrepareFolder(location.DataFolder);
        var server = await PrivateServer.StartAsync(new PrivateServerOptions(location.DataFolder) { Progress = progress }, cancellation);
        return new DatabaseServer(server.ConnectionString, server);
    }

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static void PrepareFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VerbException(ExitCode.DataFolder, $"The data folder {folder} cannot be used ({error.Message}): make it writable for this user, or choose another with --data.", error);
        }
    }
}
