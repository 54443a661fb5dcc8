using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Fields;

/// <summary>A record of fields becomes a report.</summary>
internal static class FieldRecord
{
    /// <param name="names">Of its fields, for whoever has to say which of them holds the text.</param>
    public static RecordReading Read(
        RecordText record, int number, byte[] bytes, DecodedText decoded, FieldValues fields, ReportMetadata outside, ReadingLimits limits, string names)
    {
        if (string.IsNullOrWhiteSpace(fields.Text))
            return record.Rejected(number, bytes, RejectionCode.TextMissing, $"None of its fields holds a text ({names}); name the one that does with --map text=NAME.");
        if (fields.IsTooDeep(limits.MaxMarkupDepth))
        {
            return record.Rejected(number, bytes, RejectionCode.TooDeep, string.Create(
                CultureInfo.InvariantCulture, $"Elements of its text lie more than {limits.MaxMarkupDepth} deep in each other; export the text without markup."));
        }

        return record.Storable(number, bytes, decoded, fields.ReadableText(limits.MaxMarkupDepth), fields.Metadata(outside));
    }
}
