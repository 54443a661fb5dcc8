using System.Globalization;
using DeconflictionArchive.Storage.Imports;

namespace DeconflictionArchive.Import.Readers.Containers;

/// <summary>
/// tar of anything, read as a stream. The base library's reader ends at the first header that does not hold; here the next one
/// that does is looked for, so that damage costs what it touched.
/// </summary>
public sealed class TarReader(ReportReaders readers, ReadingLimits limits) : IReportReader
{
    private const int MaxExtendedLength = 1024 * 1024;

    public IEnumerable<RecordReading> Read(RawFile file)
    {
        var unpacking = Unpacking.Of(file, limits);
        var window = new InputWindow(file.Content);
        byte[]? longName = null;
        long? longSize = null;
        var number = 0;
        while (SkipZeros(window))
        {
            number++;
            var place = window.Position;
            if (!window.Fill(TarHeader.Length) || TarHeader.Read(window.Available) is not { } header)
            {
                FindHeader(window);
                yield return RecordReading.Rejected(file.Name, number, null, RejectionCode.ArchiveDamaged, string.Create(
                    CultureInfo.InvariantCulture, $"No entry begins at byte {place}, where one should; reading went on at byte {window.Position}. Fetch the archive again."));
                (longName, longSize) = (null, null);
                continue;
            }

            window.Advance(TarHeader.Length);
            window.Keep();
            if (header.Kind is 'x' or 'L')
            {
                if (header.Size <= MaxExtendedLength && window.Fill((int)header.Size))
                {
                    var content = window.Available[..(int)header.Size];
                    if (header.Kind == 'L')
                        longName = content.TrimEnd((byte)0).ToArray();
                    else
                        (longName, longSize) = TarHeader.ReadExtended(content);
                }

                window.Skip(Padded(header.Size));
                continue;
            }

            var written = longName ?? header.Name;
            var name = EntryName.Of(written);
            var size = longSize ?? header.Size;
            (longName, longSize) = (null, null);
            // Everything but a file has no content, whatever its size says.
            if (header.Kind is '1' or '2' or '3' or '4' or '5' or '6')
                size = 0;
            if (!unpacking.AddEntry())
            {
                yield return new RecordReading(file.Name, number, null) { Rejection = unpacking.Spent };
                yield break;
            }

            var section = new Section(window, size);
            if (Refusal(header.Kind, name) is { } refusal)
                yield return new RecordReading(file.NameOf(name.Text), 1, null) { Rejection = refusal };
            else if (header.Kind is '\0' or '0' or '7' && !name.IsPassedOver && !IsFolder(written))
            {
                foreach (var reading in readers.ReadEntry(file, name.Text, section, unpacking))
                    yield return reading;
            }

            window.Skip(section.Left + Padded(size) - size);
            if (unpacking.IsSpent)
                yield break;
        }

        window.ThrowIfFailed();
    }

    private static Rejection? Refusal(char kind, EntryName name) => kind switch
    {
        _ when kind is 'x' or 'g' or 'L' or 'K' or 'V' => null,
        _ when name.Escapes => new Rejection(RejectionCode.PathEscapes, "Its name leads out of the archive's folder; pack it again under a plain name."),
        _ when name.IsPassedOver => null,
        '1' or '2' => new Rejection(RejectionCode.EntryIsLink, "It is a link; pack the file it leads to."),
        '3' or '4' or '6' => new Rejection(RejectionCode.NotAFile, "This is a pipe or a device; pack a file."),
        'S' => new Rejection(RejectionCode.FormatUnknown, "It is packed as a file with holes, which cannot be read; pack it again without --sparse."),
        _ => null,
    };

    // The oldest archives mark a folder by its name alone.
    private static bool IsFolder(ReadOnlySpan<byte> name) => name.EndsWith("/"u8);

    private static long Padded(long size) => (size + TarHeader.Length - 1) / TarHeader.Length * TarHeader.Length;

    // Two blocks of zeros end an archive, but others may be behind it, and zeros are also what a lost block leaves.
    private static bool SkipZeros(InputWindow window)
    {
        while (window.Fill(1))
        {
            if (!window.Fill(TarHeader.Length))
                return window.Available.ContainsAnyExcept((byte)0);
            if (window.Available[..TarHeader.Length].ContainsAnyExcept((byte)0))
                return true;
            window.Advance(TarHeader.Length);
        }

        return false;
    }

    // Lost bytes let the entry before run into this header, so the search begins inside that.
    private static void FindHeader(InputWindow window)
    {
        var beginning = window.Position;
        window.GoBack(0);
        while (window.Find("ustar"u8))
        {
            // The mark is found first; the header began before it.
            var header = window.Position - TarHeader.MarkOffset;
            window.GoBack(header);
            if (window.Position == header && window.Fill(TarHeader.Length) && TarHeader.Read(window.Available) is not null)
                return;
            window.Skip(header + TarHeader.MarkOffset + 1 - window.Position);
        }
    }
}
