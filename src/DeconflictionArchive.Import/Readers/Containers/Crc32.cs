namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The checksum of gzip and zip (ISO 3309, reversed polynomial EDB88320), eight bytes at a time.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Lanes = 8;

    // Row n: what a byte does to the sum once n more bytes have followed.
    private static readonly uint[] Table = CreateTable();

    private uint _inverted;

    public readonly uint Value => _inverted ^ uint.MaxValue;

    public static Crc32 Start() => new() { _inverted = uint.MaxValue };

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var sum = _inverted;
        while (bytes.Length >= Lanes)
        {
            var first = sum ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = table[(7 << 8) + (byte)first] ^ table[(6 << 8) + (byte)(first >> 8)]
                ^ table[(5 << 8) + (byte)(first >> 16)] ^ table[(4 << 8) + (byte)(first >> 24)]
                ^ table[(3 << 8) + bytes[4]] ^ table[(2 << 8) + bytes[5]] ^ table[(1 << 8) + bytes[6]] ^ table[bytes[7]];
            bytes = bytes[Lanes..];
        }

        foreach (var unit in bytes)
            sum = (sum >> 8) ^ table[(byte)(sum ^ unit)];
        _inverted = sum;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[Lanes << 8];
        for (var unit = 0u; unit < 256; unit++)
        {
            var sum = unit;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            table[unit] = sum;
        }

        for (var at = 256; at < table.Length; at++)
            table[at] = (table[at - 256] >> 8) ^ table[(byte)table[at - 256]];
        return table;
    }
}
