using System.Diagnostics;
using DeconflictionArchive.PrivatePostgres;

namespace DeconflictionArchive.DatabaseTests.Import;

/// <summary>A disk in memory that a server keeps databases on, to be filled to its end.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Bytes = 64 << 20;

    private readonly PrivateServer _server;
    private readonly string _folder;

    private SmallDisk(PrivateServer server, string folder) => (_server, _folder) = (server, folder);

    public string Tablespace => "small_disk";

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <returns>Null where this may not be done.</returns>
    public static async Task<SmallDisk?> MountAsync(string folder, PrivateServer server)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsLinux() || await RunAsync("mount", "-t", "tmpfs", "-o", $"size={Bytes},mode=755", "tmpfs", folder) != 0)
            return null;
        var disk = new SmallDisk(server, folder);
        try
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            await RunAsync("chown", $"--reference={Path.Combine(server.DataFolder, "postgres", "data")}", data);
            await ImportToInterrupt.ExecuteAsync(server.ConnectionString, $"create tablespace {disk.Tablespace} location '{data}'");
            return disk;
        }
        catch
        {
            await RunAsync("umount", folder);
            throw;
        }
    }

    /// <param name="leave">Bytes that stay free.</param>
    public void Fill(long leave)
    {
        using var ballast = File.Create(Ballast);
        var chunk = new byte[1 << 16];
        while (new DriveInfo(_folder).AvailableFreeSpace > leave)
        {
            ballast.Write(chunk);
            ballast.Flush();
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    /// <summary>The server keeps nothing on it any more.</summary>
    public Task LeaveAsync() => ImportToInterrupt.ExecuteAsync(_server.ConnectionString, $"drop tablespace {Tablespace}");

    public async ValueTask DisposeAsync() => await RunAsync("umount", "--lazy", _folder);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
