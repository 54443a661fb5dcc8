using System.Globalization;
using System.Runtime.InteropServices;
using DeconflictionArchive.Storage.Imports;
using Microsoft.Win32.SafeHandles;

namespace DeconflictionArchive.Import.Files;

/// <summary>The bytes of a file, or why there are none.</summary>
internal sealed record FileContent(byte[]? Bytes, Rejection? Rejection)
{
    /// <param name="limit">Bytes; a larger file is not read.</param>
    public static FileContent Read(string path, long limit)
    {
        try
        {
            using var handle = Open(path);
            return Read(handle, limit);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Rejected(RejectionCode.Unreadable, "The file is gone, or a link leads nowhere.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Rejected(RejectionCode.Unreadable, $"The file cannot be read: {error.Message}");
        }
    }

    private static FileContent Read(SafeFileHandle handle, long limit)
    {
        long length;
        try
        {
            length = RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            return Rejected(RejectionCode.NotAFile, "This is a pipe, a socket or a device; name a file.");
        }

        if (length > limit)
        {
            return Rejected(RejectionCode.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"It has {length} bytes and one report may have {limit}; split it, or raise --max-bytes."));
        }

        var bytes = new byte[length];
        var read = 0;
        while (read < bytes.Length)
        {
            var got = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            if (got == 0)
                break;
            read += got;
        }

        // A file that shrinks while it is read ends where it ended.
        return new FileContent(read == bytes.Length ? bytes : bytes[..read], null);
    }

    private static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, options: FileOptions.SequentialScan);

        // The base library would wait for ever for somebody to write into a pipe.
        var descriptor = CLibrary.Open(path, OperatingSystem.IsMacOS() ? CLibrary.ReadWithoutWaitingOnMac : CLibrary.ReadWithoutWaiting);
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        throw error switch
        {
            CLibrary.NoEntry => new FileNotFoundException(null, path),
            CLibrary.NoDevice => new IOException("it is a socket"),
            _ => new IOException(Marshal.GetPInvokeErrorMessage(error)),
        };
    }

    private static FileContent Rejected(RejectionCode code, string detail) => new(null, new Rejection(code, detail));
}
