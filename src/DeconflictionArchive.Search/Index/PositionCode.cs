namespace DeconflictionArchive.Search.Index;

/// <summary>
/// Ascending positions in few bytes: the distance to the one before, doubled, plus one when another follows; seven bits a
/// byte, the lowest first, the upper bit set when the number goes on.
/// </summary>
internal static class PositionCode
{
    public static void Write(ReadOnlySpan<byte> bigEndianPositions, List<byte> into)
    {
        if (bigEndianPositions.IsEmpty)
            into.Add(0);
        var before = 0;
        for (var index = 0; index < bigEndianPositions.Length; index += 2)
        {
            // The two upper bits are the weight.
            var position = ((bigEndianPositions[index] & 0x3F) << 8) | bigEndianPositions[index + 1];
            var rest = ((position - before) << 1) | (index + 2 < bigEndianPositions.Length ? 1 : 0);
            before = position;
            for (; rest > 0x7F; rest >>= 7)
                into.Add((byte)(rest | 0x80));
            into.Add((byte)rest);
        }
    }

    /// <returns>Where the next posting's positions begin.</returns>
    public static int Skip(byte[] bytes, int offset)
    {
        bool more;
        do
        {
            more = (bytes[offset] & 1) != 0;
            while ((bytes[offset++] & 0x80) != 0)
            {
            }
        }
        while (more);
        return offset;
    }

    /// <returns>How many there are.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, Span<ushort> positions)
    {
        var (count, position, offset) = (0, 0, 0);
        while (offset < bytes.Length)
        {
            var (number, shift) = (0, 0);
            for (; (bytes[offset] & 0x80) != 0; shift += 7)
                number |= (bytes[offset++] & 0x7F) << shift;
            number |= bytes[offset++] << shift;
            position += number >> 1;
            positions[count++] = (ushort)position;
        }

        return count;
    }
}
