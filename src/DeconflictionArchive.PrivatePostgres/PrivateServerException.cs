namespace DeconflictionArchive.PrivatePostgres;

/// <summary>The message is one sentence that says what is wrong and what to do next; it is shown as it is.</summary>
public sealed class PrivateServerException : Exception
{
    public PrivateServerException(string message)
        : base(message)
    {
    }

    public PrivateServerException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
