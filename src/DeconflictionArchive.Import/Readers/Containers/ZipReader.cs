using System.Globalization;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>
/// zip of anything. Entries are read by the directory at the archive's end, line by line; where that is missing or does not hold,
/// by the headers before their data. The base library's reader keeps all entries in memory and needs the directory whole.
/// </summary>
public sealed class ZipReader(ReportReaders readers, ReadingLimits limits) : IReportReader
{
    private const int CursorLength = 32 * 1024;

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var archive = TemporaryCopy.Of(file.Content, out var isOwn, out var failure);
        try
        {
            var length = archive.Length;
            var walk = new Walk(file, archive, Unpacking.Of(file, limits, () => length), readers);
            foreach (var reading in walk.Read())
                yield return reading;
            if (failure is not null)
                throw failure;
        }
        finally
        {
            if (isOwn)
                archive.Dispose();
        }
    }

    private sealed class Walk(RawFile file, Stream archive, Unpacking unpacking, ReportReaders readers)
    {
        private readonly long _length = archive.Length;
        private readonly InputWindow _data = new(archive, CursorLength);
        private readonly CoveredRanges _covered = new();
        private bool _directoryHolds = true;
        private int _refusals;

        public IEnumerable<RecordReading> Read()
        {
            var place = ZipDirectory.Find(archive);
            _directoryHolds = place is not null;
            if (place is { } directory)
            {
                foreach (var reading in ReadByDirectory(directory))
                    yield return reading;
            }

            if (_directoryHolds || unpacking.IsSpent)
                yield break;
            yield return Rejected(RejectionCode.ArchiveDamaged, place is null
                ? "The directory at the end of the archive is missing: it was cut short. What stands before was read. Fetch it again."
                : "The directory of the archive is damaged. Entries were read by their own headers. Fetch it again.");
            foreach (var reading in ReadByHeaders())
                yield return reading;
        }

        private IEnumerable<RecordReading> ReadByDirectory(ZipDirectory.Place directory)
        {
            var lines = new InputWindow(archive, CursorLength);
            lines.MoveTo(directory.Start);
            long entries = 0;
            while (ZipEntry.ReadDirectory(lines) is { } line)
            {
                lines.Advance(line.HeaderLength);
                entries++;
                var place = line.Place + directory.Shift;
                if (place < 0 || place > _length - ZipEntry.LocalLength || LocalOf(line, place) is not { } local)
                {
                    _directoryHolds = false;
                    yield return RecordReading.Rejected(
                        file.NameOf(EntryName.Of(line.FullName).Text), 1, null, RejectionCode.ArchiveDamaged, "The directory of the archive leads to no such entry. Fetch the archive again.");
                    continue;
                }

                var data = place + local.HeaderLength;
                var (entry, isKnown) = Truth(line, local, data);
                _covered.Add(place, data + (isKnown ? entry.PackedSize : 0));
                foreach (var reading in ReadEntry(entry, data, isKnown))
                    yield return reading;
                if (unpacking.IsSpent)
                    yield break;
            }

            // Behind the last line stands the end. The count has 16 bits and wraps round in archives with more entries that do without the wider form.
            _directoryHolds &= (ushort)entries == (ushort)directory.Entries
                && lines.Fill(4) && (lines.Available.StartsWith("PK\u0005"u8) || lines.Available.StartsWith("PK\u0006"u8));
            _covered.Add(directory.Start, _directoryHolds ? _length : directory.Start);
        }

        private IEnumerable<RecordReading> ReadByHeaders()
        {
            for (var place = _covered.FirstFree(0); place < _length;)
            {
                _data.MoveTo(place);
                if (!_data.Find(ZipEntry.LocalMark))
                    yield break;
                place = _data.Position;
                if (_covered.FirstFree(place) is var free && free != place)
                {
                    place = free;
                    continue;
                }

                if (ZipEntry.ReadLocal(_data) is not { } entry || !IsPlausible(entry))
                {
                    place++;
                    continue;
                }

                var data = place + entry.HeaderLength;
                var isKnown = !entry.IsDescribedBehind || entry.PackedSize > 0;
                foreach (var reading in ReadEntry(entry, data, isKnown))
                    yield return reading;
                if (unpacking.IsSpent)
                    yield break;
                // A size that leads nowhere is not to be believed: other entries may stand in what it spans.
                place = isKnown && IsBoundary(data + entry.PackedSize) ? data + entry.PackedSize : data;
            }
        }

        // Another entry's header is what a damaged line leads to.
        private ZipEntry? LocalOf(ZipEntry line, long place)
        {
            _data.MoveTo(place);
            return ZipEntry.ReadLocal(_data) is { } local
                && (local.Name.AsSpan().SequenceEqual(line.Name) || (local.Sum == line.Sum && _covered.FirstFree(place) == place))
                ? local
                : null;
        }

        // Both headers say the same, unless one is damaged: then it is the one whose checksum does not hold.
        private (ZipEntry Entry, bool IsSizeKnown) Truth(ZipEntry line, ZipEntry local, long data)
        {
            line = line with { Flags = (ushort)(line.Flags & local.Flags) };
            if (local.IsDescribedBehind)
                return (line, local.Method == 0 || IsBoundary(data + line.PackedSize));
            var isSame = line.Sum == local.Sum && line.PackedSize == local.PackedSize && line.Size == local.Size && line.Method == local.Method;
            return (isSame || IsSound(line, data) || !IsSound(local, data) ? line : local, true);
        }

        private bool IsSound(ZipEntry entry, long data)
        {
            if (!ZipData.IsKnown(entry.Method) || data + entry.PackedSize > _length)
                return false;
            _data.MoveTo(data);
            var buffer = new byte[CursorLength];
            try
            {
                using var content = new ZipData(_data, entry, sizeIsKnown: true, unpacking);
                while (content.Read(buffer) > 0)
                {
                }

                return true;
            }
            catch (RefusedContentException)
            {
                return false;
            }
        }

        private bool IsBoundary(long place)
        {
            if (place > _length - 4)
                return false;
            _data.MoveTo(place);
            return _data.Fill(4) && (_data.Available.StartsWith(ZipEntry.LocalMark) || _data.Available.StartsWith(ZipEntry.DirectoryMark)
                || _data.Available.StartsWith("PK\u0007\u0008"u8));
        }

        // Four bytes of packed data may look like a mark.
        private static bool IsPlausible(ZipEntry entry) => (ZipData.IsKnown(entry.Method) || entry.Method < 100) && !entry.Name.Contains((byte)0);

        private IEnumerable<RecordReading> ReadEntry(ZipEntry entry, long data, bool isKnown)
        {
            if (!unpacking.AddEntry())
            {
                yield return new RecordReading(file.Name, ++_refusals, null) { Rejection = unpacking.Spent };
                yield break;
            }

            var name = EntryName.Of(entry.FullName);
            if (entry.IsFolder || name.IsPassedOver)
                yield break;
            if (Refusal(entry, name, data, isKnown) is { } refusal)
            {
                yield return new RecordReading(file.NameOf(name.Text), 1, null) { Rejection = refusal };
                yield break;
            }

            _data.MoveTo(data);
            using var content = new ZipData(_data, entry, isKnown, unpacking);
            foreach (var reading in readers.ReadEntry(file, name.Text, content, unpacking))
                yield return reading;
        }

        private Rejection? Refusal(ZipEntry entry, EntryName name, long data, bool isKnown) => entry switch
        {
            _ when name.Escapes => new Rejection(RejectionCode.PathEscapes, "Its name leads out of the archive's folder; pack it again under a plain name."),
            { IsLink: true } => new Rejection(RejectionCode.EntryIsLink, "It is a link; pack the file it leads to."),
            { IsEncrypted: true } => new Rejection(RejectionCode.EntryEncrypted, "It needs a password; unpack it yourself and import what is inside."),
            _ when !ZipData.IsKnown(entry.Method) => new Rejection(RejectionCode.FormatUnknown, string.Create(
                CultureInfo.InvariantCulture, $"It is packed by method {entry.Method}, which cannot be read; pack it again as plain zip does.")),
            _ when isKnown && entry.PackedSize > _length - data => new Rejection(RejectionCode.ArchiveDamaged, "It is cut short: the archive ends inside it. Fetch the archive again."),
            _ when !isKnown && entry.Method == 0 => new Rejection(RejectionCode.ArchiveDamaged, "Where it ends stood only in the lost directory. Fetch the archive again."),
            _ => null,
        };

        private RecordReading Rejected(RejectionCode code, string detail) => RecordReading.Rejected(file.Name, ++_refusals, null, code, detail);
    }
}
