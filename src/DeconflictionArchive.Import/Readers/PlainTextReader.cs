using System.Globalization;
using System.Text;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Plain text: the whole file is one report.</summary>
public sealed class PlainTextReader(ReadingLimits limits) : IReportReader
{
    private const char Replacement = '\uFFFD';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var content = RecordBytes.Read(file.Content, limits.MaxReportBytes);
        yield return content.Bytes is { } bytes
            ? Decode(file, bytes)
            : new RecordReading(file.Name, 1, null) { Rejection = content.Rejection };
    }

    private static RecordReading Decode(RawFile from, byte[] file)
    {
        // The mark is the file's, not the report's: offsets count from the first character after it.
        var hasMark = file.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        string text;
        try
        {
            text = Utf8.GetString(file.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0));
        }
        catch (DecoderFallbackException undecodable)
        {
            var offset = undecodable.Index + (hasMark ? Encoding.UTF8.Preamble.Length : 0);
            return RecordReading.Rejected(
                from.Name, 1, file,
                RejectionCode.EncodingUndecodable,
                string.Create(CultureInfo.InvariantCulture, $"The bytes from {offset} on are not UTF-8; save the file as UTF-8."));
        }

        if (IsBlank(text))
            return RecordReading.Rejected(from.Name, 1, file, RejectionCode.Empty, "There is nothing in it but white space.");

        // PostgreSQL stores no NUL. One unit replaces one, so that no offset moves.
        return new RecordReading(from.Name, 1, file)
        {
            Text = text.Replace('\0', Replacement),
            Encoding = hasMark ? "utf-8-bom" : "utf-8",
            Metadata = from.Metadata,
        };
    }

    private static bool IsBlank(string text) =>
        text.All(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format);
}
