using System.Diagnostics;

namespace DeconflictionArchive.DatabaseTests;

/// <summary>The built program, run as a person runs it.</summary>
internal static class ArchiveProgram
{
    public static Process Start(string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "archive.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Archive"] = connectionString;
        return Process.Start(start)!;
    }

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string connectionString, params string[] arguments) =>
        RunAsync(connectionString, [], arguments);

    /// <param name="input">What it reads from standard input.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string connectionString, byte[] input, params string[] arguments)
    {
        using var process = Start(connectionString, arguments);
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
