using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Imports;
using DeconflictionArchive.Storage.Reports;

namespace DeconflictionArchive.Api.Commands;

/// <summary>
/// <c>archive export PATH</c>: into a file everything that was imported, so that importing it makes the same archive; into a folder
/// every record under the name it came with, for people and other programs.
/// </summary>
internal static class ExportCommand
{
    private const string Lines = ".ndjson";
    private const string Packed = ".gz";

    private static readonly Argument<string> Target = new("path")
    {
        Description = "A file that is not there yet, ending in .ndjson or .ndjson.gz, which imports to the same archive; or a folder that is empty or not there yet.",
    };

    public static Command Create()
    {
        var command = new Command("export", "Write every report as it came, byte for byte.") { Target };
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(parsed.GetValue(Target)!);
        var isFile = path.EndsWith(Lines, StringComparison.OrdinalIgnoreCase) || path.EndsWith(Lines + Packed, StringComparison.OrdinalIgnoreCase);
        if (isFile && Path.Exists(path))
            throw new VerbException(ExitCode.Usage, $"{path} is there already; name a file that is not.");
        if (!isFile && (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())))
            throw new VerbException(ExitCode.Usage, $"{path} is not an empty folder; name one that is, or that is not there yet.");

        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        var wrote = isFile ? await WriteFileAsync(archive.Sources, path, cancellation) : await WriteFolderAsync(archive.Sources, path, cancellation);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"wrote {wrote} {(isFile ? "records" : "files")} to {path}"));
        return ExitCode.Well;
    }

    // Under another name until it is whole: half an export must not look like one.
    private static async Task<int> WriteFileAsync(ArchiveDataSources sources, string path, CancellationToken cancellation)
    {
        var unfinished = path + ".part";
        var records = 0;
        await using (var file = File.Create(unfinished))
        await using (var stream = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(ExportedRecord.Header + "\n"), cancellation);
            await foreach (var record in new ExportQueries(sources.Reader).ReadAllAsync(cancellation))
            {
                await JsonSerializer.SerializeAsync(stream, record, StoredJson.Options, cancellation);
                stream.WriteByte((byte)'\n');
                records++;
            }
        }

        File.Move(unfinished, path);
        return records;
    }

    private static async Task<int> WriteFolderAsync(ArchiveDataSources sources, string path, CancellationToken cancellation)
    {
        var files = new ExportFolder(path);
        await foreach (var original in new OriginalQueries(sources.Reader).ReadAllAsync(cancellation))
            await files.WriteAsync(original.File, original.Bytes, cancellation);
        return files.Written;
    }
}
