using System.Reflection;

namespace DeconflictionArchive.Storage;

/// <summary>Reads the .sql file that stands beside a class and has its name.</summary>
public static class EmbeddedSql
{
    /// <param name="suffix">For a class with several files: "Copies" reads ReportStore.Copies.sql.</param>
    public static string Of<T>(string? suffix = null) =>
        Read($"{typeof(T).FullName}{(suffix is null ? "" : "." + suffix)}.sql");

    internal static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
