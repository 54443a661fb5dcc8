using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DeconflictionArchive.Analysis;
using DeconflictionArchive.Analysis.Evaluation;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Places;

namespace DeconflictionArchive.Api.Commands;

/// <summary><c>archive evaluate GOLD.jsonl</c>: reads the reports a gold file names and scores every field against it.</summary>
internal static class EvaluateCommand
{
    private const int UsageError = 2;
    private const double FloorTolerance = 0.0005; // floors are kept with three decimals

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "A file of gold, one JSON object a line; the texts it names lie beside it." };
        var floor = new Option<FileInfo?>("--floor") { Description = "A JSON file of figures; a figure below its floor makes the exit code 1." };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the figures to this file as JSON; it can serve as the next floor." };
        var misses = new Option<string?>("--misses") { Description = "List what was invented and missed for one figure, or for 'all'." };
        var withoutRegister = new Option<bool>("--without-register") { Description = "Read as if no incident were known." };
        var command = new Command("evaluate", "Score what is read in reports against what a person found in them.") { gold, floor, json, misses, withoutRegister };
        command.SetAction(result => Run(
            result.GetValue(gold)!,
            result.GetValue(floor),
            result.GetValue(json),
            result.GetValue(misses),
            result.GetValue(withoutRegister)));
        return command;
    }

    private static int Run(FileInfo gold, FileInfo? floor, FileInfo? json, string? misses, bool withoutRegister)
    {
        if (!gold.Exists)
            return Fail($"There is no file {gold.FullName}; name a gold file such as GOLD.jsonl.");
        if (floor is { Exists: false })
            return Fail($"There is no file of floors {floor.FullName}; write one with --json.");

        Scores scores;
        try
        {
            scores = Evaluate(gold, withoutRegister ? IncidentRegister.Empty : IncidentRegister.ReadShipped());
        }
        catch (JsonException error)
        {
            return Fail($"{gold.Name} is not gold in the expected shape: {error.Message}");
        }
        catch (FileNotFoundException error)
        {
            return Fail($"{gold.Name} names a text that is not there: {error.FileName}");
        }

        Print(scores, misses);
        if (json is not null)
            File.WriteAllText(json.FullName, JsonSerializer.Serialize(scores.Figures.ToDictionary(figure => figure.Name, figure => Math.Round(figure.Value, 3), StringComparer.Ordinal), Json) + "\n");
        return floor is null ? 0 : CompareWithFloor(scores, floor);
    }

    private sealed record Scores(int Reports, IReadOnlyList<Figure> Figures);

    private static Scores Evaluate(FileInfo gold, IncidentRegister register)
    {
        var shipped = IncidentRegister.ReadShipped();
        var known = shipped.Incidents.Select(incident => incident.Id).ToHashSet(StringComparer.Ordinal);
        var analyzer = new ReportAnalyzer(register);
        var evaluation = new ReadingEvaluation(NamesOf, known);

        // Candidates are what is left when no incident is known, so they are scored on a reading of their own.
        var knowingNothing = register.Incidents.Count == 0 ? analyzer : new ReportAnalyzer(IncidentRegister.Empty);
        var clusters = new ClusterEvaluation(shipped);
        foreach (var line in File.ReadLines(gold.FullName, Encoding.UTF8).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var expected = GoldReport.Parse(line);
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(gold.DirectoryName!, expected.File)));
            var report = new RawReport(text);
            evaluation.Add(expected, analyzer.Analyze(report));
            clusters.Add(expected, knowingNothing.Analyze(report));
        }

        return new Scores(evaluation.Reports, [.. evaluation.Figures, clusters.Score()]);
    }

    private static IReadOnlyCollection<string> NamesOf(string id) =>
        PlaceLexicon.Shipped.Find(id) is { } place ? [place.Name.Ar, .. place.Aliases] : [];

    private static void Print(Scores scores, string? misses)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scores.Reports} reports"));
        Console.WriteLine($"{"figure",-20} {"value",7} {"precision",9} {"recall",7} {"cases",6}");
        foreach (var figure in scores.Figures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figure.Name,-20} {figure.Value,7:0.000} {figure.Precision,9:0.000} {figure.Recall,7:0.000} {figure.Cases,6}"));
            if (misses == "all" || misses == figure.Name)
            {
                foreach (var miss in figure.Misses)
                    Console.WriteLine("    " + miss);
            }
        }
    }

    private static int CompareWithFloor(Scores scores, FileInfo floor)
    {
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(floor.FullName), Json) ?? [];
        var fallen = scores.Figures
            .Where(figure => floors.TryGetValue(figure.Name, out var least) && IsWorse(figure, least))
            .ToList();
        foreach (var figure in fallen)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Name} is {figure.Value:0.000}; the last committed figure is {floors[figure.Name]:0.000}."));
        return fallen.Count == 0 ? 0 : 1;
    }

    private static bool IsWorse(Figure figure, double least) =>
        figure.LowIsGood ? figure.Value > least + FloorTolerance : figure.Value < least - FloorTolerance;

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return UsageError;
    }
}
