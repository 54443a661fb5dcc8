using System.CommandLine;
using System.Globalization;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Commands;

/// <summary><c>archive export FOLDER</c>: writes every report as it came, so that importing what is in the folder makes the same archive.</summary>
internal static class ExportCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "A folder that is empty or not there yet." };

    public static Command Create()
    {
        var command = new Command("export", "Write every report as it came, byte for byte, under the file names it came with.") { Folder };
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(Folder)!;
        if (File.Exists(folder.FullName) || (folder.Exists && folder.EnumerateFileSystemInfos().Any()))
            throw new VerbException(ExitCode.Usage, $"{folder.FullName} is not an empty folder; name one that is, or that is not there yet.");

        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        var files = new ExportFolder(folder.FullName);
        await foreach (var original in new OriginalQueries(archive.Sources.Reader).ReadAllAsync(cancellation))
            await files.WriteAsync(original.File, original.Bytes, cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"wrote {files.Written} files to {folder.FullName}"));
        return ExitCode.Well;
    }
}
