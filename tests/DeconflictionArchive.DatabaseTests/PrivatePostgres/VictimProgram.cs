using DeconflictionArchive.PrivatePostgres;

namespace DeconflictionArchive.DatabaseTests.PrivatePostgres;

/// <summary>What this file is when it is run by itself: a program that uses the server of a folder until it is ended.</summary>
internal static class VictimProgram
{
    /// <summary>Prints the server's process id when it is ready, and holds it until its input closes.</summary>
    internal static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["hold", var folder])
            return 2;
        await using var server = await PrivateServer.StartAsync(new PrivateServerOptions(folder));
        Console.WriteLine(server.ProcessId);
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
