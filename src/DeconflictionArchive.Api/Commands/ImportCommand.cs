using System.CommandLine;
using System.Globalization;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Text;
using DeconflictionArchive.Import;
using DeconflictionArchive.Import.Files;
using DeconflictionArchive.Import.Readers;
using DeconflictionArchive.Import.Readers.Fields;

namespace DeconflictionArchive.Api.Commands;

/// <summary><c>archive import PATH...</c>: brings reports into the archive and says of each what became of it.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Files and folders, plain or in archives; - reads standard input. In folders and archives, hidden files and READMEs are passed over.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Source = new("--source") { Description = "The outlet that published the reports: name, id or address.", HelpName = "NAME" };

    private static readonly Option<DateOnly?> Published = new("--published")
    {
        Description = "The day the reports were published, as 2016-06-19.",
        HelpName = "DAY",
        CustomParser = parsed =>
        {
            if (DateOnly.TryParseExact(parsed.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            parsed.AddError($"\"{parsed.Tokens[0].Value}\" is no day; write it as 2016-06-19.");
            return null;
        },
    };

    private static readonly Option<string> InputName = new("--name")
    {
        Description = "What standard input is called in the verdicts.",
        HelpName = "NAME",
        DefaultValueFactory = _ => new ImportOptions().InputName,
    };

    private static readonly Option<string?> EncodingName = new("--encoding")
    {
        Description = "The encoding of the files, as windows-1256. Otherwise what a file declares, or what makes Arabic of its bytes.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Map = new("--map")
    {
        Description = "Which fields of JSON and of tables hold what, as text=body.raw,date=published (also title, source, address), or @FILE with a saved map.",
        HelpName = "MAP",
    };

    private static readonly Option<string?> SaveMap = new("--save-map") { Description = "Write the map to a file, for --map @FILE.", HelpName = "FILE" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and judge everything, write nothing." };

    private static readonly Option<bool> NoWait = new("--no-wait") { Description = "End with 75 when another program is importing, instead of waiting for its end." };

    private static readonly Option<int> Batch = new("--batch")
    {
        Description = "How many records are written at once.",
        HelpName = "RECORDS",
        DefaultValueFactory = _ => new ImportOptions().BatchRecords,
    };

    private static readonly Option<long> MaxBytes = new("--max-bytes")
    {
        Description = "The largest report, in bytes.",
        DefaultValueFactory = _ => new ReadingLimits().MaxReportBytes,
    };

    public static Command Create()
    {
        MaxBytes.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && long.TryParse(parsed.Tokens[0].Value, CultureInfo.InvariantCulture, out var limit) && limit is < 1 or > 1 << 30)
                parsed.AddError("--max-bytes takes 1 to 1073741824.");
        });
        Batch.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && int.TryParse(parsed.Tokens[0].Value, CultureInfo.InvariantCulture, out var records) && records is < 1 or > 10_000)
                parsed.AddError("--batch takes 1 to 10000.");
        });
        EncodingName.Validators.Add(parsed =>
        {
            if (parsed.Tokens.Count == 1 && !EncodingDetection.IsKnown(parsed.Tokens[0].Value))
                parsed.AddError($"\"{parsed.Tokens[0].Value}\" is no encoding; name one as utf-8, utf-16le, windows-1256, iso-8859-6 or x-mac-arabic.");
        });
        var command = new Command("import", "Bring reports into the archive. Bringing the same thing again changes nothing.") { Paths, Source, Published, InputName, EncodingName, Map, SaveMap, DryRun, NoWait, Batch, MaxBytes };
        command.Do(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(Paths)!;
        if (paths.FirstOrDefault(path => path != FileWalk.StandardInput && !Path.Exists(path)) is { } missing)
            throw new VerbException(ExitCode.Usage, $"There is no file or folder {missing}.");
        var options = new ImportOptions
        {
            Metadata = new ReportMetadata { Source = parsed.GetValue(Source), PublishedOn = parsed.GetValue(Published) },
            InputName = parsed.GetValue(InputName)!,
            Encoding = parsed.GetValue(EncodingName),
            Fields = await FieldsAsync(parsed, cancellation),
            DryRun = parsed.GetValue(DryRun),
            OnBusy = parsed.GetValue(NoWait) ? null : () => parsed.InvocationConfiguration.Error.WriteLine("Another import or reanalysis is writing to this archive; waiting for its end."),
            BatchRecords = parsed.GetValue(Batch),
            IsAlone = true,
            Limits = new ReadingLimits { MaxReportBytes = parsed.GetValue(MaxBytes) },
        };

        await using var archive = await OpenArchive.OpenAsync(parsed, new LineProgress(parsed.InvocationConfiguration.Error), cancellation);
        var display = WorkDisplay.For(parsed, "importing");
        var outcome = await display.RunAsync(progress =>
            new ImportPipeline(archive.Sources, TimeProvider.System, verdict => display.Line(VerdictLine.Of(verdict)), progress)
                .RunAsync(paths, options, cancellation));
        display.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{(options.DryRun ? "would be " : "")}stored {outcome.Stored}, duplicate {outcome.Duplicate}, revised {outcome.Revised}, rejected {outcome.Rejected}, in {outcome.Elapsed.TotalSeconds:0.0} s ({outcome.Rate:0} a second)"));
        return outcome.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Well;
    }

    private static async Task<FieldMap?> FieldsAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Map) is not { } given)
            return null;
        try
        {
            var map = FieldMap.Parse(given.StartsWith('@') ? await File.ReadAllTextAsync(given[1..], cancellation) : given);
            if (parsed.GetValue(SaveMap) is { } file)
                await File.WriteAllTextAsync(file, map + "\n", cancellation);
            return map;
        }
        catch (Exception error) when (error is FormatException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new VerbException(ExitCode.Usage, $"The map cannot be used: {error.Message}", error);
        }
    }
}
