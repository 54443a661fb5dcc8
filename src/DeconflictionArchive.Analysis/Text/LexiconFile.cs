using System.Reflection;

namespace DeconflictionArchive.Analysis.Text;

/// <summary>
/// An embedded data file of the archive: tab separated, a header row naming the columns, "#" before a comment line.
/// A cell with several values separates them by "|".
/// </summary>
public static class LexiconFile
{
    /// <param name="name">File name under Lexicon, such as "months.tsv".</param>
    /// <exception cref="InvalidOperationException">The program was built without the file.</exception>
    public static IReadOnlyList<LexiconRow> Read(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        string[]? header = null;
        var rows = new List<LexiconRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (header is null)
                header = cells;
            else
                rows.Add(new LexiconRow(header, cells));
        }

        return rows;
    }

    /// <summary>Opens an embedded file by the end of its name.</summary>
    public static Stream Open(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = Array.Find(assembly.GetManifestResourceNames(), resource => resource.EndsWith("." + name, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The lexicon {name} is not embedded in {assembly.GetName().Name}.");
        return assembly.GetManifestResourceStream(resource)!;
    }
}

/// <summary>One row of a lexicon, read by column name.</summary>
public sealed class LexiconRow(string[] header, string[] cells)
{
    /// <summary>The cell, or an empty text when the row is shorter or has no such column.</summary>
    public string this[string column]
    {
        get
        {
            var index = Array.IndexOf(header, column);
            return index >= 0 && index < cells.Length ? cells[index].Trim() : "";
        }
    }

    /// <summary>The values of a cell with several.</summary>
    public IReadOnlyList<string> Values(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
