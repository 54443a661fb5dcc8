using System.Security.Cryptography;
using System.Text;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>Where each thing of the server lies. Readable by its account alone.</summary>
internal sealed class ServerFolder
{
    // A socket's address holds 104 bytes on macOS and 108 on Linux, with "/.s.PGSQL.5432" and a closing zero.
    private const int MaxSocketFolderBytes = 104 - 15;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private ServerFolder(string root, ServerAccount account)
    {
        Root = root;
        Account = account;
        SocketFolder = ChooseSocketFolder();
    }

    internal string Root { get; }

    internal ServerAccount Account { get; }

    internal string SocketFolder { get; }

    internal string Cluster => Path.Combine(Root, "data");

    internal string NewCluster => Path.Combine(Root, "data.new");

    internal string PidFile => Path.Combine(Cluster, "postmaster.pid");

    internal string Password => Path.Combine(Root, "password");

    internal string Log => Path.Combine(Root, "server.log");

    internal string StartLock => Path.Combine(Root, "start.lock");

    internal string UseLock => Path.Combine(Root, "use.lock");

    private string AccountFile => Path.Combine(Root, "account");

    /// <summary>Makes the folder when it is not there yet.</summary>
    internal static ServerFolder Open(string dataFolder, IProgress<string>? progress)
    {
        try
        {
            Directory.CreateDirectory(dataFolder);
            var data = Physical(Path.GetFullPath(dataFolder));
            if (data.AsSpan().IndexOfAny("\"$`\n") >= 0 || (!OperatingSystem.IsWindows() && data.Contains('\\', StringComparison.Ordinal)))
                throw new PrivateServerException($"The data folder {data} has a sign in its name that PostgreSQL's own tools misread: choose another with --data.");
            var root = Path.Combine(data, "postgres");
            if (ServerAccount.WeAreRoot && IsHidden(data))
            {
                // Root's own home is closed to the account the server runs as, so the server lives where both can go.
                var elsewhere = Path.Combine("/var/lib/deconfliction-archive", Fingerprint(root));
                if (!Directory.Exists(elsewhere))
                    progress?.Report($"{data} is closed to the server's user, so the database is kept in {elsewhere}");
                root = elsewhere;
            }
            Directory.CreateDirectory(root);
            var accountFile = Path.Combine(root, "account");
            var account = ServerAccount.Choose(File.Exists(accountFile) ? File.ReadAllText(accountFile).Trim() : null);
            var folder = new ServerFolder(root, account);
            folder.Prepare();
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PrivateServerException($"The data folder {dataFolder} cannot be used ({error.Message}): make it writable for this user, or choose another with --data.", error);
        }
    }

    /// <summary>Whether another user cannot reach the folder by its path.</summary>
    internal static bool IsHidden(string folder)
    {
        if (OperatingSystem.IsWindows())
            return false;
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!File.GetUnixFileMode(at.FullName).HasFlag(UnixFileMode.OtherExecute))
                return true;
        }
        return false;
    }

    /// <summary>Writes a file that only the account may read.</summary>
    internal void WriteSecret(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path, options))
            file.Write(Encoding.UTF8.GetBytes(text));
        Account.Own(path);
    }

    /// <summary>The folder of the socket may lie in a place that is emptied at every boot.</summary>
    internal void PrepareSocketFolder()
    {
        if (!OperatingSystem.IsWindows())
            Close(SocketFolder);
    }

    internal void RemoveSocketFolder()
    {
        if (!SocketFolder.StartsWith(Root, StringComparison.Ordinal) && Directory.Exists(SocketFolder))
            Directory.Delete(SocketFolder, recursive: true);
    }

    private void Prepare()
    {
        if (OperatingSystem.IsWindows())
            return;
        Close(Root);
        if (!File.Exists(AccountFile))
            WriteSecret(AccountFile, Account.Name ?? Environment.UserName);
    }

    private void Close(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (new DirectoryInfo(folder).LinkTarget is not null)
            throw new IOException($"{folder} is a symbolic link");
        Directory.CreateDirectory(folder, OwnerOnly);
        File.SetUnixFileMode(folder, OwnerOnly); // fails unless the folder is ours
        Account.Own(folder);
    }

    private string ChooseSocketFolder()
    {
        var inside = Path.Combine(Root, "run");
        if (inside.Length <= MaxSocketFolderBytes && inside.All(IsPlain))
            return inside;
        // /tmp is open to all, so root, whose folder anyone could have made before, takes /run.
        return Account.Name is null ? $"/tmp/deconfliction-archive-{Fingerprint(Root)}" : $"/run/deconfliction-archive-{Fingerprint(Root)}";
    }

    /// <summary>One name for one folder, however it was reached: a running server is known by its folder.</summary>
    private static string Physical(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Combine(Physical(parent), Path.GetFileName(path));
        return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Physical(target.FullName) : here;
    }

    // Client and server read commas, quotes and at signs in a socket's folder in their own ways.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.';

    private static string Fingerprint(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
