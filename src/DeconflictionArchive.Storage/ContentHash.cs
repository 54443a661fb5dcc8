using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace DeconflictionArchive.Storage;

/// <summary>Ids that derive from content, so that the same thing has the same id in every archive.</summary>
public static class ContentHash
{
    internal static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, lower case
    private const int IdLength = 16; // of 5 bits each

    public static byte[] Of(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The first 80 bits in base32 behind a letter for the kind: "r-4mq2...".</summary>
    public static string Id(char kind, ReadOnlySpan<byte> sha256)
    {
        Span<char> id = stackalloc char[2 + IdLength];
        id[0] = kind;
        id[1] = '-';
        ulong bits = 0;
        int held = 0, used = 0;
        for (var index = 0; index < IdLength; index++)
        {
            if (held < 5)
            {
                bits = (bits << 8) | sha256[used++];
                held += 8;
            }

            held -= 5;
            id[2 + index] = Alphabet[(int)((bits >> held) & 31)];
        }

        return new string(id);
    }
}
