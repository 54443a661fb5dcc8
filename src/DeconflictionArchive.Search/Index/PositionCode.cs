using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Ascending positions in few bytes: the distance to the one before, in one byte where it is below 112, in two or three where the first
/// says so. The upper bit ends a posting, so that postings are passed over by counting upper bits, many bytes at once. One byte of its
/// own says that an exact form stands where its stem does.
/// </summary>
internal static class PositionCode
{
    private const int Payload = 0x7F;
    private const int PayloadBits = 7;
    private const int EndOfPosting = 0x80;
    private const int Two = 112; // from here on a first byte has one behind it
    private const int Three = Payload; // this one has two
    private const byte Same = EndOfPosting | Three; // no posting ends with the first of three bytes
    private const int WithoutWeight = 0x3F; // of the upper byte of a position

    /// <summary>Bytes that positions can take, at most.</summary>
    public static int MostBytes(int positions) => 3 * Math.Max(1, positions);

    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<byte> bigEndianPositions, Span<byte> into)
    {
        var (written, before) = (0, 0);
        for (var index = 0; index < bigEndianPositions.Length; index += 2)
        {
            // The two upper bits are the weight.
            var position = ((bigEndianPositions[index] & WithoutWeight) << 8) | bigEndianPositions[index + 1];
            written += Write(position - before, into[written..]);
            before = position;
        }

        if (written == 0)
            into[written++] = 0;
        into[written - 1] |= EndOfPosting;
        return written;
    }

    /// <returns>How many bytes were written.</returns>
    public static int WriteSame(Span<byte> into)
    {
        into[0] = Same;
        return 1;
    }

    /// <summary>Whether the posting that begins at an offset has the positions of another term.</summary>
    public static bool IsSame(ReadOnlySpan<byte> bytes, int offset) => bytes[offset] == Same;

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
            int last = bytes[offset++];
            var distance = last & Payload;
            if (distance == Three)
            {
                last = bytes[offset + 1];
                distance = ((bytes[offset] & Payload) << PayloadBits) | (last & Payload);
                offset += 2;
            }
            else if (offset < bytes.Length)
            {
                // One byte or two: without a branch nobody can guess wrong which.
                int next = bytes[offset];
                var goesOn = (Two - 1 - distance) >> 31; // all bits, or none
                distance += ((((distance - Two) << PayloadBits) | (next & Payload)) + Two - distance) & goesOn;
                offset -= goesOn;
                last = (next & goesOn) | (last & ~goesOn);
            }

            position += distance;
            positions[count++] = (ushort)position;
            if ((last & EndOfPosting) != 0)
                return count;
        }
    }

    private static int Write(int distance, Span<byte> into)
    {
        if (distance < Two)
        {
            into[0] = (byte)distance;
            return 1;
        }

        if (distance - Two < (Three - Two) << PayloadBits)
        {
            into[0] = (byte)(Two + ((distance - Two) >> PayloadBits));
            into[1] = (byte)((distance - Two) & Payload);
            return 2;
        }

        into[0] = Three;
        into[1] = (byte)(distance >> PayloadBits);
        into[2] = (byte)(distance & Payload);
        return 3;
    }
}
