using System.Globalization;
using System.Runtime.InteropServices;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>The system user the server runs as: ourselves, or (then Name is set) an unprivileged account when we are root, which PostgreSQL refuses.</summary>
internal sealed record ServerAccount(string? Name, uint User, uint Group)
{
    private const string Accounts = "/etc/passwd";

    internal static bool WeAreRoot => !OperatingSystem.IsWindows() && CLibrary.EffectiveUserId() == 0;

    /// <summary>The account that made the server's folder earlier, if any, keeps its files.</summary>
    internal static ServerAccount Choose(string? owner)
    {
        if (!WeAreRoot)
            return new ServerAccount(null, 0, 0);
        return new[] { owner, "postgres", "nobody" }.Select(Find).FirstOrDefault(account => account is not null)
            ?? throw new PrivateServerException(
                "PostgreSQL refuses to run as root and this system has neither a user postgres nor nobody: create one with 'useradd --system postgres', or run as an ordinary user.");
    }

    /// <summary>Gives the account a file or folder we made as root.</summary>
    internal void Own(string path)
    {
        if (Name is null || OperatingSystem.IsWindows())
            return;
        if (CLibrary.ChangeOwner(path, User, Group) != 0)
            throw new PrivateServerException($"The owner of {path} could not be changed to {Name} ({Marshal.GetLastPInvokeErrorMessage()}): choose a data folder on a file system of this machine.");
    }

    private static ServerAccount? Find(string? name)
    {
        if (string.IsNullOrEmpty(name) || !File.Exists(Accounts))
            return null;
        foreach (var line in File.ReadLines(Accounts))
        {
            var fields = line.Split(':'); // name:password:user:group:comment:home:shell
            if (fields.Length >= 4 && fields[0] == name && fields[2] != "0"
                && uint.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var user)
                && uint.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var group))
            {
                return new ServerAccount(name, user, group);
            }
        }
        return null;
    }
}
