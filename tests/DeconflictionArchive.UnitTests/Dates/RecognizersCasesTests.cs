using System.Text.Json;
using DeconflictionArchive.Analysis.Dates;
using DeconflictionArchive.Analysis.Text;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace DeconflictionArchive.UnitTests.Dates;

/// <summary>
/// Arabic cases of Microsoft's Recognizers-Text (MIT), read from ../shared/dates beside the checkout or from the folder that
/// ARCHIVE_SHARED names. Those that are wrong Arabic, or chat where news means something else, are left out by name with the reason.
/// </summary>
public sealed class RecognizersCasesTests(ITestOutputHelper output)
{
    // "Last week" and "in two months" are given as the range they may mean: its ends may differ from the case's by so much.
    private const int RoughDays = 4;

    [Theory]
    [InlineData("DateParser.json")]
    [InlineData("DatePeriodParser.json")]
    public void Each_case_has_the_value_expected_or_is_left_out_by_name(string file)
    {
        if (Folder() is not { } folder || !File.Exists(Path.Combine(folder, file)))
        {
            output.WriteLine($"{file} is not beside the checkout: its cases are left out.");
            return;
        }

        var leftOut = LeftOut();
        var wrong = new List<string>();
        var right = 0;
        foreach (var (input, reference, start, length, values) in Cases(Path.Combine(folder, file)))
        {
            var passes = ResolvedDates.Resolve(input, reference).Any(found =>
                found.Span.Overlaps(new TextSpan(start, length)) && values.Any(value => Means(found, value)));
            if (passes)
                right++;
            if (passes == leftOut.ContainsKey(input))
                wrong.Add(passes ? $"{input} passes, and is left out" : $"{input}: {string.Join(" ", values)}");
        }

        output.WriteLine($"{file}: {right} right");
        wrong.ShouldBeEmpty();
        right.ShouldBeGreaterThan(50);
    }

    private static bool Means(DateExpression found, (DateOnly From, DateOnly To, bool IsRange) value)
    {
        if (found.From == value.From && (found.To == value.To || (value.IsRange && found.To == value.To.AddDays(-1))))
            return true;
        return found is { Reading: { } reading, From: { } from, To: { } to }
            && (reading.Unit != TimeUnit.None || reading.Part != PartOfPeriod.Whole || reading.Slice is not null)
            && Math.Abs(from.DayNumber - value.From.DayNumber) <= RoughDays + (value.IsRange ? 0 : 1)
            && Math.Abs(to.DayNumber - value.To.DayNumber) <= RoughDays + 1;
    }

    private static IEnumerable<(string Input, DateOnly Reference, int Start, int Length, List<(DateOnly From, DateOnly To, bool IsRange)> Values)> Cases(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var one in document.RootElement.EnumerateArray())
        {
            var reference = DateOnly.FromDateTime(one.GetProperty("Context").GetProperty("ReferenceDateTime").GetDateTime());
            foreach (var result in one.GetProperty("Results").EnumerateArray())
            {
                var values = new[] { "PastResolution", "FutureResolution" }.SelectMany(name => Values(result.GetProperty("Value"), name)).Distinct().ToList();
                if (values.Count > 0)
                    yield return (one.GetProperty("Input").GetString()!, reference, result.GetProperty("Start").GetInt32(), result.GetProperty("Length").GetInt32(), values);
            }
        }
    }

    private static IEnumerable<(DateOnly From, DateOnly To, bool IsRange)> Values(JsonElement value, string name)
    {
        if (!value.TryGetProperty(name, out var resolution))
            yield break;
        var days = resolution.EnumerateObject().Select(day => DateOnly.TryParse(day.Value.GetString(), out var read) ? read : (DateOnly?)null).OfType<DateOnly>().ToList();
        if (days.Count > 0)
            yield return (days[0], days[^1], days.Count > 1);
    }

    private static Dictionary<string, string> LeftOut() =>
        File.ReadLines(Path.Combine(Root()!, "tests/DeconflictionArchive.UnitTests/Dates/recognizers_left_out.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1]);

    private static string? Folder() =>
        Environment.GetEnvironmentVariable("ARCHIVE_SHARED") is { Length: > 0 } given ? Path.Combine(given, "dates")
        : Root() is { } root ? Path.GetFullPath(Path.Combine(root, "../shared/dates"))
        : null;

    private static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DeconflictionArchive.sln")))
                return folder.FullName;
        }

        return null;
    }
}
