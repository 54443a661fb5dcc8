using System.Diagnostics;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>
/// A small shell that outlives this program by a moment: when the program is gone, however it ended (kill -9, out of
/// memory), the pipe between them closes, and the shell stops the server if no other program uses it.
/// Linux alone has flock(1) as a matter of course; elsewhere the next start adopts what was left.
/// </summary>
internal sealed class OrphanGuard : IDisposable
{
    // $1 folder, $2 pg_ctl. Signals of a terminal reach the whole group, so they are not for the guard. The kernel may
    // close the pipe of a dead program a moment before it gives up its locks, hence the second of patience.
    private const string Script =
        """
        exec > /dev/null 2>&1
        trap '' INT TERM HUP QUIT
        cat > /dev/null
        cd "$1" || exit 0
        exec 8< start.lock || exit 0
        exec 9< use.lock || exit 0
        flock -x -w 60 8 || exit 0
        flock -x -w 1 9 || exit 0
        read -r server < data/postmaster.pid || exit 0
        tr '\0' '\n' < "/proc/$server/cmdline" | grep -qxF "$1/data" || exit 0
        "$2" stop --wait --silent --mode fast --pgdata "$1/data" 8<&- 9<&-
        """;

    private readonly Process _shell;

    private OrphanGuard(Process shell) => _shell = shell;

    internal static OrphanGuard? Start(ServerFolder folder, ServerBinaries binaries)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/flock"))
            return null;
        var start = ServerProgram.Prepare("/bin/sh", ["-c", Script, "deconfliction-archive-guard", folder.Root, binaries.Control], "/", folder.Account);
        return Process.Start(start) is { } shell ? new OrphanGuard(shell) : null;
    }

    /// <summary>The program ends well and has done the guard's work itself.</summary>
    public void Dispose()
    {
        _shell.Kill(entireProcessTree: true);
        _shell.Dispose();
    }
}
