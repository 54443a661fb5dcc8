using System.Text;
using System.Text.Json;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Exports;

/// <summary>
/// The archive's own export: each line is a record as it came, under the name it came with, so that importing it says and stores
/// what importing the first files did.
/// </summary>
public sealed class ExportReader(ReadingLimits limits) : IReportReader
{
    // Base64 makes four bytes of three, and escapes six of one; with the text beside the bytes that is the most.
    private const int MostLineBytesPerByte = 8;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var lines = new ExportLines(file.Content, (limits.MaxReportBytes * MostLineBytesPerByte) + 4096);
        while (lines.Next() is { } line)
        {
            if (lines.Number == 1 || line.Length == 0)
                continue;
            yield return Reading(file, line, lines.Number);
        }
    }

    private RecordReading Reading(RawFile file, ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            var record = JsonSerializer.Deserialize<ExportedRecord>(line.Span, StoredJson.Options);
            if (record is { File: not null, Record: > 0 } && Reading(record) is { } reading)
                return reading;
        }
        catch (Exception error) when (error is JsonException or DecoderFallbackException or FormatException)
        {
            // Said below.
        }

        return RecordReading.Rejected(
            file.Name, number, line.ToArray(), RejectionCode.ArchiveDamaged, "This line of the export is damaged or cut short; take the record from the archive it was exported from.");
    }

    private RecordReading? Reading(ExportedRecord record)
    {
        var came = new RecordReading(Plain(record.File), record.Record, record.Bytes) { Line = record.Line, IsRepeated = record.Again == true };
        if (record.Rejected is { } rejection)
            return came with { Rejection = rejection with { Detail = Plain(rejection.Detail ?? "") }, Sha256 = record.Sha256 is { } hash ? Convert.FromHexString(hash) : null };
        if (record.Bytes is not { } bytes)
            return null;
        if (bytes.LongLength > limits.MaxReportBytes)
            return came with { Rejection = RecordBytes.TooLarge(limits.MaxReportBytes).Rejection };
        var text = Plain(record.Text ?? Utf8.GetString(bytes));
        return string.IsNullOrWhiteSpace(text)
            ? null
            : came with { Text = text, Encoding = record.Encoding is { } encoding ? Plain(encoding) : "utf-8", Metadata = record.Metadata ?? new ReportMetadata() };
    }

    // PostgreSQL stores no NUL, and whoever wrote the file may not have been the archive.
    private static string Plain(string text) => text.Replace('\0', '\uFFFD');
}
