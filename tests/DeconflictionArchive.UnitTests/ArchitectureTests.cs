using System.Reflection;
using System.Runtime.CompilerServices;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.PrivatePostgres;
using DeconflictionArchive.Storage;
using Shouldly;
using Xunit;

namespace DeconflictionArchive.UnitTests;

/// <summary>Holds the walls of the house: who may know whom.</summary>
public sealed class ArchitectureTests
{
    private const string Ours = "DeconflictionArchive.";

    private static readonly string[] DriverNames = ["using Npgsql", "using Microsoft.EntityFrameworkCore", "\"Npgsql", "\"Microsoft.EntityFrameworkCore"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Analysis"] = [],
        ["PrivatePostgres"] = [],
        ["Storage"] = ["Analysis"],
        ["Search"] = ["Storage", "Analysis"],
        ["Import"] = ["Storage", "Analysis"],
        ["Api"] = ["Search", "Import", "Storage", "PrivatePostgres", "Analysis"],
    };

    [Theory]
    [InlineData("Analysis")]
    [InlineData("PrivatePostgres")]
    [InlineData("Storage")]
    [InlineData("Search")]
    [InlineData("Import")]
    [InlineData("Api")]
    public void A_project_knows_only_those_it_may(string project) =>
        ReferencesOf(project).Where(name => name.StartsWith(Ours, StringComparison.Ordinal)).Select(name => name[Ours.Length..])
            .ShouldBeSubsetOf(Allowed[project]);

    [Theory]
    [InlineData("Analysis")]
    [InlineData("PrivatePostgres")]
    [InlineData("Search")]
    [InlineData("Import")]
    [InlineData("Api")]
    public void Only_storage_speaks_to_the_database_driver(string project)
    {
        // A data source may be handed on; whoever would do more with it has to name the driver.
        var folder = Path.Combine(SourceFolder(), Ours + project);
        Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => DriverNames.Any(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Analysis")]
    [InlineData("PrivatePostgres")]
    public void A_pure_project_knows_the_base_library_alone(string project) =>
        ReferencesOf(project).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "Microsoft.Win32.Primitives" && name != "netstandard")
            .ShouldBeEmpty();

    private static string SourceFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src"));

    private static IEnumerable<string> ReferencesOf(string project) => AssemblyOf(project).GetReferencedAssemblies().Select(name => name.Name!);

    private static Assembly AssemblyOf(string project) => project switch
    {
        "Analysis" => typeof(ReportAnalyzer).Assembly,
        "PrivatePostgres" => typeof(PrivateServer).Assembly,
        "Storage" => typeof(ArchiveDataSources).Assembly,
        "Api" => typeof(ArchiveHost).Assembly,
        _ => Assembly.Load(Ours + project),
    };
}
