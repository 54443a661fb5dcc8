using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace DeconflictionArchive.Storage.Reports;

/// <summary>Tells bodies apart by their SHA-256.</summary>
internal sealed class BodyHashes : IEqualityComparer<byte[]>
{
    public static readonly BodyHashes Equal = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode([DisallowNull] byte[] obj) => BinaryPrimitives.ReadInt32LittleEndian(obj);
}
