using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DeconflictionArchive.Storage.Schema;

/// <summary>One numbered step of the schema, embedded in the program and never edited once it was released.</summary>
/// <param name="Name">File name, "0001_archive.sql".</param>
/// <param name="Sha256">Of its text, in lower-case hexadecimal.</param>
public sealed record SchemaScript(string Name, string Sql, string Sha256)
{
    public static SchemaScript Of(string name, string sql)
    {
        // A checkout on Windows may have turned the line ends around; the script is the same.
        var text = sql.ReplaceLineEndings("\n");
        return new SchemaScript(name, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>The scripts this program was built with, in the order of their numbers.</summary>
    public static IReadOnlyList<SchemaScript> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = typeof(SchemaScript).Namespace + ".";
        return [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => (Resource: resource, Name: resource[prefix.Length..]))
            .Where(script => script.Name.Length > 5 && script.Name[..4].All(char.IsAsciiDigit) && script.Name[4] == '_')
            .OrderBy(script => script.Name, StringComparer.Ordinal)
            .Select(script => Of(script.Name, EmbeddedSql.Read(script.Resource)))];
    }
}
