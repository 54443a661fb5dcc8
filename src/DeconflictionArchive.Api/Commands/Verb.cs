using System.CommandLine;
using DeconflictionArchive.PrivatePostgres;
using DeconflictionArchive.Storage;
using DeconflictionArchive.Storage.Schema;

namespace DeconflictionArchive.Api.Commands;

/// <summary>Runs a verb: every way it can fail becomes one sentence on the error stream and an exit code.</summary>
public static class Verb
{
    private const int NoSpaceLeft = 28; // ENOSPC; the low half of an IOException's HResult on Unix
    private const int DiskIsFull = 112; // ERROR_DISK_FULL, the same on Windows

    /// <summary>Makes the command run an action; signals cancel it.</summary>
    public static void Do(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(parsed => RunAsync(parsed, action));

    /// <summary>Runs the verb a command line asks for; one that cannot be read is a usage error.</summary>
    public static async Task<int> InvokeAsync(RootCommand archive, string[] args)
    {
        var parsed = archive.Parse(args);
        // The verbs handle signals themselves: they have servers to stop.
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        using var signals = new StopSignals();
        try
        {
            return await action(parsed, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (Explain(error) is { } failure)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(failure.Message);
            return failure.Code;
        }
    }

    // What is not here is a fault of ours and ends with its stack trace.
    private static (int Code, string Message)? Explain(Exception error) => error switch
    {
        VerbException verb => (verb.ExitCode, verb.Message),
        PrivateServerException server => (ExitCode.DatabaseAway, server.Message),
        WriterBusyException busy => (ExitCode.AnotherImporter, busy.Message),
        SchemaException schema => (ExitCode.Schema, schema.Message),
        IOException { HResult: var result } when (result & 0xFFFF) is NoSpaceLeft or DiskIsFull => (ExitCode.DiskFull, $"The disk is full: {error.Message}"),
        _ => DatabaseFailure.Of(error) switch
        {
            DatabaseFailureKind.DiskFull => (ExitCode.DiskFull, $"The database's disk is full: {error.Message}"),
            DatabaseFailureKind.Away => (ExitCode.DatabaseAway, $"The database cannot be reached: {error.Message}"),
            DatabaseFailureKind.TooSlow => (ExitCode.DatabaseAway, $"The database did not answer in time: {error.Message}"),
            _ => null,
        },
    };
}
