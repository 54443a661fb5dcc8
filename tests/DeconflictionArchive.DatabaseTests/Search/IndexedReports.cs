using System.Buffers.Binary;
using System.Text;
using DeconflictionArchive.Analysis.Lexemes;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Storage.Reports;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.DatabaseTests.Search;

/// <summary>Reports as the index takes them, without a database between.</summary>
internal static class IndexedReports
{
    public static IndexedReport Of(ReportToStore stored, string? copyOf)
    {
        var report = stored.Report;
        return new IndexedReport(
            ReportId.Of(report.Raw.Text),
            stored.Lexemes.Length,
            stored.Lexemes.TitleLength,
            report.Published.From,
            report.Published.To,
            copyOf,
            report.Source?.Id,
            [.. report.Agencies.Select(agency => agency.Id).Distinct()],
            Ids(MentionKind.Party),
            Ids(MentionKind.Place),
            Ids(MentionKind.Channel),
            [.. report.Incidents.Select(incident => incident.Id)],
            TsVector(stored.Lexemes));

        List<string> Ids(MentionKind kind) => [.. report.Mentions.Where(mention => mention.Kind == kind).Select(mention => mention.Id).Distinct()];
    }

    /// <summary>As PostgreSQL sends a tsvector: the title's positions weigh A, which are the two upper bits.</summary>
    internal static byte[] TsVector(ReportLexemes lexemes)
    {
        var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, lexemes.Lexemes.Count);
        bytes.Write(number);
        foreach (var (lexeme, positions) in lexemes.Lexemes)
        {
            bytes.Write(Encoding.UTF8.GetBytes(lexeme));
            bytes.WriteByte(0);
            BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)positions.Count);
            bytes.Write(number[..2]);
            foreach (var position in positions)
            {
                BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)(position | (position <= lexemes.TitleLength ? 0xC000 : 0)));
                bytes.Write(number[..2]);
            }
        }

        return bytes.ToArray();
    }
}
