using System.Globalization;
using Xunit;

namespace DeconflictionArchive.DatabaseTests;

/// <summary>
/// A database of a test class's own, with the schema applied, gone when the class is done:
/// <c>public sealed class ReportStoreTests(ArchiveDatabase database) : IClassFixture&lt;ArchiveDatabase&gt;</c>.
/// Classes run side by side; the tests of one class share its database.
/// </summary>
public sealed class ArchiveDatabase : IAsyncLifetime
{
    private static int _count;

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"archive_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
    private TestServer? _server;

    /// <summary>Of the owner of the database.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _server = await TestServer.SharedAsync();
        ConnectionString = await _server.CopyTemplateAsync(_name);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DropAsync(_name);
    }
}
