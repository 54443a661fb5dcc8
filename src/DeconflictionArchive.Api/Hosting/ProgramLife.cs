namespace DeconflictionArchive.Api.Hosting;

public static class ProgramLife
{
    /// <summary>Waits until the program serves: one that cannot must not begin to work beside.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var serves = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
