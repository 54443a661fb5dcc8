using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Ascending positions in few bytes: the distance to the one before, six bits a byte, the lowest first. The second bit from above
/// ends a number and the upper bit a posting, so that postings are passed over by counting upper bits, many bytes at once.
/// </summary>
internal static class PositionCode
{
    private const int Payload = 0x3F;
    private const int EndOfNumber = 0x40;
    private const int EndOfPosting = 0x80;

    /// <summary>Bytes that positions can take, at most.</summary>
    public static int MostBytes(int positions) => 3 * Math.Max(1, positions);

    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<byte> bigEndianPositions, Span<byte> into)
    {
        var (written, before) = (0, 0);
        for (var index = 0; index < bigEndianPositions.Length; index += 2)
        {
            // The two upper bits are the weight.
            var position = ((bigEndianPositions[index] & Payload) << 8) | bigEndianPositions[index + 1];
            var rest = position - before;
            before = position;
            for (; rest > Payload; rest >>= 6)
                into[written++] = (byte)(rest & Payload);
            into[written++] = (byte)(rest | EndOfNumber);
        }

        if (written == 0)
            into[written++] = EndOfNumber;
        into[written - 1] |= EndOfPosting;
        return written;
    }

    /// <returns>Where the posting begins that comes so many after the one that begins at an offset.</returns>
    public static int Skip(ReadOnlySpan<byte> bytes, int offset, int postings = 1)
    {
        while (postings > 0 && Vector128.IsHardwareAccelerated && offset + Vector128<byte>.Count <= bytes.Length)
        {
            var ends = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)offset).ExtractMostSignificantBits();
            var count = BitOperations.PopCount(ends);
            if (count >= postings)
            {
                for (; postings > 1; postings--)
                    ends &= ends - 1;
                return offset + BitOperations.TrailingZeroCount(ends) + 1;
            }

            postings -= count;
            offset += Vector128<byte>.Count;
        }

        for (; postings > 0; offset++)
            postings -= bytes[offset] >> 7;
        return offset;
    }

    /// <summary>Reads the posting that begins at an offset.</summary>
    /// <returns>How many positions it has.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, int offset, Span<ushort> positions)
    {
        var (count, position) = (0, 0);
        while (true)
        {
            int low = bytes[offset++];
            if (offset < bytes.Length)
            {
                // Most numbers take one byte or two; without a branch nobody can guess wrong which.
                int high = bytes[offset];
                var goesOn = ((low >> 6) & 1) - 1; // all bits, or none
                position += (low & Payload) | (((high & Payload) << 6) & goesOn);
                offset -= goesOn;
                low = (high & goesOn) | (low & ~goesOn);
            }
            else
            {
                position += low & Payload;
            }

            for (var shift = 12; (low & EndOfNumber) == 0; shift += 6)
            {
                low = bytes[offset++];
                position += (low & Payload) << shift;
            }

            positions[count++] = (ushort)position;
            if ((low & EndOfPosting) != 0)
                return count;
        }
    }
}
