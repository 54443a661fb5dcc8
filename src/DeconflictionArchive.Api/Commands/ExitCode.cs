namespace DeconflictionArchive.Api.Commands;

/// <summary>What a verb tells the shell.</summary>
public static class ExitCode
{
    public const int Well = 0;
    public const int SomeRejected = 1;
    public const int Usage = 2;
    public const int DatabaseAway = 3;
    public const int DiskFull = 4;
    public const int Schema = 5;
    public const int DataFolder = 6;
    public const int AnotherImporter = 75;

    /// <summary>128 and SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
