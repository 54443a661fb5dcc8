using System.Text;

namespace DeconflictionArchive.Benchmarks.Reading;

/// <summary>A text to be read, and the name of its file.</summary>
internal sealed record SampleText(string Name, string Text);

/// <summary>The reports the repository ships, and those of folders given besides.</summary>
internal static class SampleTexts
{
    public static IReadOnlyList<SampleText> Read(IEnumerable<string> folders) =>
        [.. folders.Prepend(Shipped()).SelectMany(Files).Select(file => new SampleText(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8).Replace("\0", "", StringComparison.Ordinal)))];

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Shipped()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "samples", "text")))
                return Path.Combine(folder.FullName, "samples", "text");
        }

        throw new DirectoryNotFoundException("The samples of the repository are not above the built program; run it from a checkout.");
    }
}
