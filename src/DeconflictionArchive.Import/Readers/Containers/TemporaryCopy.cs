namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>Content that has to be read at any place: the file itself, or a copy of a stream that is gone when it is closed.</summary>
internal static class TemporaryCopy
{
    private const int MaxInMemory = 1024 * 1024;
    private const int BufferLength = 64 * 1024;

    /// <summary>Ends where the stream ends or fails; <paramref name="failure"/> says why it failed.</summary>
    /// <param name="isOwn">Whether the caller is to close it.</param>
    public static Stream Of(PeekedStream content, out bool isOwn, out IOException? failure)
    {
        failure = null;
        isOwn = content.Seekable() is null;
        if (content.Seekable() is { } seekable)
            return seekable;
        Stream copy = new MemoryStream();
        var buffer = new byte[BufferLength];
        while (Next(content, buffer, ref failure) is > 0 and var count)
        {
            if (copy is MemoryStream memory && memory.Length + count > MaxInMemory)
            {
                copy = OnDisk();
                memory.WriteTo(copy);
            }

            copy.Write(buffer, 0, count);
        }

        return copy;
    }

    private static int Next(PeekedStream content, byte[] buffer, ref IOException? failure)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (IOException error)
        {
            failure = error;
            return 0;
        }
    }

    private static FileStream OnDisk() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferLength, FileOptions.DeleteOnClose);
}
