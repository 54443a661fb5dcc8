namespace DeconflictionArchive.Api.Commands;

/// <summary>Ends a verb. The message is one sentence that says what is wrong and what to do; it is shown as it is.</summary>
public sealed class VerbException : Exception
{
    public VerbException(int exitCode, string message)
        : base(message) => ExitCode = exitCode;

    public VerbException(int exitCode, string message, Exception inner)
        : base(message, inner) => ExitCode = exitCode;

    public int ExitCode { get; }
}
