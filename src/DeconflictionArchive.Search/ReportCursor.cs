using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DeconflictionArchive.Storage.Search;

namespace DeconflictionArchive.Search;

/// <summary>
/// Where the next page begins, in a form that means nothing to its holder. It carries the statistics the scores rest on:
/// while reports are added, a walk goes on with those of its first page, so every score stays what it was.
/// It is sealed against the question: with another filter, order or query it is not accepted.
/// </summary>
/// <param name="Statistics">Null where nothing is scored.</param>
/// <param name="Corrected">The words looked for in place of those written; null where they are the same.</param>
internal sealed record ReportCursor(ReportPlace Place, LexemeStatistics? Statistics, string? Corrected = null)
{
    private const int SealLength = 12;

    /// <summary>Raised when the content of cursors changes, so that older ones are refused rather than misread.</summary>
    private const byte Format = 2;

    public static readonly QueryProblem Invalid =
        new("cursor", "cursor-invalid", "The cursor is damaged, or it was given for another query, other filters or another order; start again without it.");

    public string Write(string question)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            writer.Write(Corrected ?? "");
            writer.Write(Place.Id);
            writer.Write(Place.Score is not null);
            writer.Write(Place.Score ?? 0);
            writer.Write(Place.From?.DayNumber ?? -1);
            writer.Write(Place.To?.DayNumber ?? -1);
            writer.Write(Statistics is not null);
            if (Statistics is not null)
            {
                writer.Write7BitEncodedInt64(Statistics.Reports);
                writer.Write7BitEncodedInt64(Statistics.Words);
                writer.Write7BitEncodedInt(Statistics.Frequencies.Count);
                foreach (var frequency in Statistics.Frequencies)
                    writer.Write7BitEncodedInt64(frequency);
            }
        }

        var content = bytes.ToArray();
        return Base64Url.EncodeToString([.. Seal(content, question), .. content]);
    }

    /// <param name="termsOf">How many terms the question scores, as it was written or corrected; negative when it cannot have been.</param>
    /// <returns>Null when the cursor is not one of this question.</returns>
    public static ReportCursor? Read(string cursor, string question, Func<string?, int> termsOf)
    {
        try
        {
            var sealedBytes = Base64Url.DecodeFromChars(cursor);
            if (sealedBytes.Length <= SealLength)
                return null;
            var content = sealedBytes[SealLength..];
            return Seal(content, question).AsSpan().SequenceEqual(sealedBytes.AsSpan(0, SealLength)) ? Read(content, termsOf) : null;
        }
        catch (Exception damaged) when (damaged is FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }

    private static ReportCursor? Read(byte[] content, Func<string?, int> termsOf)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        if (reader.ReadByte() != Format)
            return null;
        var corrected = reader.ReadString() is { Length: > 0 } text ? text : null;
        var terms = termsOf(corrected);
        if (terms < 0)
            return null;
        var id = reader.ReadString();
        var hasScore = reader.ReadBoolean();
        var score = reader.ReadDouble();
        var (from, to) = (Day(reader.ReadInt32()), Day(reader.ReadInt32()));
        // Anyone can seal a cursor of their own: what no list gives out is refused.
        if (id.Contains('\0', StringComparison.Ordinal) || !double.IsFinite(score) || (from is null) != (to is null) || hasScore != terms > 0)
            return null;
        var place = new ReportPlace(id, hasScore ? score : null, from, to);
        if (reader.ReadBoolean() != terms > 0)
            return null;
        return new ReportCursor(place, terms > 0 ? ReadStatistics(reader, terms) : null, corrected);
    }

    private static LexemeStatistics ReadStatistics(BinaryReader reader, int terms)
    {
        var (reports, words) = (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        var frequencies = new long[reader.Read7BitEncodedInt() == terms ? terms : throw new FormatException()];
        for (var term = 0; term < terms; term++)
            frequencies[term] = reader.Read7BitEncodedInt64();
        return reports > 0 && words >= 0 && Array.TrueForAll(frequencies, frequency => frequency >= 0 && frequency <= reports)
            ? new LexemeStatistics(reports, words, frequencies)
            : throw new FormatException();
    }

    private static DateOnly? Day(int number) => number < 0 ? null : DateOnly.FromDayNumber(number);

    private static byte[] Seal(byte[] content, string question)
    {
        var asked = Encoding.UTF8.GetBytes(question);
        return SHA256.HashData([.. BitConverter.GetBytes(asked.Length), .. asked, .. content])[..SealLength];
    }

    /// <summary>All of a query that a cursor holds for; page size and facets may change from page to page.</summary>
    public static string Question(ReportQuery query, ReportSort sort)
    {
        var filter = query.Filter;
        var asked = new StringBuilder();
        asked.Append(CultureInfo.InvariantCulture, $"{query.Text}\n{query.Match} {query.ExpandAliases} {sort} {filter.From:O} {filter.To:O} {filter.UndatedShown} {filter.Copies}");
        foreach (var values in new[] { filter.Sources, filter.Agencies, filter.Parties, filter.Places, filter.Channels, filter.Incidents })
        {
            asked.Append('\n').AppendJoin('\u001F', values.Any.Order(StringComparer.Ordinal));
            asked.Append('\n').AppendJoin('\u001F', values.None.Order(StringComparer.Ordinal));
        }

        return asked.ToString();
    }
}
