namespace DeconflictionArchive.Storage.Schema;

/// <summary>The database's schema is not one this program can bring up to date; the message says what to do.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(string message)
        : base(message)
    {
    }

    public SchemaException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
