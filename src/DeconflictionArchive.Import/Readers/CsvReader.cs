using System.Globalization;
using DeconflictionArchive.Import.Readers.Fields;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers;

/// <summary>
/// Tables with a header, divided by commas, semicolons, bars or tabs. A row whose quotes or cells do not fit the header is given
/// up as far as the next line at which a whole row begins.
/// </summary>
public sealed class CsvReader(ReadingLimits limits, FieldMap map) : IReportReader
{
    private const int MostLinesGivenUp = 2000; // looked through for the next whole row

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var stream = new RecordStream(file);
        var rows = new Rows(stream.Window, limits.MaxReportBytes);
        var first = rows.Next(0, ',');
        if (CsvHeader.Of((stream.Decode(first.Bytes ?? []).Text ?? "") + "\n", map) is not { } header)
        {
            yield return RecordReading.Rejected(file.Name, 1, null, RejectionCode.CsvMalformed, "Its first line names no column that holds the text; name it there, or with --map text=NAME.");
            yield break;
        }

        for (var number = 1; ; number++)
        {
            var piece = rows.Next(header.Names.Count, header.Delimiter);
            if (piece.Bytes is null && piece.Rejection is null)
                break;
            var original = piece.Bytes is null ? null : stream.Original(piece.Bytes);
            var reading = piece.Rejection is { } rejection
                ? new RecordReading(file.Name, number, original) { Rejection = rejection }
                : Row(file, stream, header, piece.Bytes!, original!, number);
            yield return reading with { Line = piece.Line };
        }

        if (stream.Window.Failure is { } failure)
            yield return RecordReading.Rejected(file.Name, rows.Count, null, RejectionCode.Unreadable, $"The file cannot be read further: {failure}");
    }

    private RecordReading Row(RawFile file, RecordStream stream, CsvHeader header, byte[] bytes, byte[] original, int number)
    {
        var record = new RecordText(file);
        var decoded = stream.Decode(bytes);
        if (decoded.Text is not { } row)
            return record.Undecodable(number, original, decoded);
        var cells = CsvRow.Values(row, header.Delimiter);
        var fields = new FieldValues(
            Cell(ReportField.Text), Cell(ReportField.Title), Cell(ReportField.Date), Cell(ReportField.Source), Cell(ReportField.Address));
        return FieldRecord.Read(record, number, original, decoded, fields, file.Metadata, limits, string.Join(", ", header.Names));

        string? Cell(ReportField field) => header.Column(map, field) is >= 0 and var column && column < cells.Count ? cells[column] : null;
    }

    private sealed class Rows(ByteWindow window, long limit)
    {
        private readonly List<Range> _fields = [];
        private int _line = 1;

        public int Count { get; private set; }

        /// <param name="cells">That a row must have; none for the first row.</param>
        /// <returns>A piece with neither bytes nor rejection at the end.</returns>
        public RecordPiece Next(int cells, char delimiter)
        {
            SkipBlankLines();
            Count++;
            var line = _line;
            if (window.Bytes.Length == 0)
                return new RecordPiece(null, line);
            var (end, length) = Scan(0, delimiter);
            if (cells == 0)
                return new RecordPiece(Take(LineEnd(0)), line);
            if (end == CsvRowEnd.Whole && Fits(cells, window.Bytes))
                return new RecordPiece(Take(length), line);
            var isLarge = length > limit;
            var lost = FindNextRow(cells, delimiter);
            if (isLarge || lost > limit)
            {
                Drop(lost);
                return new RecordPiece(null, line, RecordBytes.TooLarge(limit).Rejection);
            }

            return new RecordPiece(Take(lost), line, new Rejection(RejectionCode.CsvMalformed, end == CsvRowEnd.Whole
                ? string.Create(CultureInfo.InvariantCulture, $"The row has not the {cells} cells of the header; put cells that hold the separator into quotes.")
                : "A quote in the row does not end where the cell ends; double the quotes inside cells."));
        }

        // Cells too many are harmless when nothing is in them.
        private bool Fits(int cells, ReadOnlySpan<byte> row)
        {
            if (_fields.Count < cells)
                return false;
            foreach (var field in _fields.Skip(cells))
            {
                if (!row[field].IsEmpty)
                    return false;
            }

            return true;
        }

        private (CsvRowEnd End, int Length) Scan(int from, char delimiter)
        {
            while (true)
            {
                var scanned = CsvRow.Scan(window.Bytes[from..], (byte)delimiter, window.IsAtEnd, _fields);
                if (scanned.End != CsvRowEnd.Open)
                    return scanned;
                if (scanned.Length > limit)
                    return (CsvRowEnd.Damaged, scanned.Length);
                window.Grow();
            }
        }

        private int FindNextRow(int cells, char delimiter)
        {
            var at = LineEnd(0);
            for (var tried = 0; tried < MostLinesGivenUp && at < window.Bytes.Length && at <= limit; tried++)
            {
                var (end, _) = Scan(at, delimiter);
                if (end == CsvRowEnd.Whole && Fits(cells, window.Bytes[at..]))
                    return at;
                at = LineEnd(at);
            }

            return at;
        }

        private int LineEnd(int from)
        {
            for (var at = from; ;)
            {
                var found = window.Bytes[at..].IndexOf((byte)'\n');
                if (found >= 0)
                    return at + found + 1;
                at = window.Bytes.Length;
                if (at - from > limit || !window.Grow())
                    return window.Bytes.Length;
            }
        }

        private void SkipBlankLines()
        {
            while (window.Bytes.Length > 0 || window.Grow())
            {
                var content = window.Bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n', (byte)' ');
                var blank = content < 0 ? window.Bytes.Length : window.Bytes[..content].LastIndexOf((byte)'\n') + 1;
                Drop(blank);
                if (content >= 0)
                    return;
            }
        }

        private byte[] Take(int length)
        {
            var bytes = window.Bytes[..length].TrimEnd("\r\n"u8).ToArray();
            Drop(length);
            return bytes;
        }

        private void Drop(int count)
        {
            _line += window.Bytes[..count].Count((byte)'\n');
            window.Drop(count);
        }
    }
}
