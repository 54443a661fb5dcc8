using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace DeconflictionArchive.Import.Files;

/// <summary>The one call for which the base library has no name: opening without waiting.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class CLibrary
{
    // O_RDONLY | O_NONBLOCK | O_CLOEXEC of fcntl.h.
    internal const int ReadWithoutWaiting = 0x800 | 0x80000;
    internal const int ReadWithoutWaitingOnMac = 0x4 | 0x1000000;

    // ENOENT and ENXIO of errno.h, the same everywhere.
    internal const int NoEntry = 2;
    internal const int NoDevice = 6;

    /// <summary>Answers a descriptor, or -1 with the error set.</summary>
    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Open(string path, int flags);
}
