using System.Security.Cryptography;
using System.Text;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Search.Index;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search.Following;

/// <summary>
/// The index in a file, so that a program that starts anew need not read the whole store. It is disposable: what is damaged, of another
/// version or of another store is passed over, and whoever reads it has to check it against the store.
/// </summary>
/// <param name="folder">Made when there is none.</param>
public sealed class SavedIndex(string folder)
{
    /// <summary>Raised when a file is laid out otherwise.</summary>
    private const int Format = 3;

    private string File => Path.Combine(folder, "index");

    /// <summary>Written beside and moved into place, so that a file is whole or not there.</summary>
    public void Write(IndexSnapshot snapshot, ChangeMark mark)
    {
        Directory.CreateDirectory(folder);
        var beside = File + ".new";
        using (var writer = new BinaryWriter(System.IO.File.Create(beside), Encoding.UTF8))
        {
            Add(writer, Header(mark, snapshot.SegmentCount));
            foreach (var segment in snapshot.Segments)
                Add(writer, SegmentFile.Write(segment));
        }

        System.IO.File.Move(beside, File, overwrite: true);
    }

    /// <returns>Null when there is none that can be used.</returns>
    public async Task<(ReportIndex Index, ChangeMark Mark)?> ReadAsync()
    {
        try
        {
            if (!System.IO.File.Exists(File))
                return null;
            using var reader = new BinaryReader(System.IO.File.OpenRead(File), Encoding.UTF8);
            if (ReadHeader(Part(reader)()) is not { } header)
                return null;
            // A segment is checked and made on its own core while the next is read.
            var segments = new List<Task<LiveSegment>>();
            for (var segment = 0; segment < header.Segments; segment++)
            {
                // No more of the file is held than is worked on.
                if (segment >= Environment.ProcessorCount)
                    await segments[segment - Environment.ProcessorCount];
                var part = Part(reader);
                segments.Add(Task.Run(() => SegmentFile.Read(part())));
            }

            return (new ReportIndex(await Task.WhenAll(segments)), header.Mark);
        }
        catch (Exception damaged) when (damaged is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static byte[] Header(ChangeMark mark, int segments)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Format);
        writer.Write(BitConverter.IsLittleEndian);
        writer.Write(LexemeAnalyzer.Version);
        writer.Write(mark.Position);
        writer.Write(mark.Digest);
        writer.Write(segments);
        writer.Flush();
        return bytes.ToArray();
    }

    private static (ChangeMark Mark, int Segments)? ReadHeader(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadInt32() == Format && reader.ReadBoolean() == BitConverter.IsLittleEndian && reader.ReadInt32() == LexemeAnalyzer.Version
            ? (new ChangeMark(reader.ReadInt64(), reader.ReadString()), reader.ReadInt32())
            : null;
    }

    private static void Add(BinaryWriter writer, byte[] part)
    {
        writer.Write(part.Length);
        writer.Write(SHA256.HashData(part));
        writer.Write(part);
    }

    // Read at once; checked when it is asked for.
    private static Func<byte[]> Part(BinaryReader reader)
    {
        var bytes = new byte[reader.ReadInt32()];
        var sum = reader.ReadBytes(SHA256.HashSizeInBytes);
        reader.BaseStream.ReadExactly(bytes);
        return () => SHA256.HashData(bytes).AsSpan().SequenceEqual(sum) ? bytes : throw new InvalidDataException("The saved index is damaged.");
    }
}
