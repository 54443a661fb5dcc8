using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>The named fields at the head of a WARC record or of an HTTP answer.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>First value of a field, without what follows a ";" that is not part of it; empty when it is not there.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name, "");

    /// <summary>Null when it is not there, or is no number.</summary>
    public long? Number(string name) => long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <param name="lines">After the first line; a line that begins with a blank goes on the one before.</param>
    public static HeaderFields Of(ReadOnlySpan<byte> lines)
    {
        var fields = new HeaderFields();
        string? last = null;
        foreach (var line in Encoding.UTF8.GetString(lines).ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && last is not null)
                fields._fields[last] += " " + line.Trim();
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                last = fields._fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()) ? line[..colon].Trim() : null;
        }

        return fields;
    }

    /// <summary>Length of the head with the empty line that ends it; null when that is not there.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf((byte)'\n') is >= 0 and var step;)
        {
            at += step + 1;
            if (bytes[at..].StartsWith("\r\n"u8))
                return at + 2;
            if (bytes[at..].StartsWith("\n"u8))
                return at + 1;
        }

        return null;
    }
}

/// <summary>A media type as a header gives it: "text/html; charset=windows-1256".</summary>
internal readonly record struct MediaType(string Name, string? Charset)
{
    public static MediaType Of(string header)
    {
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset", StringComparison.OrdinalIgnoreCase) && part.Contains('=', StringComparison.Ordinal));
        var name = charset?[(charset.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim(' ', '"', '\'');
        return new MediaType(parts[0].ToUpperInvariant(), string.IsNullOrEmpty(name) ? null : name);
    }
}
