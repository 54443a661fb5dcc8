using System.Collections.Concurrent;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Import.Readers.Fields;

/// <summary>What a field of a record holds.</summary>
public enum ReportField
{
    Text,
    Title,
    Date,
    Source,
    Address,
}

/// <summary>
/// Which names of fields mean what. Names a person gives are paths ("body.raw") and the only ones looked for; otherwise those many
/// exports use, the likeliest first.
/// </summary>
public sealed class FieldMap
{
    private const int MostRemembered = 500;
    private const string Other = "other";

    // Columns that hold nothing of ours and stand in tables of reports all the same.
    private static readonly HashSet<string> Others = [.. LexiconFile.Read("field_names.tsv").Where(row => row["field"] == Other).Select(row => Fold(row["name"]))];

    private readonly ConcurrentDictionary<string, int[]> _ranks = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportField, IReadOnlyList<string>> _names;

    private FieldMap(Dictionary<ReportField, IReadOnlyList<string>> names, IReadOnlyDictionary<ReportField, string> given)
    {
        _names = names;
        Given = given;
    }

    /// <summary>The names met in exports, Arabic ones among them.</summary>
    public static FieldMap Usual { get; } = new(ReadUsual(), new Dictionary<ReportField, string>());

    /// <summary>What a person said, to be saved.</summary>
    public IReadOnlyDictionary<ReportField, string> Given { get; }

    /// <summary>Reads "text=body.raw,date=published"; lines may stand for commas, and "#" begins a comment line.</summary>
    /// <exception cref="FormatException">It is no map; the message says what is accepted.</exception>
    public static FieldMap Parse(string map)
    {
        var names = new Dictionary<ReportField, IReadOnlyList<string>>(Usual._names);
        var given = new Dictionary<ReportField, string>();
        foreach (var part in map.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part[0] != '#'))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var field, { Length: > 0 } path]
                || !Enum.TryParse<ReportField>(field, ignoreCase: true, out var meant) || !Enum.IsDefined(meant) || char.IsDigit(field[0]))
                throw new FormatException($"\"{part}\" maps nothing; write text=NAME, and likewise title, date, source and address, with commas between.");
            given[meant] = path;
            names[meant] = [path];
        }

        return new FieldMap(names, given);
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Join('\n', Given.OrderBy(pair => pair.Key).Select(pair => $"{Name(pair.Key)}={pair.Value}"));

    /// <summary>The names that mean a field, the likeliest first.</summary>
    public IReadOnlyList<string> Names(ReportField field) => _names[field];

    /// <summary>How likely a name means a field; the least is likeliest, -1 means it does not.</summary>
    public int Rank(ReportField field, string name)
    {
        if (_ranks.TryGetValue(name, out var known))
            return known[(int)field];
        int[] ranks = [.. Enum.GetValues<ReportField>().Select(each => FindRank(each, name))];
        // Names repeat from record to record; a file that has new ones in each is not remembered.
        if (_ranks.Count < MostRemembered)
            _ranks[name] = ranks;
        return ranks[(int)field];
    }

    /// <summary>Whether tables of reports have a column of the name.</summary>
    public bool Knows(string name) => Others.Contains(Fold(name)) || Enum.GetValues<ReportField>().Any(field => Rank(field, name) >= 0);

    private int FindRank(ReportField field, string name)
    {
        var names = _names[field];
        // Names that begin with "_" are the database's own.
        var folded = name.StartsWith('_') ? "" : Fold(name);
        for (var rank = 0; rank < names.Count; rank++)
        {
            if (Given.ContainsKey(field) ? names[rank] == name.Trim() : names[rank] == folded)
                return rank;
        }

        return -1;
    }

    // "Published_At", "publishedAt" and "published at" are one name.
    private static string Fold(string name) =>
        string.Concat(ArabicFolding.Fold(name.Trim()).Where(unit => unit is not (' ' or '_' or '-' or ':' or '.' or '"' or '@')));

    private static string Name(ReportField field) => field switch
    {
        ReportField.Text => "text",
        ReportField.Title => "title",
        ReportField.Date => "date",
        ReportField.Source => "source",
        _ => "address",
    };

    private static Dictionary<ReportField, IReadOnlyList<string>> ReadUsual() =>
        LexiconFile.Read("field_names.tsv").Where(row => row["field"] != Other).GroupBy(row => Enum.Parse<ReportField>(row["field"], ignoreCase: true))
            .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Select(row => Fold(row["name"]))]);
}
