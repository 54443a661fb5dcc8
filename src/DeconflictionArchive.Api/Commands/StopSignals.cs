using System.Runtime.InteropServices;

namespace DeconflictionArchive.Api.Commands;

/// <summary>
/// Turns Ctrl-C, SIGTERM and a closed terminal into a cancellation, so that everything a verb started is stopped in order.
/// A second signal ends the program at once.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public StopSignals() =>
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    public CancellationToken Token => _stopping.Token;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stopping.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        if (_stopping.IsCancellationRequested)
            return;
        signal.Cancel = true;
        _stopping.Cancel();
    }
}
