using System.Diagnostics;
using System.Text;

namespace DeconflictionArchive.PrivatePostgres;

/// <summary>Runs a program to its end, as the server's account, and keeps what it said.</summary>
internal static class ServerProgram
{
    internal sealed record Outcome(int ExitCode, string Output)
    {
        internal bool Succeeded => ExitCode == 0;

        /// <summary>The line that says why, without the stamps a server puts before it.</summary>
        internal string Reason => PickReason(Output);
    }

    internal static ProcessStartInfo Prepare(string program, IEnumerable<string> arguments, string folder, ServerAccount? account)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (account?.Name is { } name)
            start.UserName = name;
        // A PGDATA or PGPORT meant for another server must not reach this one.
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(variable);
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    internal static async Task<Outcome> RunAsync(ProcessStartInfo start, string? input, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = start };
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            if (input is not null)
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it read; its exit code says so.
        }
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        lock (said)
            return new Outcome(process.ExitCode, said.ToString());

        void Keep(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.Append(line).Append('\n');
        }
    }

    internal static string PickReason(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var telling = lines.LastOrDefault(IsFatal) ?? lines.LastOrDefault(line => line.Contains("rror", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "it said nothing";
        var at = telling.IndexOf("FATAL:", StringComparison.Ordinal);
        return (at >= 0 ? telling[(at + "FATAL:".Length)..] : telling).Trim().TrimEnd('.');
    }

    private static bool IsFatal(string line) => line.Contains("FATAL:", StringComparison.Ordinal);
}
