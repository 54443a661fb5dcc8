namespace DeconflictionArchive.UnitTests.Import;

/// <summary>A file that counts what is taken from it, the same bytes as often as they are taken.</summary>
internal sealed class CountedStream(byte[] content) : MemoryStream(content, writable: false)
{
    /// <summary>Bytes taken from it.</summary>
    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Count(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(base.Read(buffer));

    public override int ReadByte()
    {
        var read = base.ReadByte();
        Count(read < 0 ? 0 : 1);
        return read;
    }

    private int Count(int taken)
    {
        Given += taken;
        return taken;
    }
}
