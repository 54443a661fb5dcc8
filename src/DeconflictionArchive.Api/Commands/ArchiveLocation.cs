using System.CommandLine;
using DeconflictionArchive.Api.Hosting;
using DeconflictionArchive.Api.Imports;
using Microsoft.Extensions.Configuration;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Where the archive lives: the data folder, and the database server when it is not one of our own.</summary>
/// <param name="ConnectionString">Null for a private server in the data folder.</param>
/// <param name="ReaderConnectionString">Where reads go when not to the same server.</param>
public sealed record ArchiveLocation(string DataFolder, string? ConnectionString, string? ReaderConnectionString)
{
    public static readonly Option<DirectoryInfo?> DataOption = new("--data")
    {
        Description = "The data folder (or ARCHIVE_DATA). ConnectionStrings__Archive names an existing PostgreSQL server instead of a private one in it.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static ArchiveLocation Of(ParseResult command, IConfiguration configuration)
    {
        var folder = command.GetValue(DataOption)?.FullName ?? configuration["ARCHIVE_DATA"];
        if (string.IsNullOrWhiteSpace(folder))
            folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "deconfliction-archive");
        return new ArchiveLocation(Path.GetFullPath(folder), NullWhenBlank(configuration.GetConnectionString("Archive")), NullWhenBlank(configuration.GetConnectionString("ArchiveReader")));
    }

    /// <summary>Where reports are laid to be imported and where the search index is kept, unless the configuration says otherwise.</summary>
    public void AddFolders(IConfiguration configuration)
    {
        configuration[InboxWatch.FolderSetting] ??= Path.Combine(DataFolder, "inbox");
        configuration[SearchEngine.FolderSetting] ??= Path.Combine(DataFolder, "search");
    }

    private static string? NullWhenBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
