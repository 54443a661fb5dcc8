using System.Globalization;
using System.Text;
using System.Text.Json;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Import.Readers.Fields;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>JSON: an object a line, an array of objects, one object, or an object that holds such an array.</summary>
public sealed class JsonReportReader(ReadingLimits limits, FieldMap map) : IReportReader
{
    private const int MostNamesShown = 8;

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var stream = new RecordStream(file);
        var records = new JsonRecords(stream.Window, limits);
        var number = 0;
        foreach (var piece in JsonRecords.AreLines(stream.Window.Bytes) ? records.Lines() : records.Objects())
        {
            foreach (var reading in Read(file, stream, piece, number + 1))
            {
                number++;
                yield return reading with { Line = piece.Line };
            }
        }

        if (stream.Window.Failure is { } failure)
            yield return RecordReading.Rejected(file.Name, number + 1, null, RejectionCode.Unreadable, $"The file cannot be read further: {failure}");
    }

    private List<RecordReading> Read(RawFile file, RecordStream stream, RecordPiece piece, int number)
    {
        var original = piece.Bytes is { } kept ? stream.Original(kept) : null;
        if (piece.Rejection is { } rejection || piece.Bytes is not { } bytes)
            return [new RecordReading(file.Name, number, original) { Rejection = piece.Rejection }];
        var record = new RecordText(file);
        var decoded = stream.Decode(bytes);
        if (decoded.Text is not { } json)
            return [record.Undecodable(number, original!, decoded)];
        if (IsTooDeep(bytes))
        {
            return [RecordReading.Rejected(file.Name, number, original, RejectionCode.TooDeep, string.Create(
                CultureInfo.InvariantCulture, $"Its objects lie more than {limits.MaxJsonDepth} deep in each other; export it flatter."))];
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = limits.MaxJsonDepth + 1 });
            return OfDocument(file, stream, document.RootElement, decoded, original!, number);
        }
        catch (JsonException error)
        {
            return [RecordReading.Rejected(file.Name, number, original, RejectionCode.JsonMalformed, string.Create(
                CultureInfo.InvariantCulture, $"It is no JSON from unit {error.BytePositionInLine ?? 0} on; write the record anew."))];
        }
    }

    private List<RecordReading> OfDocument(RawFile file, RecordStream stream, JsonElement root, DecodedText decoded, byte[] original, int number)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return [RecordReading.Rejected(file.Name, number, original, RejectionCode.JsonMalformed, "It is no JSON object; write each report as one.")];
        if (!string.IsNullOrWhiteSpace(JsonFields.Read(root, map).Text) || Inner(root) is not { } inner)
            return [OfObject(file, root, decoded, original, number)];
        return [.. inner.EnumerateArray().Select((item, index) => item.ValueKind == JsonValueKind.Object
            ? OfObject(file, item, decoded, stream.Original(Encoding.UTF8.GetBytes(item.GetRawText())), number + index)
            : RecordReading.Rejected(file.Name, number + index, null, RejectionCode.JsonMalformed, "It is no JSON object; write each report as one."))];
    }

    // {"status": "ok", "articles": [{...}, {...}]}: what interfaces answer.
    private JsonElement? Inner(JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && property.Value.EnumerateArray().Any(item =>
                item.ValueKind == JsonValueKind.Object && !string.IsNullOrWhiteSpace(JsonFields.Read(item, map).Text)))
                return property.Value;
        }

        return null;
    }

    private RecordReading OfObject(RawFile file, JsonElement item, DecodedText decoded, byte[] original, int number)
    {
        var fields = JsonFields.Read(item, map);
        var names = string.Join(", ", item.EnumerateObject().Take(MostNamesShown).Select(JsonFields.NameOf));
        return FieldRecord.Read(new RecordText(file), number, original, decoded, fields, file.Metadata, limits, names);
    }

    private bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var depth = 0;
        var inString = false;
        for (var at = 0; at < json.Length; at++)
        {
            switch (json[at])
            {
                case (byte)'\\' when inString:
                    at++;
                    break;
                case (byte)'"':
                    inString = !inString;
                    break;
                case (byte)'{' or (byte)'[' when !inString && ++depth > limits.MaxJsonDepth:
                    return true;
                case (byte)'}' or (byte)']' when !inString:
                    depth--;
                    break;
                default:
                    break;
            }
        }

        return false;
    }
}
