using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace DeconflictionArchive.Benchmarks.Plans;

/// <summary>A statement as the server ran it.</summary>
/// <param name="Scans">Tables read from end to end.</param>
internal sealed record LoggedPlan(double Milliseconds, string Query, IReadOnlyList<string> Scans);

/// <summary>Reads the plans that auto_explain (https://www.postgresql.org/docs/current/auto-explain.html) leaves in the log of a private server.</summary>
internal sealed partial class LoggedPlans(NpgsqlDataSource owner)
{
    /// <summary>Settings of the server under which every statement leaves its plan.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["fsync"] = "off",
        ["logging_collector"] = "on",
        ["log_rotation_size"] = "0",
        ["session_preload_libraries"] = "auto_explain",
        ["auto_explain.log_min_duration"] = "0",
        ["auto_explain.log_analyze"] = "on",
        ["auto_explain.log_buffers"] = "on",
        ["auto_explain.log_timing"] = "off",
        ["auto_explain.log_format"] = "json",
        ["auto_explain.log_nested_statements"] = "on",
    };

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private long _read;
    private int _asked;

    /// <summary>
    /// What was run since this was last asked, nothing at first. The log is written by a process of its own, so it is read up to a mark;
    /// what came before, the filling of the archive, is longer than can be read at once.
    /// </summary>
    public async Task<IReadOnlyList<LoggedPlan>> TakeAsync()
    {
        if (_asked == 0)
            _read = long.Parse(await AskAsync("select size::text from pg_stat_file(pg_current_logfile())"), CultureInfo.InvariantCulture);
        var mark = string.Create(CultureInfo.InvariantCulture, $"plans taken {++_asked}");
        await AskAsync($"select '{mark}'");
        var said = "";
        while (!said.Contains(mark, StringComparison.Ordinal))
        {
            await Task.Delay(Pause);
            said = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"select pg_read_file(pg_current_logfile(), {_read}, 200000000)"));
        }

        _read += Encoding.UTF8.GetByteCount(said);
        return [.. Plan().Matches(said).Select(match => Read(match.Groups["ms"].Value, match.Groups["json"].Value)).Where(plan => !plan.Query.StartsWith("select pg_read_file", StringComparison.Ordinal) && !plan.Query.Contains("plans taken", StringComparison.Ordinal))];
    }

    private async Task<string> AskAsync(string sql)
    {
        await using var command = owner.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static LoggedPlan Read(string milliseconds, string json)
    {
        using var plan = JsonDocument.Parse(json);
        return new LoggedPlan(
            double.Parse(milliseconds, CultureInfo.InvariantCulture),
            plan.RootElement.GetProperty("Query Text").GetString()!,
            [.. Scans(plan.RootElement.GetProperty("Plan")).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Scans(JsonElement node)
    {
        if (node.GetProperty("Node Type").GetString() == "Seq Scan")
            yield return node.GetProperty("Relation Name").GetString()!;
        if (!node.TryGetProperty("Plans", out var below))
            yield break;
        foreach (var scan in below.EnumerateArray().SelectMany(Scans))
            yield return scan;
    }

    // The lines of a message after its first begin with a tab.
    [GeneratedRegex(@"LOG:  duration: (?<ms>[0-9.]+) ms  plan:\n(?<json>(\t.*\n)+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Plan();
}
