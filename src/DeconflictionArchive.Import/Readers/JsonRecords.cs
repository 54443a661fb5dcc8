using System.Text;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>A record of a file of many, as bytes.</summary>
/// <param name="Line">Where it begins; counts from 1.</param>
/// <param name="Rejection">Set when it is known to be none without being read.</param>
internal sealed record RecordPiece(byte[]? Bytes, int Line, Rejection? Rejection = null);

/// <summary>
/// Cuts JSON into its records without parsing it, so that a file of any length fits in memory and damage ends with the record it
/// is in. Lines stand each for themselves; in an array the next record begins where an object follows the end of another.
/// </summary>
internal sealed class JsonRecords(ByteWindow window, ReadingLimits limits)
{
    private int _line = 1;

    /// <summary>Whether the first line is a record of its own; one that ends in the middle of an object is not.</summary>
    public static bool AreLines(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n"u8);
        var end = head.IndexOf((byte)'\n');
        var first = (end < 0 ? head : head[..end]).TrimEnd(" \t\r"u8);
        return first.StartsWith("{"u8) && first[^1] is not ((byte)'{' or (byte)'[' or (byte)',' or (byte)':');
    }

    public IEnumerable<RecordPiece> Lines()
    {
        while (true)
        {
            var end = FindLineEnd();
            if (end < 0 || end > limits.MaxReportBytes)
            {
                yield return TooLarge();
                SkipLine();
                continue;
            }

            var bytes = Trim(window.Bytes[..end]);
            if (bytes.Length > 0)
                yield return new RecordPiece(bytes, _line);
            if (window.IsAtEnd && end == window.Bytes.Length)
                yield break;
            Drop(end + 1);
        }
    }

    public IEnumerable<RecordPiece> Objects()
    {
        while (SkipToObject() is { } skipped)
        {
            if (skipped is { Length: > 0 })
                yield return new RecordPiece(skipped, _line, Malformed("between two records"));
            if (window.Bytes.Length == 0)
                yield break;
            var line = _line;
            var (length, isWhole) = ScanObject();
            var bytes = length > limits.MaxReportBytes ? null : window.Bytes[..length].ToArray();
            Drop(length);
            yield return bytes is null ? TooLarge() with { Line = line } : new RecordPiece(bytes, line, isWhole ? null : Malformed("in the object that begins here"));
        }
    }

    // Commas and brackets of an array written one record a line belong to no record.
    private static byte[] Trim(ReadOnlySpan<byte> line)
    {
        line = line.Trim(" \t\r"u8);
        if (line.StartsWith("["u8))
            line = line[1..].TrimStart(" \t"u8);
        if (line.EndsWith("]"u8) && line.IndexOf((byte)'[') < 0)
            line = line[..^1].TrimEnd(" \t"u8);
        return line.TrimEnd(","u8).ToArray();
    }

    private int FindLineEnd()
    {
        for (var from = 0; ;)
        {
            var found = window.Bytes[from..].IndexOf((byte)'\n');
            if (found >= 0)
                return from + found;
            from = window.Bytes.Length;
            if (from > limits.MaxReportBytes)
                return -1;
            if (!window.Grow())
                return window.Bytes.Length;
        }
    }

    private void SkipLine()
    {
        while (true)
        {
            var found = window.Bytes.IndexOf((byte)'\n');
            Drop(found >= 0 ? found + 1 : window.Bytes.Length);
            if (found >= 0 || !window.Grow())
                return;
        }
    }

    // What stands before the next object and is neither white space nor of an array; null at the end of the file.
    private byte[]? SkipToObject()
    {
        var garbage = new List<byte>();
        while (true)
        {
            var at = window.Bytes.IndexOf((byte)'{');
            var before = at < 0 ? window.Bytes : window.Bytes[..at];
            foreach (var unit in before)
            {
                if (unit > ' ' && unit is not ((byte)',' or (byte)'[' or (byte)']') && garbage.Count < 1000)
                    garbage.Add(unit);
            }

            Drop(before.Length);
            if (at >= 0)
                return [.. garbage];
            if (!window.Grow())
                return garbage.Count > 0 ? [.. garbage] : null;
        }
    }

    // Length of the object the window begins with, or of what is lost with it.
    private (int Length, bool IsWhole) ScanObject()
    {
        int depth = 0, at = 0;
        var inString = false;
        while (at < window.Bytes.Length || window.Grow())
        {
            var unit = window.Bytes[at];
            if (inString)
            {
                if (unit < ' ')
                    break;
                if (unit == '\\')
                    at++;
                inString = unit != '"';
            }
            else if (unit is (byte)'{' or (byte)'[')
            {
                depth++;
            }
            else if (unit is (byte)'}' or (byte)']' && --depth == 0)
            {
                // The end of the array would be that of a record that lost its own.
                if (unit == '}')
                    return (at + 1, true);
                break;
            }
            else if (unit == '"')
            {
                inString = true;
            }
            else if (unit > 0x7E)
            {
                break;
            }

            if (++at > limits.MaxReportBytes)
                break;
        }

        return (FindNextObject(), false);
    }

    private int FindNextObject()
    {
        for (var at = 1; ; at++)
        {
            while (at >= window.Bytes.Length)
            {
                if (window.Bytes.Length > limits.MaxReportBytes || !window.Grow())
                    return window.Bytes.Length;
            }

            if (window.Bytes[at] == '{' && FollowsAnother(window.Bytes[..at]))
                return at;
        }
    }

    // After the end of another object, or on a line of its own.
    private static bool FollowsAnother(ReadOnlySpan<byte> before)
    {
        var trimmed = before.TrimEnd(" \t\r\n,"u8);
        return trimmed.Length < before.Length && (trimmed.EndsWith("}"u8) || before[trimmed.Length..].Contains((byte)'\n'));
    }

    private void Drop(int count)
    {
        _line += window.Bytes[..count].Count((byte)'\n');
        window.Drop(count);
    }

    private RecordPiece TooLarge() => new(null, _line, RecordBytes.TooLarge(limits.MaxReportBytes).Rejection);

    private static Rejection Malformed(string where) => new(RejectionCode.JsonMalformed, $"There is damage {where}; the records after it are read.");
}
