using System.Formats.Tar;
using System.Globalization;
using System.Text;

namespace DeconflictionArchive.Benchmarks.Import;

/// <summary>
/// Reports of four kilobytes put together from the sentences of others, some of their words exchanged, so that no body is a copy of
/// another. Sentences and words are drawn by Zipf's law, as language has them; the same numbers make the same reports.
/// </summary>
internal sealed class SyntheticReports
{
    private const int Bytes = 4096;
    private const double ShareExchanged = 0.6;
    private const int Seed = 20160616;

    private readonly string[] _heads;
    private readonly string[][] _sentences;
    private readonly string[] _words;
    private readonly Random _random;
    private readonly double _dated;

    /// <param name="dated">Share of the reports that bear a day; events of the others are compared with none.</param>
    /// <param name="seed">Another makes other reports.</param>
    public SyntheticReports(IReadOnlyList<string> texts, double dated, int seed = Seed)
    {
        _random = new Random(seed);
        _dated = dated;
        _heads = [.. texts.Select(text => text.Split('\n')[0])];
        _sentences = [.. texts.SelectMany(text => text.Split('\n').Skip(1)).SelectMany(line => line.Split(". ")).Where(line => line.Length > 40).Select(line => line.Split(' '))];
        _words = [.. _sentences.SelectMany(words => words).CountBy(word => word).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)];
        _random.Shuffle(_sentences);
    }

    /// <summary>Writes an archive with so many reports, one file each.</summary>
    public void WriteTar(string path, int count)
    {
        using var file = File.Create(path);
        using var tar = new TarWriter(file, TarEntryFormat.Ustar);
        for (var number = 0; number < count; number++)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(Make(number)));
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, string.Create(CultureInfo.InvariantCulture, $"{number / 1000:0000}/{number:0000000}.txt")) { DataStream = content });
        }
    }

    private string Make(int number)
    {
        var day = new DateOnly(2015, 10, 1).AddDays(_random.Next(2500));
        var text = new StringBuilder(Bytes);
        text.Append(CultureInfo.InvariantCulture, $"{_heads[_random.Next(_heads.Length)]} {number}\n");
        if (_random.NextDouble() < _dated)
            text.Append(CultureInfo.InvariantCulture, $"{day:dd/MM/yyyy}\n");
        var length = Encoding.UTF8.GetByteCount(text.ToString());
        for (var sentence = 1; length < Bytes - 100; sentence++)
        {
            var words = string.Join(' ', _sentences[Zipf(_sentences.Length)].Select(word => _random.NextDouble() < ShareExchanged ? _words[Zipf(_words.Length)] : word));
            words += sentence % 4 == 0 ? ".\n" : ". ";
            text.Append(words);
            length += Encoding.UTF8.GetByteCount(words);
        }

        return text.ToString();
    }

    // Ranks whose share falls with their number: the inverse of the integral of 1/x.
    private int Zipf(int count) => Math.Min(count - 1, (int)Math.Exp(_random.NextDouble() * Math.Log(count)) - 1 is var rank && rank < 0 ? 0 : rank);
}
