using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>The few calls for which the base library has no name.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class CLibrary
{
    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial uint EffectiveUserId();

    /// <summary>Does not follow a symbolic link. Answers 0, or -1 with the error set.</summary>
    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int ChangeOwner(string path, uint user, uint group);
}
