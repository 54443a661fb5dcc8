using System.Text;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>Tells an archive by what stands further on, when its first bytes do not: tar has no mark there, and damage may have hit it.</summary>
internal static class ContainerMarks
{
    public static FileFormat? Find(ReadOnlySpan<byte> head)
    {
        // Who marks the order of bytes has written text.
        if (head.StartsWith(Encoding.UTF8.Preamble))
            return null;
        if (TarHeader.IsAlike(head))
            return FileFormat.Tar;
        for (var rest = head; rest.IndexOf("ustar"u8) is >= 0 and var mark; rest = rest[(mark + 1)..])
        {
            var block = head.Length - rest.Length + mark - TarHeader.MarkOffset;
            if (block == 0 || (block > 0 && TarHeader.Read(head[block..]) is not null))
                return FileFormat.Tar;
        }

        // No text of any encoding holds these control characters in this order.
        if (head.IndexOf("PK\u0003\u0004"u8) >= 0 || head.IndexOf("PK\u0001\u0002"u8) >= 0)
            return FileFormat.Zip;
        if (head.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) is >= 0 and var member && GzipMembers.IsHeader(head[member..]))
            return FileFormat.Gzip;
        return head.IndexOf("\nWARC/1."u8) >= 0 && head.IndexOf("WARC-Type:"u8) >= 0 ? FileFormat.Warc : null;
    }
}
