using System.Globalization;
using System.Text;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Plain text: the whole file is one report.</summary>
public sealed class PlainTextReader : IReportReader
{
    private const char Replacement = '\uFFFD';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IEnumerable<RecordReading> Read(byte[] file)
    {
        yield return Decode(file);
    }

    private static RecordReading Decode(byte[] file)
    {
        if (ForeignFormat.Of(file) is { } format)
            return Rejected(file, RejectionCode.FormatUnknown, $"This is {format}, which cannot be read so far; save the report as plain text.");

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
            return Rejected(
                file,
                RejectionCode.EncodingUndecodable,
                string.Create(CultureInfo.InvariantCulture, $"The bytes from {offset} on are not UTF-8; save the file as UTF-8."));
        }

        if (IsBlank(text))
            return Rejected(file, RejectionCode.Empty, "There is nothing in it but white space.");

        // PostgreSQL stores no NUL. One unit replaces one, so that no offset moves.
        return new RecordReading(file) { Text = text.Replace('\0', Replacement), Encoding = hasMark ? "utf-8-bom" : "utf-8" };
    }

    private static bool IsBlank(string text) =>
        text.All(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format);

    private static RecordReading Rejected(byte[] file, RejectionCode code, string detail) =>
        new(file) { Rejection = new Rejection(code, detail) };
}
