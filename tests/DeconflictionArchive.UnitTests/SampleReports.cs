using System.Runtime.CompilerServices;

namespace DeconflictionArchive.UnitTests;

/// <summary>The texts of the sample reports.</summary>
internal static class SampleReports
{
    public static IReadOnlyList<string> Texts { get; } =
        [.. Directory.GetFiles(Path.Combine(Root(), "samples", "text"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
