using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>Turns the bytes of a file's records into text that can be stored, or into the rejection that says why not.</summary>
internal sealed class RecordText(RawFile file)
{
    /// <summary>A record that is nothing but its text.</summary>
    public RecordReading Read(int record, byte[] bytes)
    {
        var decoded = EncodingDetection.Decode(bytes, tolerant: false, file.Charset);
        return decoded.Text is { } text
            ? Storable(record, bytes, decoded, text, file.Metadata)
            : Undecodable(record, bytes, decoded);
    }

    /// <param name="decoded">How the bytes were decoded.</param>
    /// <param name="text">What of them is the text of the report.</param>
    public RecordReading Storable(int record, byte[] bytes, DecodedText decoded, string text, ReportMetadata metadata)
    {
        if (IsBlank(text))
            return Rejected(record, bytes, RejectionCode.Empty, "There is nothing in it but white space.");
        var (storable, unusual) = UnusualUnits.Storable(text);
        return new RecordReading(file.Name, record, bytes)
        {
            Text = storable,
            Encoding = decoded.Encoding,
            Metadata = Storable(metadata) with { DisbelievedEncoding = decoded.Disbelieved, Unusual = unusual == default ? null : unusual },
        };
    }

    public RecordReading Rejected(int record, byte[] bytes, RejectionCode code, string detail) =>
        RecordReading.Rejected(file.Name, record, bytes, code, detail);

    public RecordReading Undecodable(int record, byte[] bytes, DecodedText decoded) => Rejected(
        record, bytes, RejectionCode.EncodingUndecodable, string.Create(
            CultureInfo.InvariantCulture,
            $"The bytes from {decoded.UndecodableAt} on are not {decoded.Encoding}, and no encoding makes Arabic of them; name it with --encoding, or save the file as UTF-8."));

    public static bool IsBlank(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', ' ') || text.All(IsBlank);

    private static bool IsBlank(char unit) =>
        char.IsWhiteSpace(unit) || char.IsControl(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format;

    private static ReportMetadata Storable(ReportMetadata metadata) => metadata with
    {
        Title = Storable(metadata.Title),
        Source = Storable(metadata.Source),
        Address = Storable(metadata.Address),
        UnusableDate = Storable(metadata.UnusableDate),
    };

    private static string? Storable(string? value) => value is null ? null : UnusualUnits.Storable(value).Text;
}
