using System.Buffers.Binary;
using System.Numerics;

namespace DeconflictionArchive.Search.Index;

/// <summary>Spreads the bytes of lexemes, eight at a time.</summary>
internal static class LexemeHash
{
    public static uint Of(ReadOnlySpan<byte> lexeme)
    {
        var hash = (ulong)lexeme.Length;
        while (lexeme.Length >= sizeof(ulong))
        {
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(lexeme));
            lexeme = lexeme[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (var one in lexeme)
            rest = (rest << 8) | one;
        return (uint)(Mixed(hash ^ rest) >> 32);
    }

    private static ulong Mixed(ulong value) => BitOperations.RotateLeft(value * 0x9E3779B97F4A7C15, 29) * 0xBF58476D1CE4E5B9;
}
