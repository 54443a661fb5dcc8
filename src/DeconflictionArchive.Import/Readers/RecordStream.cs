using System.Text;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Import.Readers;

/// <summary>
/// A file of many records as bytes in which ASCII is ASCII, so that records can be told apart before their encoding is known:
/// UTF-16 is turned into UTF-8 on the way and back again for what is kept.
/// </summary>
internal sealed class RecordStream
{
    private readonly RawFile _file;
    private readonly Encoding? _wide;
    private readonly string? _guess;

    public RecordStream(RawFile file)
    {
        _file = file;
        var head = file.Content.Head;
        // A head is cut anywhere, also inside a letter.
        var decoded = EncodingDetection.Decode(head, tolerant: true, file.Charset);
        _wide = decoded.Encoding switch { "utf-16le" => Encoding.Unicode, "utf-16be" => Encoding.BigEndianUnicode, _ => null };
        _guess = decoded.Text is null || Ascii.IsValid(head) ? null : decoded.Encoding;
        Window = new ByteWindow(_wide is null ? file.Content : Encoding.CreateTranscodingStream(file.Content, _wide, Encoding.UTF8, leaveOpen: true));
        Window.Grow();
        if (Window.Bytes.StartsWith(Encoding.UTF8.Preamble))
            Window.Drop(Encoding.UTF8.Preamble.Length);
    }

    public ByteWindow Window { get; }

    /// <summary>A record's bytes as they stand in the file.</summary>
    public byte[] Original(ReadOnlySpan<byte> record) =>
        _wide is null ? record.ToArray() : _wide.GetBytes(Encoding.UTF8.GetString(record));

    /// <param name="declared">What the file says of itself.</param>
    public DecodedText Decode(ReadOnlySpan<byte> record, string? declared = null)
    {
        if (_wide is not null)
            return new DecodedText(Encoding.UTF8.GetString(record), _wide.CodePage == Encoding.Unicode.CodePage ? "utf-16le" : "utf-16be");
        var decoded = EncodingDetection.Decode(record, tolerant: false, _file.Charset, declared, _guess);
        return (_file.Charset ?? declared) is null ? decoded with { Disbelieved = null } : decoded;
    }
}
