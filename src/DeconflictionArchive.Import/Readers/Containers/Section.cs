namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The next so many bytes of a window, as a stream.</summary>
internal sealed class Section(InputWindow window, long length) : ReadOnlyStream
{
    private long _left = length;

    public long Left => _left;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty)
            return 0;
        var count = window.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= count;
        if (count > 0)
            return count;
        window.ThrowIfFailed();
        throw RefusedContentException.Damaged("It is cut short: the archive ends inside it. Fetch the archive again.");
    }
}
