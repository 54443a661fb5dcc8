using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The digest of a WARC record's block: SHA-1 in base 32 (RFC 4648), which is what crawlers write.</summary>
internal static class WarcDigest
{
    private const string Kind = "sha1:";
    private const int Length = 32;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether the block is the one the digest was made of; true for a digest of another kind, of which nothing can be said.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "It guards against damage, and the format prescribes it.")]
    public static bool Holds(string digest, ReadOnlySpan<byte> block)
    {
        if (digest.Length != Kind.Length + Length || !digest.StartsWith(Kind, StringComparison.OrdinalIgnoreCase))
            return true;
        var hash = SHA1.HashData(block);
        for (var at = 0; at < Length; at++)
        {
            var (from, shift) = Math.DivRem(at * 5, 8);
            var bits = ((hash[from] << 8) | (from + 1 < hash.Length ? hash[from + 1] : 0)) >> (11 - shift);
            if (char.ToUpperInvariant(digest[Kind.Length + at]) != Alphabet[bits & 31])
                return false;
        }

        return true;
    }
}
