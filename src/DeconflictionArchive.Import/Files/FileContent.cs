using System.Runtime.InteropServices;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Storage.Imports;
using Microsoft.Win32.SafeHandles;

namespace DeconflictionArchive.Import.Files;

/// <summary>A file opened for reading, or why it cannot be.</summary>
internal readonly record struct FileContent(PeekedStream? Stream, Rejection? Rejection)
{
    private const int BufferLength = 128 * 1024;

    public static FileContent Open(string path)
    {
        try
        {
            return Peek(OpenHandle(path));
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

    public static FileContent OfStandardInput() => new(new PeekedStream(Console.OpenStandardInput()), null);

    private static FileContent Peek(SafeFileHandle handle)
    {
        try
        {
            _ = RandomAccess.GetLength(handle);
            return new FileContent(new PeekedStream(new FileStream(handle, FileAccess.Read, BufferLength)), null);
        }
        catch (NotSupportedException)
        {
            handle.Dispose();
            return Rejected(RejectionCode.NotAFile, "This is a pipe, a socket or a device; name a file.");
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static SafeFileHandle OpenHandle(string path)
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
