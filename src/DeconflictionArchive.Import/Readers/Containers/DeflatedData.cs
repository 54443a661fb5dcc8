using System.IO.Compression;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>
/// One run of deflated bytes out of a window. The base library's stream neither says whether it came to the end of the run or
/// only of its input, nor where the run ended: so it is fed in morsels, and the last of them is known to hold the end.
/// </summary>
internal sealed class DeflatedData : IDisposable
{
    private const int Morsel = 256;

    private readonly Feed _feed;
    private readonly DeflateStream _inflating;

    /// <param name="length">Of the run, where that is known; no more is taken from the window.</param>
    public DeflatedData(InputWindow window, long length = long.MaxValue)
    {
        _feed = new Feed(window, length);
        _inflating = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Packed bytes given out so far; at the end the window stands at the last morsel, before the true end.</summary>
    public long Packed => _feed.Given;

    /// <summary>Length of the last morsel: the run ends within so many bytes of the window's position.</summary>
    public int LastMorsel => _feed.Pending;

    /// <summary>The input ended before the run did.</summary>
    public bool IsCutShort => _feed.IsDry;

    /// <exception cref="InvalidDataException">The bytes are no deflated data.</exception>
    public int Read(Span<byte> buffer) => _inflating.Read(buffer);

    public void Dispose()
    {
        _inflating.Dispose();
        _feed.Dispose();
    }

    private sealed class Feed(InputWindow window, long length) : ReadOnlyStream
    {
        public long Given { get; private set; }

        public int Pending { get; private set; }

        public bool IsDry { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            // The morsel before was used up, or there would be no question for more.
            window.Advance(Pending);
            Pending = 0;
            var count = (int)Math.Min(Math.Min(buffer.Length, Morsel), length - Given);
            if (count == 0 || !window.Fill(1))
            {
                IsDry = true;
                return 0;
            }

            count = Math.Min(count, window.Available.Length);
            window.Available[..count].CopyTo(buffer);
            Pending = count;
            Given += count;
            return count;
        }
    }
}
