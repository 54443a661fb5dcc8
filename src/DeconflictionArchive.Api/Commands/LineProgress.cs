namespace DeconflictionArchive.Api.Commands;

/// <summary>Tells of long work in plain lines, in the order it happens.</summary>
public sealed class LineProgress(TextWriter output) : IProgress<string>
{
    public void Report(string value) => output.WriteLine(value);
}
