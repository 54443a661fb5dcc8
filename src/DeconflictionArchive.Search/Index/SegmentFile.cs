using System.Runtime.InteropServices;
using System.Text;

namespace DeconflictionArchive.Search.Index;

/// <summary>A segment as bytes, for this kind of machine. What follows from the rest is worked out again.</summary>
internal static class SegmentFile
{
    public static byte[] Write(LiveSegment live)
    {
        var segment = live.Segment;
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Add<ulong>(writer, live.Live);
            Add<UInt128>(writer, segment.Keys);
            Add<UInt128>(writer, Enumerable.Range(0, segment.Count).Select(segment.Original).ToArray());
            Add<int>(writer, segment.Lengths);
            Add<ushort>(writer, segment.Titles);
            Add<int>(writer, segment.From);
            Add<int>(writer, segment.To);
            foreach (var facet in SegmentColumns.Facets)
                segment.Columns[facet].WriteTo(writer);
            segment.Terms.WriteTo(writer);
            segment.Postings.WriteTo(writer);
            segment.Phrases.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    public static LiveSegment Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var live = Array<ulong>(reader);
        var columns = new SegmentColumns();
        columns.Keys.AddRange(Array<UInt128>(reader));
        columns.Originals.AddRange(Array<UInt128>(reader));
        columns.Lengths.AddRange(Array<int>(reader));
        columns.Titles.AddRange(Array<ushort>(reader));
        columns.From.AddRange(Array<int>(reader));
        columns.To.AddRange(Array<int>(reader));
        foreach (var facet in SegmentColumns.Facets)
            columns.Values[facet].AddRange(ValueColumn.ReadFrom(reader));
        var terms = TermDictionary.ReadFrom(reader);
        var postings = Postings.ReadFrom(reader, [.. columns.Lengths], [.. columns.Titles]);
        return new LiveSegment(new Segment(columns, terms, postings, CommonPhrases.ReadFrom(reader, postings, columns.Keys.Count)), live);
    }

    public static void Add<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    public static T[] Array<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
